import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { aggregateBySql, type SqlAggregate, type SqlRequest } from './aggregate-orders.ts';
import { loadTables } from './tables.ts';

const USAGE = `usage: npm run aggregate -- FILE… [--out FILE] [--encoding NAME] [--temp DIR] [--memory SIZE]
  FILE        orders as CSV or Parquet, by county, date and amount; may have *
  --out       where the sums go, orders-by-half-year.csv if left out
  --encoding  of CSV files, such as gb18030; utf-8 if left out
  --temp      a folder for what does not fit in memory, that of the system if left out
  --memory    such as 500MB; 1GB if left out`;

try {
  const { out, ...request } = readArguments(process.argv.slice(2));
  mkdirSync(request.temp, { recursive: true });
  const sums = await aggregateBySql(request);
  const draft = `${out}.tmp`;
  writeFileSync(draft, sums.csv);
  renameSync(draft, out);
  console.log(`${report(sums)}\nwritten to ${out}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** @throws with the usage if the arguments are not as it says. */
function readArguments(given: string[]): SqlRequest & { out: string } {
  const text = { type: 'string' } as const;
  const options = { out: text, encoding: text, temp: text, memory: text };
  const wrong = (got: string) => new Error(`got ${got}\n${USAGE}`);
  let read;
  try {
    read = parseArgs({ args: given, allowPositionals: true, options });
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const { values, positionals: files } = read;
  const memory = values.memory ?? '1GB';
  if (files.length === 0) throw wrong('no FILE');
  if (!/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memory)) throw wrong(`--memory ${memory}`);
  const { counties, periods } = loadTables();
  return {
    files,
    counties: counties.map(({ adcode }) => adcode),
    periods: periods.map(({ id }) => id),
    out: values.out ?? 'orders-by-half-year.csv',
    encoding: values.encoding ?? 'utf-8',
    temp: values.temp ?? tmpdir(),
    memory,
  };
}

function report({ rows, used, refunds, setAside }: SqlAggregate): string {
  const aside = Object.entries(setAside).map(([reason, count]) => `  ${reason}: ${count}`);
  return [
    `${rows} rows, ${used} used (${refunds} of them refunds), ${rows - used} set aside`,
    ...aside,
  ].join('\n');
}

import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { csvFormatRow, csvFormatRows } from 'd3-dsv';
import { writtenCounties } from '../../src/import/orders/written-counties.ts';
import { loadGround } from '../import/read-file.ts';
import { aggregateBySql, type SqlRequest } from './aggregate-by-sql.ts';
import { firstLines, reportText } from './report.ts';
import { eachSetAside, type AsideLine } from './set-aside-lines.ts';

const USAGE = `usage: npm run aggregate -- FILE… [--out FILE] [--aside FILE] [--encoding NAME] [--temp DIR] [--memory SIZE]
       npm run aggregate -- --counties FILE --periods FILE
  FILE        orders as CSV or Parquet, by county, date and amount; may have *
  --out       where the sums go, orders-by-half-year.csv if left out
  --aside     where every order that is set aside goes: file, line, reason and what stands there
  --encoding  of CSV files, such as gb18030; utf-8 if left out
  --temp      a folder for what does not fit in memory, that of the system if left out
  --memory    such as 500MB; 1GB if left out
  --counties  where what a cell may say of a county goes, with its adcode, for a database of your own
  --periods   where the half-years of the atlas go, for the same`;

const RELEASES = join(import.meta.dirname, '../../public/releases');

interface Arguments extends Omit<SqlRequest, 'counties' | 'periods'> {
  readonly out: string;
  readonly aside: string | undefined;
  readonly relations: {
    readonly counties: string | undefined;
    readonly periods: string | undefined;
  };
}

try {
  const { out, aside, relations, ...given } = readArguments(process.argv.slice(2));
  const { known, places } = await loadGround(RELEASES);
  const request: SqlRequest = {
    ...given,
    counties: writtenCounties(places, known.listed),
    periods: known.periods,
  };
  if (relations.counties !== undefined)
    write(relations.counties, rowsOf(['written', 'county'], [...request.counties]));
  if (relations.periods !== undefined)
    write(
      relations.periods,
      rowsOf(
        ['period'],
        request.periods.map((id) => [id]),
      ),
    );
  if (request.files.length > 0) await addUp(request, out, aside);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function addUp(request: SqlRequest, out: string, aside: string | undefined): Promise<void> {
  mkdirSync(request.temp, { recursive: true });
  const sums = await aggregateBySql(request);
  write(out, sums.csv);
  const { lines, keep } = firstLines();
  const all = aside === undefined ? undefined : asideFile(aside);
  if (sums.rows > sums.used)
    await eachSetAside(request, (line) => {
      keep(line);
      all?.add(line);
    });
  all?.end();
  console.log(`${reportText(sums, lines)}\nwritten to ${out}`);
}

/** Opens the file of every order that is set aside; there may be more of them than memory holds. */
function asideFile(path: string): { add(line: AsideLine): void; end(): void } {
  const file = openSync(path, 'w');
  let waiting = 'file,line,reason,got\n';
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    add({ file: from, line, reason, got }) {
      waiting += `${csvFormatRow([from, String(line), reason, got])}\n`;
      if (waiting.length > 1 << 16) flush();
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

function write(path: string, text: string): void {
  const draft = `${path}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function rowsOf(header: string[], rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows([header, ...rows.map((row) => [...row])])}\n`;
}

/** @throws with the usage if the arguments are not as it says. */
function readArguments(given: string[]): Arguments {
  const text = { type: 'string' } as const;
  const options = {
    out: text,
    aside: text,
    encoding: text,
    temp: text,
    memory: text,
    counties: text,
    periods: text,
  };
  const wrong = (got: string) => new Error(`got ${got}\n${USAGE}`);
  let read;
  try {
    read = parseArgs({ args: given, allowPositionals: true, options });
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const { values, positionals: files } = read;
  const { memory = '1GB', encoding = 'utf-8', counties, periods } = values;
  if (files.length === 0 && counties === undefined && periods === undefined) throw wrong('no FILE');
  if (!/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memory)) throw wrong(`--memory ${memory}`);
  if (!isEncoding(encoding)) throw wrong(`--encoding ${encoding}, which is not known`);
  return {
    files,
    out: values.out ?? 'orders-by-half-year.csv',
    aside: values.aside,
    relations: { counties, periods },
    encoding,
    temp: values.temp ?? tmpdir(),
    memory,
  };
}

function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

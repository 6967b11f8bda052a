import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { WrittenCounties } from '../../src/import/orders/judge-order.ts';
import { columnNames, inspectFile, toUtf8, type CsvFile } from './order-files.ts';

/** What to add up and with what means. */
export interface SqlRequest {
  /** Paths, which may be patterns. */
  readonly files: readonly string[];
  /** What a cell may say of a county, its adcode among it. */
  readonly counties: WrittenCounties;
  readonly periods: readonly string[];
  /** Of text files, as TextDecoder names it. */
  readonly encoding: string;
  /** A folder that exists, for what does not fit in memory. */
  readonly temp: string;
  /** As DuckDB writes it, `1GB`. */
  readonly memory: string;
}

/** What SQL says of the orders. */
export interface SqlAggregate {
  /** `county,period,amount,orders`, by county, then period. */
  readonly csv: string;
  readonly rows: number;
  readonly used: number;
  readonly refunds: number;
  /** Orders by why they were set aside; a reason without any is left out. */
  readonly setAside: Readonly<Record<string, number>>;
}

/** At least two of DuckDB's longest lines, and few enough for a small memory. */
const CSV_BUFFER_BYTES = 4_000_000;

const SQL = new URL('../../src/import/orders/aggregate.sql', import.meta.url);

/**
 * Runs `aggregate.sql` over files, CSV or Parquet, on embedded DuckDB, within the given memory.
 * @throws if a file cannot be read, with what was got and expected.
 */
export async function aggregateBySql(request: SqlRequest): Promise<SqlAggregate> {
  const folder = mkdtempSync(join(request.temp, 'aggregate-'));
  try {
    const database = await DuckDBInstance.create(':memory:', {
      memory_limit: request.memory,
      temp_directory: folder,
      preserve_insertion_order: 'false',
    });
    try {
      return await runOn(await database.connect(), request, folder);
    } finally {
      database.closeSync();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOn(
  connection: DuckDBConnection,
  { files, counties, periods, encoding }: SqlRequest,
  folder: string,
): Promise<SqlAggregate> {
  const selects: string[] = [];
  const alike = new Map<string, CsvFile[]>();
  for (const path of await matching(connection, files)) {
    let file = inspectFile(path, encoding);
    if (file.kind === 'csv' && !/^utf-?8$/i.test(encoding))
      file = { ...file, path: await toUtf8(path, encoding, folder) };
    if (file.kind === 'parquet') {
      selects.push(
        `SELECT county, date, amount FROM (${await selectFromParquet(connection, path)})`,
      );
    } else {
      const key = JSON.stringify([file.delimiter, file.header]);
      alike.set(key, [...(alike.get(key) ?? []), file]);
    }
  }
  for (const group of alike.values()) selects.push(selectFromCsv(group));
  await connection.run(`CREATE VIEW orders AS ${selects.join(' UNION ALL ')}`);
  const written = `${unnest('written', [...counties.keys()])}, ${unnest('county', [...counties.values()])}`;
  await connection.run(`CREATE TABLE counties AS SELECT ${written}`);
  await connection.run(`CREATE TABLE periods AS SELECT ${unnest('period', periods)}`);
  const sums = (await connection.runAndReadAll(readFileSync(SQL, 'utf8'))).getRowObjectsJson();
  return summary(sums, await rejected(connection));
}

function unnest(name: string, values: readonly string[]): string {
  return `UNNEST([${values.map(literal).join(', ')}]) AS ${name}`;
}

/** The files that patterns name, in the order of the patterns, each once. */
export async function matching(
  connection: DuckDBConnection,
  patterns: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const files = await connection.runAndReadAll(
      `SELECT file FROM glob(${literal(pattern)}) ORDER BY file`,
    );
    if (files.currentRowCount === 0)
      throw new Error(`got no file at ${pattern}, expected at least one`);
    for (const { file } of files.getRowObjectsJson()) found.add(String(file));
  }
  return found;
}

/** Files of one header are one scan: each scan has buffers of its own, which add up. */
function selectFromCsv(files: readonly CsvFile[]): string {
  const { path, header, delimiter } = files[0]!;
  const columns = Object.entries(columnNames(path, header)).map(
    ([column, name]) => `c${header.indexOf(name)} AS ${column}`,
  );
  const types = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const paths = files.map((file) => literal(file.path)).join(', ');
  return `SELECT ${columns.join(', ')}
    FROM read_csv([${paths}], auto_detect = false, header = true, columns = {${types}},
      delim = ${literal(delimiter)}, quote = '"', escape = '"', store_rejects = true,
      buffer_size = ${CSV_BUFFER_BYTES})`;
}

/** Every column as text, as it stands in the file, and the row from 0; of a time with a zone the day in UTC. */
export async function selectFromParquet(
  connection: DuckDBConnection,
  path: string,
): Promise<string> {
  const table = `read_parquet(${literal(path)}, file_row_number = true)`;
  const schema = (
    await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${table}`)
  ).getRowObjectsJson();
  const types = new Map(schema.map((row) => [String(row.column_name), String(row.column_type)]));
  const columns = columnNames(path, [...types.keys()]);
  const text = ([column, name]: [string, string]) => {
    const type = types.get(name)!;
    if (column === 'amount' && type === 'FLOAT')
      throw new Error(
        `${path}: got amounts of type FLOAT, expected DECIMAL, DOUBLE, whole or text`,
      );
    const zoned = type === 'TIMESTAMP WITH TIME ZONE' ? ` AT TIME ZONE 'UTC'` : '';
    return `CAST(${identifier(name)}${zoned} AS VARCHAR) AS ${column}`;
  };
  return `SELECT file_row_number, ${Object.entries(columns).map(text).join(', ')} FROM ${table}`;
}

/**
 * Counts the records of text files whose cells or quotes do not fit the header.
 * @throws if one is not text in UTF-8.
 */
async function rejected(connection: DuckDBConnection): Promise<number> {
  const tables = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'`,
  );
  if (tables.currentRowCount === 0) return 0;
  const foreign = await connection.runAndReadAll(
    `SELECT file_path, line FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
     WHERE error_type = 'INVALID ENCODING' ORDER BY line LIMIT 1`,
  );
  for (const { file_path, line } of foreign.getRowObjectsJson())
    throw new Error(
      `${file_path}: line ${line}: got bytes that are not UTF-8; name the --encoding of the file`,
    );
  const count = await connection.runAndReadAll(
    'SELECT COUNT(DISTINCT (scan_id, file_id, line)) AS rows FROM reject_errors',
  );
  return Number(count.getRowObjectsJson()[0]!.rows);
}

function summary(sums: readonly Record<string, unknown>[], misfits: number): SqlAggregate {
  const used = sums.filter((row) => row.set_aside === '');
  const add = (column: string) => used.reduce((sum, row) => sum + Number(row[column]), 0);
  const setAside: Record<string, number> = misfits > 0 ? { row: misfits } : {};
  for (const row of sums)
    if (row.set_aside !== '') setAside[String(row.set_aside)] = Number(row.orders);
  const lines = used.map((row) => `${row.county},${row.period},${row.amount},${row.orders}\n`);
  return {
    csv: `county,period,amount,orders\n${lines.join('')}`,
    rows: Object.values(setAside).reduce((sum, rows) => sum + rows, add('orders')),
    used: add('orders'),
    refunds: add('refunds'),
    setAside,
  };
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

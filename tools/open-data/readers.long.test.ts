import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { Package, validate } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RELEASES, isBuilt } from '../../tests/fixtures/latest-release.ts';
import { sqlScript, viewName, type PublishedTables } from '../../src/export/dataset/sql-script.ts';
import { readOpenData } from '../vite/open-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.runIf(isBuilt)('published data', () => {
  let ids: string[];
  let duckdb: DuckDBConnection;

  beforeAll(async () => {
    const { files } = await readOpenData(RELEASES, undefined);
    for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
    ids = files.flatMap(({ path }) => /^(.+)\.csv$/.exec(path)?.[1] ?? []);
    duckdb = await (await DuckDBInstance.create()).connect();
  });

  test('are a valid Tabular Data Package, and every row keeps to its schema', async () => {
    const path = join(folder, 'datapackage.json');
    expect(await validate(path)).toMatchObject({ valid: true, errors: [] });
    const { resources } = await Package.load(path);
    expect(resources.map(({ name }) => name)).toEqual(ids);
    for (const resource of resources)
      expect((await resource.read({ cast: true })).length).toBeGreaterThan(0);
  });

  test.each(['zh', 'en'] as const)(
    'are each a view in the script for DuckDB in %s, whose questions all have answers',
    async (language) => {
      const described = readFileSync(join(folder, 'datapackage.json'), 'utf8');
      const script = sqlScript(JSON.parse(described) as PublishedTables, `${folder}/`, language);
      const statements = script.split(/;\n/).filter((statement) => /^[A-Z]/m.test(statement));
      for (const statement of statements) {
        const answer = await duckdb.runAndReadAll(statement);
        if (/^SELECT/m.test(statement)) expect(answer.getRowsJson(), statement).not.toEqual([]);
      }
      for (const id of ids) {
        const [[rows]] = (
          await duckdb.runAndReadAll(`SELECT count(*) FROM ${viewName(id)}`)
        ).getRowsJson() as [[string]];
        expect(Number(rows), id).toBeGreaterThan(0);
      }
    },
  );

  test('are the same to DuckDB as CSV and as Parquet', async () => {
    const ask = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowsJson();
    for (const id of ids) {
      const parquet = `read_parquet('${join(folder, id)}.parquet')`;
      const columns = await ask(`SELECT column_name, column_type FROM (DESCRIBE FROM ${parquet})`);
      const types = columns.map(([name, type]) => `'${String(name)}': '${String(type)}'`);
      const csv = `read_csv('${join(folder, id)}.csv', header = true, columns = {${types.join(', ')}})`;
      const [[rows]] = (await ask(`SELECT count(*) FROM ${csv}`)) as [[string]];
      expect(Number(rows), id).toBeGreaterThan(0);
      for (const [one, other] of [
        [csv, parquet],
        [parquet, csv],
      ])
        expect(await ask(`FROM ${one} EXCEPT ALL FROM ${other}`), id).toEqual([]);
    }
  });
});

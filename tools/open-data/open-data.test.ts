import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import {
  RELEASES,
  estimatedLayers,
  isBuilt,
  latestLayers,
} from '../../tests/fixtures/latest-release.ts';
import { readOpenData } from '../vite/open-data.ts';
import type { OpenData } from './open-data.ts';

const SITE = 'https://example.org/atlas/';

function textOf({ files }: OpenData, path: string): string {
  const file = files.find((file) => file.path === path);
  if (!file) throw new Error(`got no file ${path}`);
  return new TextDecoder().decode(file.bytes);
}

const jsonOf = <T>(data: OpenData, path: string) => JSON.parse(textOf(data, path)) as T;

describe.runIf(isBuilt)('of the latest release', async () => {
  const data = await readOpenData(RELEASES, undefined);
  const ids = data.files.flatMap(({ path }) => /^(.+)\.csv$/.exec(path)?.[1] ?? []);

  test('every dataset has a CSV, a Parquet file and metadata', () => {
    expect(ids).toEqual(expect.arrayContaining([...latestLayers(), 'trees', 'nation', 'list']));
    const paths = data.files.map(({ path }) => path);
    for (const id of ids)
      expect(paths).toEqual(expect.arrayContaining([`${id}.parquet`, `${id}.metadata.json`]));
  });

  test.each(estimatedLayers())(
    'counties of %s add up to the national figure, to the unit',
    (id) => {
      const rows = csvParse(textOf(data, `${id}.csv`));
      const nation = csvParse(textOf(data, 'nation.csv'));
      expect(rows.length).toBeGreaterThan(0);
      for (const period of new Set(rows.map(({ period }) => period))) {
        const national = nation.find((row) => row.indicator === id && row.period === period)!;
        const counties = rows.filter((row) => row.period === period);
        const sum = counties.reduce((sum, { value }) => sum + Number(value), 0);
        expect(sum).toBe(Number(national.value));
        expect(new Set(counties.map((row) => row.nation_value))).toEqual(new Set([national.value]));
      }
      expect(new Set(rows.map(({ level, status }) => `${level} ${status}`))).toEqual(
        new Set(['county modelled']),
      );
    },
  );

  test('the context has a row a county and year, unverified where there is a figure, and keeps doubtful ones apart', () => {
    const rows = csvParse(textOf(data, 'context-bank-loans.csv'));
    const years = new Set(rows.map(({ period }) => period));
    const counties = new Set(rows.map(({ adcode }) => adcode));
    expect(years).toEqual(new Set(['2016FY', '2017FY', '2018FY', '2019FY', '2020FY']));
    expect(rows).toHaveLength(years.size * counties.size);
    const rowOf = (adcode: string, period: string) =>
      rows.find((row) => row.adcode === adcode && row.period === period);
    expect(rowOf('632802', '2016FY')).toMatchObject({
      value: '11412000000',
      status: 'reported',
      confidence: 'unverified',
    });
    expect(rowOf('632802', '2017FY')).toMatchObject({
      value: '',
      status: 'missing',
      doubtful_value: '39000000',
      doubt: 'jump',
    });
    expect(rowOf('632802', '2018FY')).toMatchObject({ status: 'missing', source_ids: '' });
  });

  test('metadata describe every column and know every source that a row cites', () => {
    for (const id of ids) {
      const rows = csvParse(textOf(data, `${id}.csv`));
      const about = jsonOf<{
        columns: Record<string, { about: { zh: string; en: string } }>;
        sources: { id: string }[];
        rows: { national: number; counties: number };
      }>(data, `${id}.metadata.json`);
      expect(Object.keys(about.columns)).toEqual(rows.columns);
      for (const { about: words } of Object.values(about.columns)) {
        expect(words.zh).toMatch(/\S/);
        expect(words.en).toMatch(/\S/);
      }
      expect(rows).toHaveLength(about.rows.national + about.rows.counties);
      const known = new Set(about.sources.map(({ id }) => id));
      const cited = rows.flatMap((row) =>
        [row.source_ids, row.nation_source_ids, row.left_source_ids].flatMap(
          (ids) => ids?.split('|') ?? [],
        ),
      );
      expect(cited.filter((id) => id && !known.has(id))).toEqual([]);
    }
  });

  test('the page lists every dataset with its files, and runs no script', () => {
    const page = textOf(data, 'index.html');
    for (const id of ids)
      for (const ending of ['csv', 'parquet', 'metadata.json'])
        expect(page).toContain(`href="${id}.${ending}"`);
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  });

  test('addresses are relative without an address of the site, else below it', async () => {
    const addresses = ({ linked }: OpenData) => {
      const { url, distribution } = JSON.parse(linked) as {
        url: string;
        distribution: { contentUrl: string }[];
      };
      return [url, distribution[0]!.contentUrl];
    };
    expect(addresses(data)).toEqual(['./', './data/sales.csv']);
    const sited = await readOpenData(RELEASES, SITE);
    expect(addresses(sited)).toEqual([SITE, `${SITE}data/sales.csv`]);
    expect(textOf(sited, 'index.html')).toContain(SITE);
  });

  test('Croissant has each CSV with its hash and each of its columns', () => {
    const { conformsTo, distribution, recordSet } = jsonOf<{
      conformsTo: string;
      distribution: { '@id': string; sha256: string }[];
      recordSet: { '@id': string; field: { source: { extract: { column: string } } }[] }[];
    }>(data, 'croissant.json');
    expect(conformsTo).toBe('http://mlcommons.org/croissant/1.0');
    expect(distribution.map((file) => file['@id'])).toEqual(ids.map((id) => `${id}.csv`));
    for (const { sha256 } of distribution) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const { '@id': id, field } of recordSet) {
      const { columns } = csvParse(textOf(data, `${id}.csv`));
      expect(field.map(({ source }) => source.extract.column)).toEqual(columns);
    }
  });

  test('written again, every file has the same bytes', async () => {
    const again = await readOpenData(RELEASES, undefined);
    expect(again.linked).toBe(data.linked);
    for (const [at, { path, bytes }] of again.files.entries())
      expect(Buffer.compare(bytes, data.files[at]!.bytes), path).toBe(0);
  });
});

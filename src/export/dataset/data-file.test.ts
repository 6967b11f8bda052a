import { expect, test } from 'vitest';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import { squareTopology } from '../../../tests/fixtures/squares.ts';
import {
  dataFileName,
  DATA_FORMATS,
  formatData,
  type FormatId,
  type DataFileRequest,
} from './data-file.ts';

const WITH_OUTLINES: readonly FormatId[] = ['geojson', 'topojson', 'parquet'];

/** An order of the four squares; `asked` counts how often boundaries are asked for. */
function orderOf(part: Partial<DataFileRequest> = {}) {
  const asked: string[] = [];
  const order: DataFileRequest = {
    extract: squareExtract(),
    layout: 'long',
    bom: true,
    pinned: [],
    filter: 'all',
    url: 'https://example.org/',
    day: '2026-11-25',
    boundaries: () => {
      asked.push('overview');
      return Promise.resolve(squareTopology());
    },
    ...part,
  };
  return { order, asked };
}

test('a file is named after the layer, the half-years and the release', () => {
  const name = (extract: DataFileRequest['extract']) =>
    dataFileName('csv', { extract, layout: 'long' });
  expect(name(squareExtract())).toBe('relief-atlas_sales_2018H1_0123456789ab.csv');
  expect(name(squareExtract({ places: [0, 1, 2], layers: ['sales', 'loans'] }))).toBe(
    'relief-atlas_all_2018H1-2019H1_0123456789ab.csv',
  );
  expect(name(squareExtract({ places: [0, 2] }))).toContain('_2018H1+2019H1_');
  const reading = { kind: 'change', from: 'half', measure: 'percent' } as const;
  expect(name(squareExtract({ places: [1], reading }))).toBe(
    'relief-atlas_sales_2018H2_hoh_percent_0123456789ab.csv',
  );
  expect(name(squareExtract({ layers: [] }))).toBe('relief-atlas_list_0123456789ab.csv');
});

test('no two files of one order have the same name', () => {
  const { order } = orderOf();
  const names = DATA_FORMATS.map((format) => dataFileName(format, order));
  expect(new Set([...names, dataFileName('csv', { ...order, layout: 'wide' })]).size).toBe(
    DATA_FORMATS.length + 1,
  );
});

test.each(DATA_FORMATS)(
  '%s is written, and asks for boundaries only if it has outlines',
  async (format) => {
    const { order, asked } = orderOf();
    expect((await formatData(format, order)).size).toBeGreaterThan(300);
    expect(asked).toHaveLength(WITH_OUTLINES.includes(format) ? 1 : 0);
  },
);

test('CSV has the mark of UTF-8 only where it is wanted', async () => {
  const firstByte = async (bom: boolean) =>
    new Uint8Array(await (await formatData('csv', orderOf({ bom }).order)).arrayBuffer())[0];
  expect(await firstByte(true)).toBe(0xef);
  expect(await firstByte(false)).toBe('l'.charCodeAt(0));
});

test('the citation is in the file of outlines, too', async () => {
  const { order } = orderOf();
  const { metadata } = JSON.parse(await (await formatData('geojson', order)).text()) as {
    metadata: { citation: string };
  };
  expect(metadata.citation).toBe(await (await formatData('citation', order)).text());
});

test('what the boundaries throw is thrown on', async () => {
  const { order } = orderOf({ boundaries: () => Promise.reject(new Error('no network')) });
  await expect(formatData('topojson', order)).rejects.toThrow('no network');
});

test('pinned counties have their letters in every table, where several are', async () => {
  const lines = async (pinned: readonly string[]) => {
    const { order } = orderOf({ layout: 'wide', bom: false, pinned });
    return (await (await formatData('csv', order)).text()).trimEnd().split('\r\n');
  };
  const [header, ...counties] = await lines(['530101', '520101']);
  expect(header).toMatch(/,pin$/);
  expect(counties.map((line) => line.split(',').at(-1))).toEqual(['B', '', 'A', '']);
  expect((await lines(['530101']))[0]).not.toMatch(/pin/);
});

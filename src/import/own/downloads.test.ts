import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { importText } from '../../../tests/fixtures/own.ts';
import type { Reading } from '../../core/atlas/reading.ts';
import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { withContext } from '../../core/atlas/with-context.ts';
import { formatCsv } from '../../export/dataset/csv.ts';
import { longTable } from '../../export/dataset/long-table.ts';
import { wideTable } from '../../export/dataset/wide-table.ts';
import { planIssues } from './column-plan.ts';
import { knownAtlas } from './known.ts';

const atlas = squareAtlas();
const known = knownAtlas(atlas);
const places = [
  ...atlas.provinces.map(({ id, zh, en }) => ({ id, zh, en, others: [] })),
  ...atlas.counties.map(({ id, zh, en }) => ({ id, zh, en, others: [] })),
];

const extract = fc.record({
  places: fc.subarray([0, 1, 2], { minLength: 1 }),
  counties: fc.subarray([...atlas.counties], { minLength: 1 }),
  language: fc.constantFrom('zh' as const, 'en' as const),
});
const wide = (of: Parameters<typeof wideTable>[0]) => wideTable(of, { nation: 'columns' });
const make = fc.constantFrom(longTable, wide);
const read = (text: string) => importText(text, { known, places, name: 'download.csv' });

test('what the page writes as CSV, long or wide, is read back with no figure or range lost and none changed', async () => {
  await fc.assert(
    fc.asyncProperty(extract, make, fc.boolean(), async (part, table, bom) => {
      const { sets, issues, mapping } = await read(formatCsv(table(squareExtract(part)), { bom }));
      const { value, low, high } = atlas.estimates.sales!;
      const expected = part.counties.flatMap(({ id, index }) =>
        part.places.flatMap((at) => {
          const [amount, ...range] = [value, low, high].map((of) => of[at]?.[index] ?? null);
          return amount == null ? [] : [`${id} ${atlas.periods[at]!.id} ${amount} ${range}`];
        }),
      );
      const figures = sets
        .filter(({ indicator }) => indicator === 'sales')
        .flatMap((set) => set.figures);
      expect(
        figures.map(
          ({ county, period, amount, range }) => `${county} ${period} ${amount} ${range}`,
        ),
      ).toEqual(expected.toSorted());
      expect(planIssues(mapping)).toEqual([]);
      expect(sets.map(({ indicator }) => indicator).filter((id) => id !== 'sales')).toEqual([]);
      // A half-year without figures has none to lose.
      const lost = issues.filter(({ done }) => done === 'set-aside').map(({ code }) => code);
      expect(lost.filter((code) => !['no-figure', 'outside-periods'].includes(code))).toEqual([]);
    }),
  );
});

test.each<Reading>([
  { kind: 'cumulative' },
  { kind: 'change', from: 'half', measure: 'percent' },
  { kind: 'change', from: '2018H1', measure: 'difference' },
])('sums and changes that it writes are taken for no sales of a half-year: %j', async (reading) => {
  for (const table of [longTable, wide]) {
    const { sets } = await read(formatCsv(table(squareExtract({ reading, places: [1] }))));
    expect(sets.filter(({ indicator }) => indicator !== null)).toEqual([]);
  }
});

const beside = withContext(atlas, contextProduct());
const besideExtract = squareExtract({
  atlas: beside,
  layers: ['sales', 'context-bank-loans', 'context-rural-income'],
  places: [0, 1, 2],
});

test.each([
  ['long', longTable],
  ['wide', wide],
])(
  'figures of the context that it writes beside those of the programme, %s, are read as indicators of their own, of years',
  async (_, table) => {
    const text = formatCsv(table(besideExtract));
    // What the reader loads a file into may know the context by then, or not.
    for (const of of [known, knownAtlas(beside)]) {
      const { sets, issues } = await importText(text, { known: of, places, name: 'download.csv' });
      const read = sets.map(({ name, indicator, span = 'half', additive, figures }) => ({
        ...{ name: indicator ?? name, isOwn: indicator === null, span, additive },
        figures: figures.map(({ county, period, amount }) => `${county} ${period} ${amount}`),
      }));
      expect(read).toContainEqual({
        ...{ name: 'context-bank-loans', isOwn: true, span: 'year', additive: false },
        figures: [
          '520101 2018H2 2000000000',
          '520102 2018H2 2000000000',
          '530101 2018H2 6000000000',
        ],
      });
      expect(read).toContainEqual({
        ...{ name: 'context-rural-income', isOwn: true, span: 'year', additive: false },
        figures: ['520101 2018H2 9000', '520102 2018H2 10000', '530102 2018H2 12000'],
      });
      expect(read.find(({ name }) => name === 'sales')!.figures).toHaveLength(8);
      expect(sets).toHaveLength(3);
      // A half-year without a figure, and a year after those of the atlas, have none to lose.
      const lost = issues.filter(({ done }) => done === 'set-aside').map(({ code }) => code);
      expect(lost.filter((code) => !['no-figure', 'outside-periods'].includes(code))).toEqual([]);
    }
  },
);

test('an indicator of the context is never taken for one whose name stands in its own', async () => {
  const own = await importText(
    'adcode,context-bank-loans_2018H2_value,loans_2018H2_value\n520527,5,\n130705,6,7',
  );
  expect(
    own.sets.map(({ name, indicator, figures }) => [
      indicator ?? name,
      figures.map((of) => of.amount),
    ]),
  ).toEqual([
    ['context-bank-loans', [6, 5]],
    ['loans', [7]],
  ]);
});

test('an annual indicator of a long table of half-years is one of years', async () => {
  const { sets, issues } = await importText(
    [
      'adcode,indicator,period,value',
      ...['520527,sales,2018H1,1', '520527,sales,2018H2,2', '520527,地区生产总值（元）,2018,3'],
      '520527,sales,2019,4',
    ].join('\n'),
  );
  expect(sets.map(({ span, figures }) => [span, figures.map(({ amount }) => amount)])).toEqual([
    [undefined, [1, 2]],
    ['year', [3]],
  ]);
  // Sales have half-years: their year is none of these.
  expect(issues).toContainEqual(expect.objectContaining({ code: 'year-only', line: 5 }));
});

test('of a table with more columns than are read, as many as that are said to be left out', async () => {
  const header = Array.from({ length: 2100 }, (_, at) => `地区${at + 10_000}产值`);
  const { sets, issues } = await importText(
    `县名,时期,${header.join(',')}\n赫章县,2018H1,${header.map(() => 1.5).join(',')}`,
  );
  expect(sets).toHaveLength(1998);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'more-columns', got: '102', done: 'set-aside' }),
  );
});

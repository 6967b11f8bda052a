import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { importText } from '../../../tests/fixtures/own.ts';
import type { Reading } from '../../core/atlas/reading.ts';
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

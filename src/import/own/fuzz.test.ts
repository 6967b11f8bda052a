import { dsvFormat } from 'd3-dsv';
import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { importText, KNOWN } from '../../../tests/fixtures/own.ts';
import { planIssues } from './column-plan.ts';

const NAMES: Readonly<Record<string, string>> = {
  130705: '宣化区',
  130709: '崇礼区',
  520526: '威宁彝族回族苗族自治县',
  520527: '赫章县',
};

/** Ways of writing the same good row. */
const goodRow = fc.record({
  county: fc.constantFrom(...Object.keys(NAMES)),
  period: fc.constantFrom(...KNOWN.periods),
  amount: fc.integer({ min: 1, max: 5000 }),
  coded: fc.boolean(),
  grouped: fc.boolean(),
  inWords: fc.boolean(),
});

/** Cells that say nothing, or what cannot be used. */
const junk = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '"赫章县',
    'x"y',
    '""',
    '-',
    '合计',
    '2018',
    '2031H1',
    '-5',
    '1e400',
    '(',
    '%',
    '城关区',
    '黑章县',
  ),
);
const junkRow = fc.array(junk, { minLength: 0, maxLength: 7 });

const file = fc.record({
  good: fc.uniqueArray(goodRow, {
    selector: ({ county, period }) => county + period,
    minLength: 1,
  }),
  junk: fc.array(junkRow, { maxLength: 8 }),
  places: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  delimiter: fc.constantFrom(',', '\t', ';'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  title: fc.boolean(),
});

test('of files of good rows amid rubbish none loses a good row, and all counts add up', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ good, junk: bad, places, delimiter, end, title }) => {
      const { formatRow } = dsvFormat(delimiter);
      const lines = good.map(({ county, period, amount, coded, grouped, inWords }) => {
        const time = inWords
          ? `${period.slice(0, 4)}年${period.endsWith('1') ? '上' : '下'}半年`
          : period;
        const written = grouped ? amount.toLocaleString('en') : String(amount);
        return formatRow([coded ? county : '', coded ? '' : NAMES[county]!, time, written]);
      });
      // Rubbish is written as it is: unquoted, with stray quotes and any number of cells. A good row may come to
      // stand within quotes that close by chance; such rubbish is left out, since no reader could tell.
      bad.forEach((cells, index) => {
        const line = cells.join(delimiter).replace(/[\r\n]/g, ' ');
        if (!isCounty(cells)) lines.splice(places[index]! % (lines.length + 1), 0, line);
      });
      const header = formatRow(['县代码', '县名', '时期', '销售额（万元）']);
      const text = [...(title ? ['各县销售情况'] : []), header, ...lines].join(end);
      const read = await importText(text, {
        change: (mapping) => {
          expect(planIssues(mapping)).toEqual([]);
          return mapping;
        },
      });
      const figures = new Map(
        read.sets
          .flatMap((set) => set.figures)
          .map((each) => [`${each.county} ${each.period}`, each.amount]),
      );
      for (const { county, period, amount } of good) {
        expect([county, period, figures.get(`${county} ${period}`)]).toEqual([
          county,
          period,
          amount * 1e4,
        ]);
      }
      for (const { read: all, used, missing, repeated, setAside } of [read.rows, read.cells]) {
        expect(used + missing + repeated + setAside).toBe(all);
      }
      // What is set aside is said.
      const said = new Set(
        read.issues.filter(({ done }) => done !== 'used').map(({ line }) => line),
      );
      expect(said.size).toBeGreaterThanOrEqual(read.rows.setAside);
    }),
  );
});

test('of texts of any letters none makes it throw anything but that there is no row', async () => {
  const text = fc.string({
    unit: fc.constantFrom('县', '名', '1', '8', '"', ',', '\t', '\n', '\r', '-', '%', '万'),
  });
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      try {
        const { rows, cells } = await importText(words);
        for (const { read, used, missing, repeated, setAside } of [rows, cells]) {
          expect(used + missing + repeated + setAside).toBe(read);
        }
      } catch (error) {
        expect(error).toMatchObject({ issue: { code: 'empty-file' } });
      }
    }),
  );
});

/** Whether rubbish happens to name a county: then it is no rubbish. */
function isCounty(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    Object.entries(NAMES).some(([id, name]) => cell.includes(id) || name === cell),
  );
}

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { Figure, Metric } from './layer-products.ts';
import { gapsOf, groupConflicts, latestOf, seriesOf, withRivals } from './series.ts';

const PERIODS = ['2018H1', '2018H2', '2019H1', '2019H2'].map((id) => ({ id }));
const [SALES] = programmeProduct().metrics as [Metric];
const [FIGURE] = programmeProduct().figures as [Figure];

const figure = (id: string, known: Partial<Figure> = {}): Figure => ({ ...FIGURE, id, ...known });
const idsOf = (figures: readonly Figure[]) => figures.map(({ id }) => id);

/** The ids of the points that are joined. */
function joined(figures: readonly Figure[], kind: Metric['kind'] = 'flow') {
  return seriesOf({ ...SALES, kind }, figures, PERIODS).joins.map(idsOf);
}

test('two half-years in a row are joined, and nothing reaches across a gap', () => {
  const figures = ['2018H1', '2018H2', '2019H2'].map((period) => figure(period, { period }));
  expect(joined(figures)).toEqual([['2018H1', '2018H2']]);
  expect(joined(figures, 'stock')).toEqual([['2018H1', '2018H2']]);
});

test('neither facts nor counts are joined, and facts are no points', () => {
  const figures = ['2018H1', '2018H2'].map((period) => figure(period, { period }));
  expect(joined(figures, 'count')).toEqual([]);
  const fact = seriesOf({ ...SALES, kind: 'fact' }, figures, PERIODS);
  expect(fact).toEqual({ points: [], joins: [], texts: figures });
});

test('years, places and figures on which sources disagree join nothing', () => {
  const first = figure('first', { period: '2018H1' });
  const second = { period: '2018H2' };
  expect(joined([first, figure('year', { period: '2018FY' })])).toEqual([]);
  expect(joined([first, figure('county', { ...second, level: 'county' })])).toEqual([]);
  expect(joined([first, figure('disputed', { ...second, conflict: 'a' })])).toEqual([]);
});

test('the last figure of a half-year stands for it', () => {
  const figures = [
    figure('may', { period: '2018H1', end: '2018-05-23' }),
    figure('june', { period: '2018H1' }),
    figure('later', { period: '2018H2', end: '2018-12-31' }),
  ];
  expect(joined(figures, 'stock')).toEqual([['june', 'later']]);
});

const anyFigures = fc
  .array(
    fc.record({
      period: fc.constantFrom(...PERIODS.map(({ id }) => id), '2018FY', null),
      value: fc.option(fc.integer()),
      level: fc.constantFrom('nation' as const, 'county' as const),
      conflict: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    }),
  )
  .map((rows) => rows.map((row, index) => figure(String(index), { ...row, text: 'words' })));
const anyKind = fc.constantFrom<Metric['kind'][]>('flow', 'stock', 'count', 'fact');

test('every national figure is there exactly once, as a point or as a text', () => {
  fc.assert(
    fc.property(anyFigures, anyKind, (figures, kind) => {
      const { points, texts } = seriesOf({ ...SALES, kind }, figures, PERIODS);
      const national = figures.filter(({ level }) => level === 'nation');
      expect(idsOf([...points, ...texts]).sort()).toEqual(idsOf(national).sort());
    }),
  );
});

test('joins lead from points of a half-year to points of the next, and to each but once', () => {
  const order = PERIODS.map(({ id }): string | null => id);
  fc.assert(
    fc.property(anyFigures, anyKind, (figures, kind) => {
      const { points, joins } = seriesOf({ ...SALES, kind }, figures, PERIODS);
      for (const [from, to] of joins) {
        expect(points).toContain(from);
        expect(points).toContain(to);
        expect(order.indexOf(to.period)).toBe(order.indexOf(from.period) + 1);
        expect(order).toContain(from.period);
      }
      expect(new Set(joins.map(([, to]) => to.period)).size).toBe(joins.length);
    }),
  );
});

test('groups hold every figure once, and those of a conflict together', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const groups = groupConflicts(figures);
      expect(idsOf(groups.flatMap((group) => group.figures)).sort()).toEqual(idsOf(figures).sort());
      for (const { conflict, figures } of groups) {
        expect(figures.every((figure) => figure.conflict === conflict)).toBe(true);
        if (conflict === undefined) expect(figures).toHaveLength(1);
      }
      const named = groups.flatMap(({ conflict }) => conflict ?? []);
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});

test('rivals are added once, and only those of the same conflict', () => {
  const [a1, b1, a2, alone] = [
    figure('a1', { conflict: 'a' }),
    figure('b1', { conflict: 'b' }),
    figure('a2', { conflict: 'a' }),
    figure('alone'),
  ] as const;
  const all = [a1, b1, a2, alone];
  expect(idsOf(withRivals([alone, a2], all))).toEqual(['alone', 'a2', 'a1']);
  expect(idsOf(withRivals([alone], all))).toEqual(['alone']);
});

test('the latest figure is that of the country, or of a place where there is no other', () => {
  const nation = figure('nation');
  const county = figure('county', { level: 'county' });
  expect(latestOf([nation, county])).toBe(nation);
  expect(latestOf([county])).toBe(county);
  expect(latestOf([])).toBeUndefined();
});

test('the gaps of a metric are the half-years of which nothing was published', () => {
  const { national } = squareAtlas();
  expect(gapsOf(SALES, national).map(({ period }) => period)).toEqual(['2019H1']);
  expect(gapsOf({ ...SALES, id: 'trees' }, national)).toEqual([]);
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { Figure, Metric } from './layer-products.ts';
import { gapsOf, groupConflicts, latestOf, pointsOf, withRivals } from './series.ts';

const [SALES] = programmeProduct().metrics as [Metric];
const [FIGURE] = programmeProduct().figures as [Figure];

const figure = (id: string, known: Partial<Figure> = {}): Figure => ({ ...FIGURE, id, ...known });
const idsOf = (figures: readonly Figure[]) => figures.map(({ id }) => id);

test('facts, words and figures of places are no points', () => {
  const county = figure('county', { level: 'county' });
  const words = figure('words', { value: null, text: 'words' });
  const nation = figure('nation');
  expect(pointsOf(SALES, [county, words, nation])).toEqual([nation]);
  expect(pointsOf({ ...SALES, kind: 'fact' }, [nation])).toEqual([]);
});

const anyFigures = fc
  .array(
    fc.record({
      period: fc.constantFrom('2018H1', '2018FY', null),
      value: fc.option(fc.integer()),
      level: fc.constantFrom('nation' as const, 'county' as const),
      conflict: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    }),
  )
  .map((rows) => rows.map((row, index) => figure(String(index), { ...row, text: 'words' })));
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

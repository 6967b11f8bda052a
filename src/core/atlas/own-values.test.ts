import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { hasValues } from './layer.ts';
import { ownLayers, valueLayers } from './atlas.ts';
import type { OwnSet } from './own-figures.ts';
import { ownConflicts, withOwn } from './own-values.ts';
import { isOwnValue } from './status.ts';
import { OWN_UNIT } from './own-cells.ts';
import { countyValue, nationalValue, sumValue } from './value.ts';

const ATLAS = squareAtlas();

/** A set of sales in 2018H1, by adcode. */
function setOf(amounts: Record<string, number>, change: Partial<OwnSet> = {}): OwnSet {
  return {
    id: 'own-0123456789ab',
    name: '销售额',
    file: 'sales.csv',
    added: '2026-11-25',
    indicator: 'sales',
    unit: 'yuan',
    additive: true,
    kind: 'flow' as const,
    figures: Object.entries(amounts).map(([county, amount], index) => ({
      county,
      period: '2018H1',
      amount,
      line: index + 2,
    })),
    ...change,
  };
}

test('an own figure stands as it is, with its file as the source, and is not verified', () => {
  const atlas = withOwn(ATLAS, [setOf({ '520101': 40e6 })]);
  const value = countyValue(atlas, 'sales', atlas.counties[0]!, '2018H1');
  expect(value).toMatchObject({
    amount: 40e6,
    range: null,
    status: 'reported',
    confidence: 'unverified',
    sources: ['own-0123456789ab'],
  });
  expect(isOwnValue(value)).toBe(true);
  expect(atlas.sourceById.get('own-0123456789ab')?.title).toBe('sales.csv · 销售额');
});

test('an own figure has the range of its file, and sums have the sums of its ends', () => {
  const figure = { county: '520101', period: '2018H1', amount: 40e6, line: 2 };
  const ranged = setOf({ '520102': 10e6 });
  const figures = [{ ...figure, range: [30e6, 45e6] as const }, ...ranged.figures];
  const of = (indicator: string | null) => withOwn(ATLAS, [{ ...ranged, indicator, figures }]);
  const atlas = of('sales');
  const [first, second] = figures.map(({ county }) => atlas.countyById.get(county)!);
  expect(countyValue(atlas, 'sales', first!, '2018H1').range).toEqual([30e6, 45e6]);
  expect(countyValue(atlas, 'sales', second!, '2018H1').range).toBeNull();
  expect(sumValue(atlas, 'sales', [first!, second!], '2018H1')).toMatchObject({
    amount: 50e6,
    range: [40e6, 55e6],
    status: 'derived',
  });
  expect(nationalValue(of(null), ranged.id, '2018H1')).toMatchObject({
    amount: 50e6,
    range: [40e6, 55e6],
  });
  const rest = atlas.counties.find(({ id }) => !figures.some(({ county }) => county === id))!;
  const mixed = sumValue(atlas, 'sales', [first!, rest], '2018H1');
  expect(mixed.status).toBe('modelled');
  expect(mixed.range![0]).toBeLessThan(30e6 + countyValue(atlas, 'sales', rest, '2018H1').amount!);
});

test('what the nation leaves is shared out over the others, with their ranges', () => {
  const atlas = withOwn(ATLAS, [setOf({ '520101': 40e6 })]);
  // 60 of 90 million are left for estimates of 20, 30 and 40.
  const other = countyValue(atlas, 'sales', atlas.counties[1]!, '2018H1');
  expect(other).toMatchObject({ status: 'modelled', amount: 13_333_333 });
  expect(other.range![0]).toBeCloseTo(16e6 * (60 / 90), 3);
  expect(nationalValue(atlas, 'sales', '2018H1')).toEqual(nationalValue(ATLAS, 'sales', '2018H1'));
  expect(countyValue(atlas, 'sales', atlas.counties[1]!, '2018H2').amount).toBe(25e6);
});

test('all counties add up to what was published, whatever the own figures are', () => {
  const amounts = fc.dictionary(
    fc.constantFrom('520101', '520102', '530101'),
    fc.integer({ min: 0, max: 33e6 }),
  );
  fc.assert(
    fc.property(amounts, (amounts) => {
      const atlas = withOwn(ATLAS, [setOf(amounts)]);
      const values = atlas.counties.map((county) => countyValue(atlas, 'sales', county, '2018H1'));
      expect(values.reduce((sum, { amount }) => sum + amount!, 0)).toBe(100e6);
      for (const { amount, range } of values) {
        if (!range) continue;
        expect(range[0]).toBeLessThanOrEqual(amount!);
        expect(range[1]).toBeGreaterThanOrEqual(amount!);
      }
    }),
  );
});

test('own figures above the nation leave the others missing, and the conflict is told', () => {
  const atlas = withOwn(ATLAS, [setOf({ '520101': 80e6, '520102': 30e6 })]);
  expect(countyValue(atlas, 'sales', atlas.counties[2]!, '2018H1').status).toBe('missing');
  expect(ownConflicts(atlas)).toEqual([
    { indicator: 'sales', period: '2018H1', own: 110e6, nation: 100e6 },
  ]);
  expect(ownConflicts(ATLAS)).toEqual([]);
});

test('where nothing was published there are own figures alone', () => {
  const figures = [{ county: '520101', period: '2019H1', amount: 7, line: 2 }];
  const atlas = withOwn(ATLAS, [setOf({}, { figures })]);
  const [own, other] = atlas.counties.map((county) =>
    countyValue(atlas, 'sales', county, '2019H1'),
  );
  expect([own!.amount, other!.status]).toEqual([7, 'missing']);
});

test('a sum of own figures is arithmetic; with an estimate among them it is one', () => {
  const atlas = withOwn(ATLAS, [setOf({ '520101': 40e6, '520102': 5e6 })]);
  expect(sumValue(atlas, 'sales', atlas.counties.slice(0, 2), '2018H1')).toMatchObject({
    amount: 45e6,
    status: 'derived',
    range: null,
    formula: '40000000+5000000',
  });
  const mixed = sumValue(atlas, 'sales', atlas.counties.slice(0, 3), '2018H1');
  expect(mixed.status).toBe('modelled');
  expect(mixed.sources).toContain('own-0123456789ab');
  expect(mixed.range![0]).toBeLessThan(mixed.amount!);
});

test('of two sets the later wins a cell', () => {
  const later = setOf({ '520101': 2e6 }, { id: 'own-ba9876543210' });
  const atlas = withOwn(ATLAS, [setOf({ '520101': 40e6 }), later]);
  expect(countyValue(atlas, 'sales', atlas.counties[0]!, '2018H1').amount).toBe(2e6);
});

test('an indicator of its own becomes a layer whose national figure is the sum of what is there', () => {
  const set = setOf({ '520101': 3, '530102': 4 }, { indicator: null, name: '培训', unit: '场' });
  const atlas = withOwn(ATLAS, [set]);
  expect(atlas.indicatorById.get(set.id)).toMatchObject({ zh: '培训', unit: `${OWN_UNIT}场` });
  expect(nationalValue(atlas, set.id, '2018H1')).toMatchObject({
    amount: 7,
    status: 'derived',
    bound: 'lower',
    confidence: 'unverified',
  });
  expect(countyValue(atlas, set.id, atlas.counties[1]!, '2018H1').status).toBe('missing');
});

test('each of several own indicators is a layer of its own, with its own figures', () => {
  const training = setOf({ '520101': 3 }, { indicator: null, name: '培训', unit: '场' });
  const roads = setOf(
    { '520101': 8, '520102': 5 },
    { id: 'own-ba9876543210', indicator: null, name: '公路', unit: '公里' },
  );
  const atlas = withOwn(ATLAS, [training, roads]);
  expect(ownLayers(atlas)).toEqual([training.id, roads.id]);
  expect(valueLayers(atlas).filter((layer) => !valueLayers(ATLAS).includes(layer))).toEqual(
    ownLayers(atlas),
  );
  expect(ownLayers(atlas).every(hasValues)).toBe(true);
  const amounts = (layer: typeof training.id) =>
    atlas.counties.map((county) => countyValue(atlas, layer, county, '2018H1').amount);
  expect(amounts(training.id).slice(0, 2)).toEqual([3, null]);
  expect(amounts(roads.id).slice(0, 2)).toEqual([8, 5]);
});

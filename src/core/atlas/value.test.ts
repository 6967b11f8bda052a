import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas, periodIndexOf, type Atlas, type County } from './atlas.ts';
import { filterByPlaces } from '../view/filtered.ts';
import { countyValue, MISSING, nationalValue, rateOf, sumValue, type Value } from './value.ts';

const YI = '520102';

test('a national figure carries its status, bound, formula and sources', () => {
  expect(nationalValue(squareAtlas(), 'sales', '2018H2')).toEqual({
    amount: 200e6,
    range: null,
    bound: 'approximate',
    status: 'derived',
    sources: ['report-2', 'report-1'],
    formula: '300000000-100000000',
    confidence: 'published',
  });
});

test('a figure that was not published is missing', () => {
  const atlas = squareAtlas();
  expect(nationalValue(atlas, 'sales', '2019H1')).toBe(MISSING);
  expect(nationalValue(atlas, 'sales', '1999H1')).toBe(MISSING);
});

test('an unknown indicator is missing everywhere', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  expect(nationalValue(atlas, 'rainfall', '2018H1')).toBe(MISSING);
  expect(countyValue(atlas, 'rainfall', county, '2018H1')).toBe(MISSING);
  expect(sumValue(atlas, 'rainfall', atlas.counties, '2018H1')).toBe(MISSING);
});

test('a county value is an estimate with its median and its range that rests on the national sources', () => {
  const atlas = squareAtlas();
  expect(countyValue(atlas, 'sales', atlas.countyById.get(YI)!, '2018H1')).toEqual({
    amount: 20e6,
    range: [16e6, 24e6],
    median: 18e6,
    bound: 'approximate',
    status: 'modelled',
    sources: ['report-1'],
    formula: null,
    confidence: null,
  });
});

test('a county without an estimate is missing, and so is one without a range', () => {
  const atlas = squareAtlas(({ estimates }) => (estimates.sales!.low[0]![1] = null));
  const county = atlas.countyById.get(YI)!;
  expect(countyValue(atlas, 'sales', county, '2019H1')).toBe(MISSING);
  expect(countyValue(atlas, 'sales', county, '2018H1')).toBe(MISSING);
});

test('a rate divides the amount, the median and both ends of its range', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  const rate = rateOf(atlas, 'sales', countyValue(atlas, 'sales', county, '2018H1'), county);
  expect(rate).toMatchObject({
    amount: 200,
    median: 180,
    range: [160, 240],
    status: 'modelled',
  });
});

test('a rate of people is per thousand of the population', () => {
  const atlas = squareAtlas();
  const county = atlas.countyById.get(YI)!;
  const people = { ...MISSING, amount: 500, status: 'modelled' as const };
  expect(rateOf(atlas, 'borrowers', people, county).amount).toBe(5);
});

test('counties that must not be summed have no union', () => {
  const atlas = squareAtlas(({ indicators }) => (indicators[0]!.additive = false));
  expect(sumValue(atlas, 'sales', atlas.counties, '2018H1')).toBe(MISSING);
});

test.each([null, 0])('a rate over a population of %s is missing', (population) => {
  const atlas = squareAtlas(({ counties }) => (counties.population[1] = population));
  const county = atlas.countyById.get(YI)!;
  expect(rateOf(atlas, 'sales', countyValue(atlas, 'sales', county, '2018H1'), county)).toBe(
    MISSING,
  );
});

test('a rate of a missing value is missing', () => {
  const atlas = squareAtlas();
  expect(rateOf(atlas, 'sales', MISSING, atlas.counties[0]!)).toBe(MISSING);
});

/** The sum of the counties of some provinces. */
function sumOf(atlas: Atlas, provinces: string[], period = '2018H1'): Value {
  return sumValue(atlas, 'sales', filterByPlaces(atlas, provinces).counties, period);
}

test('a union sums its counties, and its range holds the amount without being exact', () => {
  const { range, ...union } = sumOf(squareAtlas(), ['520000']);
  expect(union).toMatchObject({ amount: 30e6, status: 'modelled', sources: ['report-1'] });
  expect(union).not.toHaveProperty('median');
  expect(range![0]).toBeLessThan(30e6);
  expect(range![1]).toBeGreaterThan(30e6);
});

test('all counties together are the national figure, and have no spread', () => {
  const union = sumOf(squareAtlas(), ['520000', '530000']);
  expect(union).toMatchObject({ amount: 100e6, range: [100e6, 100e6] });
});

test('a province is known better than one of its counties', () => {
  const atlas = squareAtlas();
  const width = ({ amount, range }: Value) => (range![1] - range![0]) / amount!;
  const counties = atlas.counties.slice(2);
  const province = width(sumValue(atlas, 'sales', counties, '2018H1'));
  for (const county of counties)
    expect(province).toBeLessThan(width(countyValue(atlas, 'sales', county, '2018H1')));
});

test('what one province has is what the other lacks', () => {
  const [one, other] = ['520000', '530000'].map((id) => sumOf(squareAtlas(), [id]).range!);
  expect(one![0] + other![1]).toBeCloseTo(100e6, 3);
  expect(one![1] + other![0]).toBeCloseTo(100e6, 3);
});

test('the range of a sum holds its amount and stays within the nation, however far counties scatter', () => {
  const four = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 4, maxLength: 4 });
  const some = fc.subarray([0, 1, 2, 3], { minLength: 1 });
  const sigmas = fc.double({ min: 0.01, max: 3, noNaN: true });
  fc.assert(
    fc.property(four, some, sigmas, (sales, places, sigma) => {
      const nation = sales.reduce((sum, amount) => sum + amount);
      const atlas = squareAtlas(({ estimates, national }) => {
        const least = sales.map(() => 0);
        const most = sales.map(() => nation);
        Object.assign(estimates.sales!, { value: [sales], low: [least], high: [most], sigma });
        national[0]!.value = nation;
      });
      const counties = places.map((place) => atlas.counties[place]!);
      const { amount, range } = sumValue(atlas, 'sales', counties, '2018H1');
      expect(range![0]).toBeGreaterThanOrEqual(0);
      expect(range![0]).toBeLessThanOrEqual(amount!);
      expect(range![1]).toBeGreaterThanOrEqual(amount!);
      expect(range![1]).toBeLessThanOrEqual(nation * (1 + 1e-12));
    }),
  );
});

/** Standard normal numbers of a fixed seed: Box and Muller over a multiplicative generator. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The part of draws in which the sum of counties, scaled so that all make the nation, lies in its range. */
function coverage(atlas: Atlas, counties: readonly County[], period: string): number {
  const { value, sigma } = atlas.estimates.sales!;
  const column = value[periodIndexOf(atlas, period)]!;
  const nation = column.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const [low, high] = sumValue(atlas, 'sales', counties, period).range!;
  const isIn = new Set(counties.map(({ index }) => index));
  const normal = normals(7919);
  const draws = 2000;
  let held = 0;
  for (let draw = 0; draw < draws; draw++) {
    let [inside, all] = [0, 0];
    column.forEach((amount, index) => {
      const drawn = (amount ?? 0) * Math.exp(sigma! * normal());
      all += drawn;
      if (isIn.has(index)) inside += drawn;
    });
    const share = (nation * inside) / all;
    if (share >= low && share <= high) held++;
  }
  return held / draws;
}

test.each([0.2, 0.6, 1])(
  'the range of a sum holds four fifths of what it may be, σ %s',
  (sigma) => {
    const atlas = squareAtlas(({ estimates }) => (estimates.sales!.sigma = sigma));
    for (const counties of [atlas.counties.slice(0, 2), atlas.counties.slice(1)]) {
      const part = coverage(atlas, counties, '2018H1');
      expect(part).toBeGreaterThan(0.76);
      expect(part).toBeLessThan(0.84);
    }
  },
);

test.skipIf(!isBuilt)('so does that of a province of the release, whatever its size', () => {
  const atlas = createAtlas(latestProduct('atlas'), 'release');
  for (const id of ['220000', '530000', '540000']) {
    const part = coverage(atlas, filterByPlaces(atlas, [id]).counties, '2018H1');
    expect(part, id).toBeGreaterThan(0.76);
    expect(part, id).toBeLessThan(0.84);
  }
});

test('a union without listed counties is missing', () => {
  expect(sumOf(squareAtlas(), ['710000'])).toBe(MISSING);
});

test('a union in which no county has an estimate is missing, not zero', () => {
  expect(sumOf(squareAtlas(), ['520000'], '2019H1')).toBe(MISSING);
});

test('a sum of counties of several provinces ranges as its share of the nation does', () => {
  const atlas = squareAtlas();
  const [jia, , bing] = atlas.counties;
  const { amount, range, status } = sumValue(atlas, 'sales', [jia!, bing!], '2018H1');
  expect({ amount, status }).toEqual({ amount: 40e6, status: 'modelled' });
  // Narrower than both counties at their ends at once.
  expect(range![0]).toBeGreaterThan(32e6);
  expect(range![1]).toBeLessThan(48e6);
});

test('a release that does not say how counties scatter ranges as if all were at their ends at once', () => {
  const atlas = squareAtlas(({ estimates }) => {
    const { value, low } = estimates.sales!;
    estimates.sales = { value, low, high: [Array<number>(4).fill(36e6)] };
  });
  const [jia, yi, bing] = atlas.counties;
  const rangeOf = (...counties: (County | undefined)[]) =>
    sumValue(
      atlas,
      'sales',
      counties.map((county) => county!),
      '2018H1',
    ).range;
  expect(rangeOf(jia, bing)).toEqual([32e6, 72e6]);
  expect(rangeOf(jia, yi, bing)).toEqual([48e6, 100e6]);
  expect(countyValue(atlas, 'sales', yi!, '2018H1')).not.toHaveProperty('median');
});

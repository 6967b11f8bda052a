import { expect, test } from 'vitest';
import { believedBins, believedCounts, believedLorenz } from './believed-curves.ts';
import { lorenz } from './lorenz-curve.ts';

/** Normal numbers of a fixed seed: Box and Muller over a multiplicative generator. */
function normals(count: number, seed: number): number[] {
  let state = seed;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

const BELIEFS = Array.from({ length: 300 }, (_, i) => ({
  location: 10 + (i % 30) / 10,
  sigma: 1.2,
  floor: 0,
}));

/** What the amounts may be, drawn many times. */
const DRAWS = Array.from({ length: 400 }, (_, draw) => {
  const noise = normals(BELIEFS.length, 7919 * (draw + 1));
  return BELIEFS.map(({ location, sigma }, i) => Math.exp(location + sigma * noise[i]!));
});

test('the believed curve is the middle of the curves that may be, and its band holds four fifths of them', () => {
  const { points, gini } = believedLorenz(BELIEFS)!;
  const curves = DRAWS.map((amounts) => lorenz(amounts));
  const mean = curves.reduce((all, curve) => all + curve.gini!, 0) / curves.length;
  expect(gini.amount).toBeCloseTo(mean, 1);
  const ginis = curves.filter((curve) => curve.gini! >= gini.low && curve.gini! <= gini.high);
  expect(ginis.length / curves.length).toBeGreaterThan(0.7);
  expect(ginis.length / curves.length).toBeLessThan(0.9);
  const at = points.find(({ members }) => members > 0.8)!;
  const held = curves.map((curve) => {
    const place = Math.floor(at.members * BELIEFS.length);
    return curve.points[place]!.amount;
  });
  const inside = held.filter((amount) => amount >= at.low && amount <= at.high).length;
  expect(inside / held.length).toBeGreaterThan(0.7);
  expect(inside / held.length).toBeLessThan(0.9);
});

test('the believed number above an amount is the mean of the numbers that may be, within its band', () => {
  const point = believedCounts(BELIEFS).find(({ count }) => count < 30)!;
  const counts = DRAWS.map((amounts) => amounts.filter((one) => one > point.amount).length);
  const mean = counts.reduce((all, count) => all + count, 0) / counts.length;
  expect(Math.abs(mean - point.count)).toBeLessThan(1);
  const inside = counts.filter((count) => count >= point.low && count <= point.high).length;
  expect(inside / counts.length).toBeGreaterThan(0.7);
});

test('a member alone holds all of the sum, and of two neither holds less than nothing', () => {
  const belief = { location: 10, sigma: 1.6, floor: 0 };
  expect(believedLorenz([belief])!.gini.amount).toBe(0);
  const two = believedLorenz([belief, belief])!;
  expect(two.gini.amount).toBeGreaterThan(0);
  expect(two.gini.amount).toBeLessThan(0.5);
  expect(two.points.map(({ members }) => members)).toEqual([0, 0.5, 1]);
});

test('amounts that are known have the curve that they have, without a band', () => {
  const known = [1, 1, 2].map((amount) => ({ location: Math.log(amount), sigma: 0, floor: 0 }));
  const { points } = believedLorenz(known)!;
  expect(points.every(({ low, amount, high }) => high - low < 1e-6 + amount * 1e-6)).toBe(true);
  expect(believedLorenz([])).toBeUndefined();
});

test('the bins hold together all members that are not beyond the edges, and each band four fifths of what may be in it', () => {
  const edges = [0, 1e4, 1e5, 1e6, Infinity];
  const bins = believedBins(BELIEFS, edges);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(BELIEFS.length, 6);
  for (const { x0, x1, low, high } of bins.filter(({ count }) => count > 10)) {
    const counts = DRAWS.map((amounts) => amounts.filter((one) => one >= x0 && one < x1).length);
    const inside = counts.filter((count) => count >= low && count <= high).length;
    expect(inside / counts.length).toBeGreaterThan(0.7);
    expect(inside / counts.length).toBeLessThan(0.9);
  }
});

import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { isUniformChange } from './uniform-change.ts';

const at = (kind: 'change' | 'period') =>
  kind === 'period'
    ? ({ reading: { kind }, periodIndex: 1 } as const)
    : ({ reading: { kind, from: 'half', measure: 'difference' }, periodIndex: 1 } as const);

/** The four squares, of which each sold `shares` times as much as the half-year before. */
const after = (...shares: number[]) =>
  squareAtlas(({ estimates }) => {
    const { value } = estimates.sales!;
    value[1] = value[0]!.map((amount, index) => amount! * (shares[index] ?? 1));
  });

test('counties that all grew by the same share changed alike', () => {
  const atlas = after(1.42, 1.42, 1.42, 1.4201);
  expect(isUniformChange(atlas, 'sales', atlas.counties, at('change'))).toBe(true);
});

test('counties that grew by shares of their own did not', () => {
  const atlas = after(1.42, 1.2, 1.6, 0.9);
  expect(isUniformChange(atlas, 'sales', atlas.counties, at('change'))).toBe(false);
});

test('where no change is read, or one county alone, nothing is alike', () => {
  const atlas = after(1.42, 1.42, 1.42, 1.42);
  expect(isUniformChange(atlas, 'sales', atlas.counties, at('period'))).toBe(false);
  expect(isUniformChange(atlas, 'sales', atlas.counties.slice(0, 1), at('change'))).toBe(false);
});

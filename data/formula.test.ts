import { expect, test } from 'vitest';
import { formulaRange, parseFormula, writeFormula } from './formula.ts';

const VALUES: Record<string, number> = { year: 974, half: 63, 'half-2': 26, growth: 16 };
const valueOf = (name: string) => VALUES[name]!;
const compute = (text: string) => parseFormula(text)!.compute(valueOf);

test('a formula is computed from left to right, factors and brackets first', () => {
  expect(compute('half - half-2')).toBe(37);
  expect(compute('year - half - half-2')).toBe(885);
  expect(compute('10-6/2*4')).toBe(-2);
  expect(compute('half*(1+growth/100)')).toBeCloseTo(73.08);
});

test('a name may have hyphens, and stands in a formula once however often it is used', () => {
  expect(parseFormula('half-2/year*half-2')?.names).toEqual(['half-2', 'year']);
});

test('what is no arithmetic is refused', () => {
  for (const text of ['', '63-', '63--26', 'half half', '(half', 'half)', 'rows of the list'])
    expect(parseFormula(text)).toBeUndefined();
});

test('a formula is written with the values of what it names', () => {
  expect(writeFormula('half-2*(1+growth/100) - half', valueOf)).toBe('26*(1+16/100)-63');
});

test('the range of a formula lies between the corners of its terms', () => {
  const ends: Record<string, [number, number]> = { over: [630, 640], half: [260, 270] };
  expect(formulaRange(parseFormula('over - half')!, (name) => ends[name]!)).toEqual([360, 380]);
  const [low, high] = formulaRange(parseFormula('half/over')!, (name) => ends[name]!);
  expect(low).toBeCloseTo(260 / 640);
  expect(high).toBeCloseTo(270 / 630);
});

import { expect, test } from 'vitest';
import { computeFormula, faultOfFormula, parseFormula } from './formula.ts';

test('a formula is computed from left to right, factors first', () => {
  expect(computeFormula(parseFormula('63-26')!)).toBe(37);
  expect(computeFormula(parseFormula('974-1100+630')!)).toBe(504);
  expect(computeFormula(parseFormula('10-6/2*4')!)).toBe(-2);
});

test('what is no arithmetic is refused', () => {
  for (const text of ['', '63-', '63--26', 'process.exit()', '(63-26)'])
    expect(parseFormula(text)).toBeUndefined();
});

test('a derived value must be what its formula gives', () => {
  const known = new Set([63, 26, 1281]);
  expect(faultOfFormula('63-26', 37, known)).toBeUndefined();
  expect(faultOfFormula('63-26', 38, known)).toBe('63-26 gives 37, not 38');
  expect(faultOfFormula('63-25', 38, known)).toBe('25 is no value of the indicator');
});

test('a quotient is compared to four significant digits', () => {
  expect(faultOfFormula('1281/1.16', 1104, new Set([1281]))).toBeUndefined();
});

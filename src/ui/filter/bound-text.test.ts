import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../core/base/language.ts';
import { formatAmount, formatChange, formatSigned } from '../../i18n/format/number.ts';
import { readBound } from './bound-text.ts';

test.each([
  ['1亿', 1e8],
  ['１．５亿', 1.5e8],
  ['5000万', 5e7],
  ['120 million', 1.2e8],
  ['1,234.5', 1234.5],
  ['1e8', 1e8],
  ['2.5 thousand', 2500],
  ['-3%', -0.03],
  ['−600万', -6e6],
  ['0', 0],
])('%s is read as %d', (text, amount) => {
  expect(readBound(text)).toBeCloseTo(amount, 6);
});

test.each(['', 'many', '1亿元多', '1..2', '1.2.3', '亿', '1e999'])('%j is no amount', (text) => {
  expect(readBound(text)).toBeUndefined();
});

test('what is written is read again, to the digits that are written', () => {
  const amounts = fc.double({ min: -9e14, max: 9e14, noNaN: true });
  fc.assert(
    fc.property(amounts, fc.constantFrom(...LANGUAGES), (amount, language) => {
      const near = (read: number | undefined) =>
        expect(Math.abs(read! - amount)).toBeLessThanOrEqual(Math.abs(amount) * 0.0051 + 1e-9);
      near(readBound(formatAmount(amount, language)));
      near(readBound(formatSigned(amount, language)));
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -1, max: 9, noNaN: true }), (ratio) => {
      expect(readBound(formatChange(ratio, 'zh'))).toBeCloseTo(ratio, 1);
    }),
  );
});

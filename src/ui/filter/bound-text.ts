import { readAmountText } from '../../import/own/parse-amount.ts';

/**
 * Reads a bound of a range as it is written here or typed: `1.2亿`, `120 million`, `1e8`, `+3%`, which is a share of
 * one. `undefined` for anything else.
 */
export function readBound(text: string): number | undefined {
  const read = readAmountText(text);
  if (read.kind !== 'amount') return undefined;
  return read.unit === 'percent' ? read.amount / 100 : read.amount * (read.factor ?? 1);
}

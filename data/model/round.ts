/**
 * Rounds amounts to whole numbers that add up to `total` exactly: each is rounded down, then the largest
 * remainders get one more, on a tie the earlier first. An amount never moves by 1 or more.
 * The amounts must be finite, at least 0, and add up to `total` but for floating-point error.
 */
export function largestRemainder(amounts: readonly number[], total: number): number[] {
  if (!Number.isSafeInteger(total)) throw new Error(`got total ${total}, expected a whole number`);
  const whole = amounts.map(Math.floor);
  const spare = total - whole.reduce((sum, amount) => sum + amount, 0);
  if (spare < 0 || spare > amounts.length)
    throw new Error(`got amounts that miss the total ${total} by ${spare}, expected their sum`);
  const order = amounts
    .map((amount, index) => ({ index, rest: amount - whole[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, spare)) whole[index]! += 1;
  return whole;
}

/** Rounds down to a number of significant digits; 0 stays 0, and the result never exceeds the value. */
export function roundDown(value: number, digits: number): number {
  if (value === 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits);
  return Math.floor(value / unit) * unit;
}

/** Rounds up to a number of significant digits; 0 stays 0, and the result is never below the value. */
export function roundUp(value: number, digits: number): number {
  if (value === 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits);
  return Math.ceil(value / unit) * unit;
}

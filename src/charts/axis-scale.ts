import type { AxisScale } from '../core/view/chart-choice.ts';

/** The scaling asked for, or equal steps where some number is not above zero. */
export function scalingFor(asked: AxisScale, numbers: readonly number[]): AxisScale {
  return asked === 'log' && numbers.every((number) => number > 0) ? 'log' : 'linear';
}

/** From the least to the greatest of numbers, not empty, with some room around them. */
export function domainOf(scaling: AxisScale, numbers: readonly number[]): [number, number] {
  const low = numbers.reduce((least, number) => Math.min(least, number));
  const high = numbers.reduce((greatest, number) => Math.max(greatest, number));
  if (scaling === 'log') {
    const room = (high / low) ** 0.04 * 1.02;
    return [low / room, high * room];
  }
  const room = (high - low) * 0.04 || Math.abs(low) / 10 || 1;
  // An axis of amounts starts at zero, so that lengths can be compared.
  return [low >= 0 ? 0 : low - room, high + room];
}

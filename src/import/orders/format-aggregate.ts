import type { Aggregate } from './aggregate.ts';

/**
 * Writes the sums as CSV with the header `county,period,amount,orders`, by county, then period, `\n` after
 * each line. Amounts are in the unit of the orders, always with two decimals. Where there was no order, there
 * is no line.
 */
export function formatAggregate({ counties, periods, cents, orders }: Aggregate): string {
  const lines = ['county,period,amount,orders\n'];
  counties.forEach((county, row) =>
    periods.forEach((period, column) => {
      const cell = row * periods.length + column;
      if (orders[cell] === 0) return;
      lines.push(`${county},${period},${formatCents(cents[cell]!)},${orders[cell]}\n`);
    }),
  );
  return lines.join('');
}

/** Writes whole cents with two decimals, `-1250` is `-12.50`. */
export function formatCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

import type { Estimate } from './product.ts';
import type { Tables } from './schema.ts';
import { NATION } from './cross-checks.ts';

/** Greatest part by which sums of province sums, rounded to four digits, may miss the national figure. */
const ROUNDING = 5e-4;

/**
 * Lists what is wrong with an estimate: periods whose counties do not add up to the national
 * figure, ranges without their value, members whose provinces do not add up, and counties without an
 * estimate though the census has them.
 */
export function estimateFaults(tables: Tables, estimate: Estimate, indicator = 'sales'): string[] {
  const faults: string[] = [];
  tables.periods.forEach(({ id }, period) => {
    const total =
      tables.observations.find(
        (row) => row.indicator === indicator && row.place === NATION && row.period === id,
      )?.value ?? null;
    const values = estimate.value[period]!;
    if (total === null) {
      if (values.some((value) => value !== null))
        faults.push(
          `${indicator} ${id}: got county values, expected none without a national figure`,
        );
      return;
    }
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (sum !== total) faults.push(`${indicator} ${id}: got counties of ${sum}, expected ${total}`);
    tables.counties.forEach(({ adcode, population }, county) => {
      const value = values[county]!;
      const low = estimate.low[period]![county]!;
      const high = estimate.high[period]![county]!;
      if ((value === null) !== (population === null))
        faults.push(`${indicator} ${id} ${adcode}: got ${value}, population ${population}`);
      if (value !== null && !(low <= value && value <= high))
        faults.push(`${indicator} ${id} ${adcode}: got ${value}, expected ${low} to ${high}`);
    });
    estimate.memberNames.forEach((name, member) => {
      const provinces = estimate.provinces[member]![period]!.reduce((all, one) => all + one, 0);
      if (Math.abs(provinces - total) > total * ROUNDING)
        faults.push(
          `${indicator} ${id}, ${name}: got provinces of ${provinces}, expected about ${total}`,
        );
    });
  });
  return faults;
}

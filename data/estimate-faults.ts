import type { Estimate } from './product.ts';
import { expectedCounts, modelOf, nationalOf } from './estimates.ts';
import type { Tables } from './schema.ts';

/**
 * Lists what is wrong with an estimate: periods whose counties do not add up to the national
 * figure, ranges without their value, and counties without an estimate though the census has them.
 */
export function estimateFaults(tables: Tables, estimate: Estimate, indicator = 'sales'): string[] {
  const faults: string[] = [];
  tables.periods.forEach(({ id }, period) => {
    const total = nationalOf(tables, indicator, id);
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
  });
  return faults;
}

/** How many deviations about what is expected hold nine counts of ten. */
const NINE_OF_TEN = 1.645;

/** Lists published counts that the model of sales would give less than once in ten times, unless the table says why. */
export function countFaults(tables: Tables): string[] {
  const expected = expectedCounts(tables, modelOf(tables));
  return tables.counts.flatMap(({ figure, least, most, exception_en: exception }, at) => {
    const { mean, deviation } = expected[at]!;
    const isOutside =
      mean + NINE_OF_TEN * deviation < least || mean - NINE_OF_TEN * deviation > (most ?? Infinity);
    return isOutside && !exception
      ? [
          `counts, ${figure}: got ${least} to ${most ?? 'any number'}, expected ${mean.toFixed(0)} ± ${(NINE_OF_TEN * deviation).toFixed(0)} by the model, or an exception that says why`,
        ]
      : [];
  });
}

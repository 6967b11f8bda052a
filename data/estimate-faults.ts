import { NATION } from './cross-checks.ts';
import type { Estimate } from './product.ts';
import { expectedCounts, HALF_A_YEAR, modelOf, nationalOf, salesEstimate } from './estimates.ts';
import { fileFault, type Fault } from './fault.ts';
import { NINE_TENTHS_REACH } from './model/normal.ts';
import type { Reads, Tables } from './schema.ts';
import { faultAt, tableFile } from './table.ts';

/** Lists what the model of sales cannot work with, or else what is wrong with what it gives. */
export function modelFaults(tables: Tables, reads: Reads): Fault[] {
  const faults = inputFaults(tables, reads);
  return faults.length > 0
    ? faults
    : [...estimateFaults(reads, salesEstimate(tables)), ...countFaults(tables, reads.counts)];
}

function inputFaults(tables: Tables, { observations, counts, outliers }: Reads): Fault[] {
  const floors = modelOf(tables).floors(HALF_A_YEAR);
  const least = Math.ceil(floors.reduce((sum, floor) => sum + floor, 0));
  const halfYears = new Set(tables.periods.map(({ id }) => id));
  return [
    ...observations
      .filter(({ row }) => row.indicator === 'sales' && halfYears.has(row.period))
      .filter(({ row }) => row.value !== null && row.value < least)
      .map((read) =>
        faultAt('observations', read, 'value', `at least ${least}, what the Taobao villages sell`),
      ),
    ...counts
      .filter(({ row }) => row.use === 'test' && nationalOf(tables, 'sales', row.period!) === null)
      .map((read) => faultAt('counts', read, 'period', 'a period with national sales')),
    ...outliers
      .filter(({ row }) => nationalOf(tables, 'sales', row.period) === null)
      .map((read) => faultAt('outliers', read, 'period', 'a period with national sales')),
  ];
}

/**
 * Lists what is wrong with an estimate, at the national figure that it is of: periods whose counties do not add up to
 * it, ranges without their value, and counties without an estimate though the census has them.
 */
export function estimateFaults(reads: Reads, estimate: Estimate, indicator = 'sales'): Fault[] {
  return reads.periods.flatMap(({ row: { id } }, period) => {
    const national = reads.observations.find(
      ({ row }) => row.indicator === indicator && row.place === NATION && row.period === id,
    );
    const total = national?.row.value ?? null;
    const values = estimate.value[period]!;
    const fault = (got: string, expected: string) =>
      national
        ? faultAt('observations', national, 'value', expected, got)
        : fileFault(tableFile('observations'), `${got} of ${indicator} in ${id}`, expected);
    if (total === null)
      return values.some((value) => value !== null)
        ? [fault('county values', 'none without a national figure')]
        : [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return [
      ...(sum === total
        ? []
        : [fault(`counties of ${sum} in all`, `${total}, the national figure`)]),
      ...reads.counties.flatMap(({ row: { adcode, population } }, county) => {
        const value = values[county]!;
        const low = estimate.low[period]![county]!;
        const high = estimate.high[period]![county]!;
        return [
          ...((value === null) === (population === null)
            ? []
            : [fault(`${value} for ${adcode}`, 'a value where there is a population')]),
          ...(value === null || (low <= value && value <= high)
            ? []
            : [fault(`${value} for ${adcode}`, `one from ${low} to ${high}, its range`)]),
        ];
      }),
    ];
  });
}

/** Lists published counts that the model of sales would give less than once in ten times, unless the table says why. */
export function countFaults(tables: Tables, counts: Reads['counts']): Fault[] {
  const expected = expectedCounts(tables, modelOf(tables));
  return counts.flatMap((read, at) => {
    const { least, most, exception_en: exception } = read.row;
    const { mean, deviation } = expected[at]!;
    const isOutside =
      mean + NINE_TENTHS_REACH * deviation < least ||
      mean - NINE_TENTHS_REACH * deviation > (most ?? Infinity);
    return isOutside && !exception
      ? [
          faultAt(
            'counts',
            read,
            'least',
            `${mean.toFixed(0)} ± ${(NINE_TENTHS_REACH * deviation).toFixed(0)} by the model, or an exception that says why`,
            `${least} to ${most ?? 'any number'}`,
          ),
        ]
      : [];
  });
}

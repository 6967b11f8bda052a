/** A half-year, such as `2018H1`. */
export type PeriodId = string;

/** Splits a period into its year and half, or gives `undefined` for anything else. */
export function readPeriod(id: PeriodId): { year: number; half: 1 | 2 } | undefined {
  const match = /^(\d{4})H([12])$/.exec(id);
  return match ? { year: Number(match[1]), half: match[2] === '1' ? 1 : 2 } : undefined;
}

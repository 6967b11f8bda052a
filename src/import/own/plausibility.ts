import { median } from 'simple-statistics';
import type { OwnFigure } from '../../core/atlas/own-figures.ts';
import { groupBy } from '../../core/base/group-by.ts';
import type { KnownAtlas } from './known.ts';
import type { RowIssue } from '../../core/issue.ts';

/** Slips of a unit: how many times too small or too great figures may be. */
const SLIPS = [1e8, 1e6, 1e4, 1e3, 1e-3, 1e-4, 1e-6, 1e-8] as const;

/** An estimate of a county is off by less; a unit is off by more. */
const DOUBTFUL = 100;

/**
 * Doubts about the unit of figures that replace an indicator of the atlas: their middle is far off the estimates, or
 * those of a half-year sum to more than the national figure.
 * @param columns the file's columns that they come from
 */
export function plausibilityIssues(
  name: string,
  indicator: string | null,
  figures: readonly OwnFigure[],
  columns: readonly number[],
  known: KnownAtlas,
): readonly RowIssue[] {
  if (indicator === null) return [];
  const said = { line: null, column: name, done: 'used' } as const;
  const times = timesEstimate(indicator, figures, known);
  const isFar = times !== null && (times >= DOUBTFUL || times <= 1 / DOUBTFUL);
  if (isFar) {
    const off = (slip: number) => Math.abs(Math.log10(times * slip));
    const factor = SLIPS.reduce((best, slip) => (off(slip) < off(best) ? slip : best));
    const got = String(Number(times.toPrecision(2)));
    const facts = [String(factor), String(figures.length)];
    return [{ ...said, code: 'unit-doubt', got, facts, remedy: { kind: 'unit', columns, factor } }];
  }
  if (!known.indicators.find(({ id }) => id === indicator)?.additive) return [];
  const byPeriod = groupBy(figures, ({ period }) => period);
  return [...byPeriod].flatMap(([period, own]) => {
    const national = known.national[`${indicator} ${period}`];
    const sum = own.reduce((total, { amount }) => total + amount, 0);
    if (national === undefined || sum <= national) return [];
    const facts = [period, String(national), indicator];
    return [{ ...said, code: 'over-national', got: String(sum), facts } as const];
  });
}

/** The middle of how many times the estimate figures are; `null` where no figure has an estimate. */
function timesEstimate(
  indicator: string,
  figures: readonly OwnFigure[],
  { estimates, listed, periods }: KnownAtlas,
): number | null {
  const rows = estimates[indicator];
  if (!rows) return null;
  const places = new Map(listed.map((id, index) => [id, index]));
  const ratios = figures.flatMap(({ county, period, amount }) => {
    const estimate = rows[periods.indexOf(period)]?.[places.get(county) ?? -1];
    return estimate && amount > 0 ? [amount / estimate] : [];
  });
  return ratios.length === 0 ? null : median(ratios);
}

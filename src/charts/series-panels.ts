import type { Observation, Period } from '../core/atlas/atlas.ts';
import { lastDay } from '../core/atlas/event-timing.ts';
import type { Metric } from '../core/atlas/layer-products.ts';
import type { SeriesPoint } from '../core/atlas/series.ts';

/** A figure as a bar; heights are parts of the greatest of its panel. */
export interface SeriesBar {
  readonly point: SeriesPoint;
  readonly height: number;
  readonly range: readonly [low: number, high: number] | null;
  /** Whether it is the one that stands for its time, of those that sources say of it. */
  readonly stands: boolean;
}

/** What is known of one stretch of time: several bars where sources disagree, none where nothing is known. */
export interface SeriesColumn {
  /** The half-year that it is, if it is one of those of the atlas. */
  readonly period: string | null;
  readonly bars: readonly SeriesBar[];
  /** Whether no figure of this half-year was published. */
  readonly isMissing: boolean;
}

/** Bars over whole years, from zero; all that it draws covers the same length of time, or stands at a moment. */
export interface SeriesPanel {
  /** The months of a column, a part of a year. */
  readonly months: number;
  readonly years: readonly number[];
  /** As many for each year as go into it. */
  readonly columns: readonly SeriesColumn[];
}

/** A half-year in months, which is how long what stands at a moment is drawn. */
const HALF_YEAR = 6;

/** What the panels are made of. */
export interface SeriesInput {
  readonly metric: Metric;
  readonly points: readonly SeriesPoint[];
  /** What the atlas says of the half-years, if it says anything of this metric. */
  readonly national: readonly Observation[];
  readonly periods: readonly Period[];
}

/**
 * Draws a series, the half-years first, then by the length of time, the longest first. Amounts of a half-year and of a year
 * are never on one scale. A single bar shows nothing and has no panel; spans that do not part a year evenly are told by the table alone.
 */
export function seriesPanels({ metric, points, national, periods }: SeriesInput): SeriesPanel[] {
  const missing = new Set(national.flatMap(({ value, period }) => (value === null ? period : [])));
  const placed = points.flatMap((point) => {
    const at = placeOf(metric, point, periods);
    return at ? [{ point, ...at }] : [];
  });
  const lengths = [...new Set([HALF_YEAR, ...placed.map(({ months }) => months)])];
  return lengths
    .sort((a, b) => Number(b === HALF_YEAR) - Number(a === HALF_YEAR) || b - a)
    .flatMap((months) => {
      const here = placed.filter((one) => one.months === months);
      const gaps = months === HALF_YEAR ? missing.size : 0;
      if (here.length === 0 || here.length + gaps < 2) return [];
      return panelOf(months, here);
    });

  function panelOf(months: number, here: readonly (Place & { point: SeriesPoint })[]): SeriesPanel {
    const halves = months === HALF_YEAR ? periods : [];
    const all = [...here, ...halves.map(({ start }) => ({ year: yearOf(start) }))];
    const first = Math.min(...all.map(({ year }) => year));
    const last = Math.max(...all.map(({ year }) => year));
    const greatest =
      Math.max(...here.map(({ point }) => Math.max(point.value, point.range?.[1] ?? 0))) || 1;
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const perYear = 12 / months;
    const columns = years.flatMap((year) =>
      Array.from({ length: perYear }, (_, part): SeriesColumn => {
        const month = year * 12 + part * months;
        const period = halves.find(({ start }) => monthOf(start) === month);
        const inside = here.filter((one) => one.year === year && one.part === part);
        return {
          period: period?.id ?? null,
          isMissing: inside.length === 0 && period !== undefined && missing.has(period.id),
          bars: inside
            .map(({ point }) => ({
              point,
              height: Math.max(0, point.value) / greatest,
              range: point.range
                ? ([point.range[0] / greatest, point.range[1] / greatest] as const)
                : null,
              stands: inside.length === 1 || isNational(point),
            }))
            .sort((a, b) => Number(b.stands) - Number(a.stands)),
        };
      }),
    );
    return { months, years, columns };
  }

  function isNational({ period, value }: SeriesPoint) {
    return national.some((one) => one.period === period && one.value === value);
  }
}

interface Place {
  readonly months: number;
  readonly year: number;
  /** Which part of the year, from 0. */
  readonly part: number;
}

/**
 * The column of a point: of the half-year in which what stands at a moment does so, or of the time that is covered by a
 * flow, and by a count that says so; nothing where that is no part of a year.
 */
function placeOf(
  { kind }: Metric,
  { start, end, period }: SeriesPoint,
  periods: readonly Period[],
): Place | undefined {
  const half = periods.find(({ id }) => id === period);
  const last = monthOf(lastDay(half?.end ?? end));
  const from = half?.start ?? (period?.endsWith('FY') ? period.slice(0, 4) : start);
  if (kind === 'stock' || (kind === 'count' && !from)) return placeAt(last, HALF_YEAR);
  if (!from) return undefined;
  const first = monthOf(from);
  const months = last - first + 1;
  const isPart = months > 0 && 12 % months === 0 && first % months === 0;
  return isPart ? placeAt(first, months) : undefined;
}

function placeAt(month: number, months: number): Place {
  return { months, year: Math.floor(month / 12), part: Math.floor((month % 12) / months) };
}

/** Months since the year 0, of a year those to its January. */
function monthOf(day: string): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7) || '1') - 1;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

import { scaleLinear } from 'd3-scale';
import type { Period } from '../core/atlas/atlas.ts';
import type { SeriesPoint } from '../core/atlas/series.ts';
import { lastDay } from '../core/atlas/event-timing.ts';

/** The box of a small chart in pixels; the room around it is for marks that reach out of it. */
export const PLOT = { width: 180, height: 48, margin: 8 } as const;

/** Milliseconds. */
const DAY = 86_400_000;

/** Where the points of a series lie. */
export interface SeriesPlot {
  /** The first and the last year on the axis of time. */
  readonly years: readonly [first: number, last: number];
  /** The left edge of a year, month or day in pixels. */
  readonly left: (day: string) => number;
  /** Its right edge: a figure stands where its time ends. */
  readonly right: (day: string) => number;
  /** The height of a value, from the top; the scale always has its zero. */
  readonly y: (value: number) => number;
}

/** Fits whole years around the half-years and the times of all points. */
export function seriesPlot(points: readonly SeriesPoint[], periods: readonly Period[]): SeriesPlot {
  const days = [...periods, ...points].flatMap(({ start, end }) => (start ? [start, end] : [end]));
  const all = days.map((day) => Number(day.slice(0, 4)));
  const years = [Math.min(...all), Math.max(...all)] as const;
  const values = points.map(({ value }) => value);
  const { width, height, margin } = PLOT;
  const x = scaleLinear(
    [Date.parse(String(years[0])), endOf(String(years[1]))],
    [margin, width - margin],
  );
  const y = scaleLinear(
    [Math.min(0, ...values), Math.max(0, ...values) || 1],
    [height - margin, margin],
  );
  return { years, left: (day) => x(Date.parse(day)), right: (day) => x(endOf(day)), y };
}

/** The moment at which an ISO year, month or day is over. */
function endOf(day: string): number {
  return Date.parse(lastDay(day)) + DAY;
}

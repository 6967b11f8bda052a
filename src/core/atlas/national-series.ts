import { lastDay } from './event-timing.ts';
import type { Figure, Metric, ProgrammeProduct } from './layer-products.ts';

/** A metric with the newest of its national figures that was known by a day. */
export interface LatestFigure {
  readonly metric: Metric;
  readonly figure: Figure;
}

/** The newest national figure of each metric up to an ISO day, in the order of the metrics; none where there is none. */
export function latestFigures(
  { metrics, figures }: Pick<ProgrammeProduct, 'metrics' | 'figures'>,
  ids: readonly string[],
  day: string,
): LatestFigure[] {
  return ids.flatMap((id) => {
    const metric = metrics.find((metric) => metric.id === id);
    const figure = figures
      .filter((one) => one.metric === id && one.level === 'nation' && lastDay(one.end) <= day)
      .at(-1);
    return metric && figure ? [{ metric, figure }] : [];
  });
}

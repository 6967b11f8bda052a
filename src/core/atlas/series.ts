import type { Observation, Period } from './atlas.ts';
import type { Figure, Metric } from './layer-products.ts';

/** A figure that is a number. */
export type SeriesPoint = Figure & { readonly value: number };

/** What a metric says of the whole country: each of its figures once, as a point or as a text. */
export interface Series {
  /** In the order of the figures, which is that of time. */
  readonly points: readonly SeriesPoint[];
  /** Pairs of points of two half-years of which one follows the other. */
  readonly joins: readonly (readonly [from: SeriesPoint, to: SeriesPoint])[];
  /** Figures that are words, and those of a fact, which is no series. */
  readonly texts: readonly Figure[];
}

/** Figures to be read together: one alone, or all that a conflict has here. */
export interface FigureGroup {
  /** The name of the conflict; `undefined` for a figure that nothing contradicts. */
  readonly conflict: string | undefined;
  readonly figures: readonly Figure[];
}

/**
 * Makes the series of a metric from its figures in the order of time; those of places are left out. Only flows and stocks
 * are joined. The last point of a half-year stands for it, unless sources disagree on it.
 */
export function seriesOf(
  metric: Metric,
  figures: readonly Figure[],
  periods: readonly Pick<Period, 'id'>[],
): Series {
  const national = figures.filter(({ level }) => level === 'nation');
  const points = metric.kind === 'fact' ? [] : national.filter(isPoint);
  const texts = national.filter((figure) => metric.kind === 'fact' || !isPoint(figure));
  const isJoined = metric.kind === 'flow' || metric.kind === 'stock';
  return { points, joins: isJoined ? joinsOf(points, periods) : [], texts };
}

/** The latest figure of the whole country, else of any place; `undefined` where there is none. */
export function latestOf(figures: readonly Figure[]): Figure | undefined {
  return figures.findLast(({ level }) => level === 'nation') ?? figures.at(-1);
}

/** The half-years of which no national figure of a metric was published. */
export function gapsOf(metric: Metric, national: readonly Observation[]): readonly Observation[] {
  return national.filter(({ indicator, value }) => indicator === metric.id && value === null);
}

/** Puts the figures of each conflict together, where the first of them stands. */
export function groupConflicts(figures: readonly Figure[]): readonly FigureGroup[] {
  const conflicts = new Map<string, Figure[]>();
  const groups: FigureGroup[] = [];
  for (const figure of figures) {
    const { conflict } = figure;
    const known = conflict === undefined ? undefined : conflicts.get(conflict);
    if (known) {
      known.push(figure);
      continue;
    }
    const group = { conflict, figures: [figure] };
    if (conflict !== undefined) conflicts.set(conflict, group.figures);
    groups.push(group);
  }
  return groups;
}

/** Adds to some figures those among all that share a conflict with one of them; the order is theirs, then that of all. */
export function withRivals(figures: readonly Figure[], all: readonly Figure[]): readonly Figure[] {
  const conflicts = new Set(figures.flatMap(({ conflict }) => conflict ?? []));
  const rivals = all.filter(({ conflict }) => conflict !== undefined && conflicts.has(conflict));
  return [...new Set([...figures, ...rivals])];
}

function isPoint(figure: Figure): figure is SeriesPoint {
  return figure.value !== null;
}

function joinsOf(points: readonly SeriesPoint[], periods: readonly Pick<Period, 'id'>[]) {
  const standing = periods.map(({ id }) => {
    const last = points.findLast(({ period }) => period === id);
    return last?.conflict === undefined ? last : undefined;
  });
  return standing.flatMap((to, index) => {
    const from = standing[index - 1];
    return from && to ? [[from, to] as const] : [];
  });
}

import type { Observation } from './atlas.ts';
import type { Figure, Metric } from './layer-products.ts';

/** A figure that is a number. */
export type SeriesPoint = Figure & { readonly value: number };

/** Figures to be read together: one alone, or all that a conflict has here. */
export interface FigureGroup {
  /** The name of the conflict; `undefined` for a figure that nothing contradicts. */
  readonly conflict: string | undefined;
  readonly figures: readonly Figure[];
}

/** What a metric says of the whole country in numbers, in the order of the figures, which is that of time; a fact is no series. */
export function pointsOf(metric: Metric, figures: readonly Figure[]): readonly SeriesPoint[] {
  return metric.kind === 'fact'
    ? []
    : figures.filter((figure) => figure.level === 'nation').filter(isPoint);
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

/** The other figures of the conflict that a national figure has, of half-years, years and the programme alike. */
export function rivalsOf(row: Figure | Observation, all: readonly Figure[]): readonly Figure[] {
  const isItself = (one: Figure) =>
    'id' in row
      ? one.id === row.id
      : one.metric === row.indicator && one.period === row.period && one.value === row.value;
  return all.filter(
    (one) => one.conflict !== undefined && one.conflict === row.conflict && !isItself(one),
  );
}

function isPoint(figure: Figure): figure is SeriesPoint {
  return figure.value !== null;
}

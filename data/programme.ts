import { citedSources, idsOf } from './cited.ts';
import { figureId, metricId, NATION } from './cross-checks.ts';
import { derivation, namedRows, type NamedRows } from './derivations.ts';
import { levelOf, type Places } from './places.ts';
import type { Figure, Metric, ProgrammeProduct, StoriesProduct, Story } from './product.ts';
import type { Tables } from './schema.ts';
import { periodOf, spanOf } from './span.ts';

function toMetrics({ metrics, indicators }: Tables): Metric[] {
  return metrics.map((metric) => {
    const indicator = indicators.find(({ id }) => id === metric.id);
    const words = indicator ?? metric;
    return {
      id: metric.id,
      field: metric.field,
      unit: words.unit!,
      kind: words.kind!,
      indicator: indicator !== undefined,
      ...(metric.growth_of && { growthOf: metric.growth_of }),
      zh: words.zh,
      en: words.en,
      scopeZh: words.scope_zh,
      scopeEn: words.scope_en,
    };
  });
}

type Bare = Omit<Figure, 'level' | 'seed'>;

type Kinds = ReadonlyMap<string, Metric['kind']>;

function observed({ observations }: Tables, kinds: Kinds, named: NamedRows): Bare[] {
  return observations.flatMap((row): Bare[] => {
    if (row.value === null || row.place !== NATION) return [];
    const running = row.period.endsWith('C');
    const metric = metricId(row.indicator, row.period);
    const kind = kinds.get(metric);
    if (!kind) throw new Error(`got no metric ${metric}, expected one in metrics.csv`);
    const { start, end } = spanOf(row.period);
    return [
      {
        id: figureId(row.indicator, row.period),
        metric,
        place: row.place,
        period: running ? null : row.period,
        // What stands at a moment has no start, unless it is a running total.
        start: kind !== 'stock' || running ? start : null,
        end: row.as_of ?? end,
        value: row.value,
        bound: row.bound ?? 'exact',
        status: row.status,
        confidence: row.confidence ?? 'published',
        sources: idsOf(row.source),
        ...derivation(row, named),
        ...(row.quote && { quote: row.quote }),
        noteZh: row.note_zh,
        noteEn: row.note_en,
        ...(row.conflict && { conflict: row.conflict }),
      },
    ];
  });
}

function written({ figures }: Tables, kinds: Kinds, named: NamedRows): Bare[] {
  return figures.map((row) => ({
    id: row.id,
    metric: row.metric,
    place: row.place,
    period: periodOf(kinds.get(row.metric)!, row.start, row.end),
    start: row.start,
    end: row.end,
    value: row.value,
    ...(row.text && { text: row.text }),
    bound: row.bound,
    status: row.status,
    confidence: row.confidence,
    sources: idsOf(row.source),
    ...derivation(row, named),
    ...(row.quote && { quote: row.quote }),
    noteZh: row.note_zh,
    noteEn: row.note_en,
    ...(row.conflict && { conflict: row.conflict }),
  }));
}

function toFigures(tables: Tables, metrics: readonly Metric[], places: Places): Figure[] {
  const seeds = new Map(
    tables.founding.flatMap(({ row, figures }) => idsOf(figures).map((id) => [id, row] as const)),
  );
  const kinds = new Map(metrics.map(({ id, kind }) => [id, kind]));
  const named = namedRows(tables);
  const order = new Map(metrics.map(({ id }, index) => [id, index]));
  return [...observed(tables, kinds, named), ...written(tables, kinds, named)]
    .map((figure) => ({
      ...figure,
      level: levelOf(places, figure.place),
      seed: seeds.get(figure.id) ?? null,
    }))
    .sort((a, b) => {
      const metric = order.get(a.metric)! - order.get(b.metric)!;
      return metric || (a.end < b.end ? -1 : a.end > b.end ? 1 : a.id < b.id ? -1 : 1);
    });
}

function toStory(row: Tables['stories'][number], places: Places): Story {
  const level = levelOf(places, row.place);
  return {
    id: row.id,
    programme: row.programme,
    place: row.place,
    level,
    placed: level === 'county' || level === 'prefecture',
    date: row.date,
    dateIs: row.date_is,
    zh: row.zh,
    en: row.en,
    figures: idsOf(row.figures),
    status: row.status,
    sources: idsOf(row.source),
    noteZh: row.note_zh,
    noteEn: row.note_en,
  };
}

/** Makes the programme: every figure with its metric, and the founding document row by row. */
export function programmeProduct(tables: Tables, places: Places): ProgrammeProduct {
  const metrics = toMetrics(tables);
  const figures = toFigures(tables, metrics, places);
  return {
    version: 1,
    sources: citedSources(tables, figures),
    metrics,
    figures,
    founding: tables.founding.map(({ figures, ...rest }) => ({ ...rest, figures: idsOf(figures) })),
  };
}

/** Makes the programmes and their stories. */
export function storiesProduct(tables: Tables, places: Places): StoriesProduct {
  const stories = tables.stories.map((row) => toStory(row, places));
  const { programmes } = tables;
  return { version: 1, sources: citedSources(tables, stories), programmes, stories };
}

import type { Fault } from './fault.ts';
import { tables, type Reads, type TableName } from './schema.ts';
import type { Stage } from './stage.ts';
import { faultAt, type Fields, type Read } from './table.ts';

/** The adcode that stands for the whole country. */
export const NATION = '100000';

/** Gives the metric of an observation: the indicator, or that of its running total. */
export function metricId(indicator: string, period: string): string {
  return period.endsWith('C') ? `${indicator}-running` : indicator;
}

/** Gives the id under which the programme shows an observation. */
export function figureId(indicator: string, period: string): string {
  return `${indicator}-${period.toLowerCase()}`;
}

/** The tables whose ids a reference may name; `boundary` is any unit of the topology. */
const TARGETS: Record<string, TableName[]> = {
  places: ['provinces', 'counties'],
  figures: ['observations', 'figures'],
  boundary: [],
};

/** All references from rows that were read, by what they name; those to the topology only when its ids are given. */
export function referenceStages(reads: Reads, boundary?: ReadonlySet<string>): Stage[] {
  const fields = (Object.keys(tables) as TableName[]).flatMap((table) =>
    Object.entries(tables[table].fields as Fields).flatMap(([column, { refers }]) =>
      refers ? [{ table, column, refers }] : [],
    ),
  );
  const targets = new Set(fields.map(({ refers }) => refers));
  if (!boundary) targets.delete('boundary');
  return [...targets].map((target) => ({
    name: `references to ${target}`,
    tables: TARGETS[target] ?? [target.split('.')[0] as TableName],
    find(whole) {
      const ids = idsOf(target, whole, boundary);
      const expected =
        target === 'boundary'
          ? 'a county, prefecture or province of the topology'
          : `an id that occurs in ${target}`;
      return fields
        .filter(({ refers }) => refers === target)
        .flatMap(({ table, column }) =>
          (reads[table] as AnyRead[]).flatMap((read) =>
            read
              .cell(column)
              .text.split('|')
              .filter((id) => id !== '' && !ids.has(id))
              .map((id) => faultAt(table, read, column, expected, JSON.stringify(id))),
          ),
        );
    },
  }));
}

type AnyRead = Read<Record<string, unknown>>;

function idsOf(target: string, reads: Reads, boundary?: ReadonlySet<string>): Set<string> {
  const column = (table: TableName, name: string) =>
    (reads[table] as AnyRead[]).map(({ row }) => row[name] as string);
  if (target === 'boundary') return new Set([NATION, ...boundary!]);
  if (target === 'places')
    return new Set([NATION, ...column('provinces', 'id'), ...column('counties', 'adcode')]);
  if (target === 'figures') {
    const observed = reads.observations
      .filter(({ row }) => row.place === NATION && row.value !== null)
      .map(({ row }) => figureId(row.indicator, row.period));
    return new Set([...observed, ...column('figures', 'id')]);
  }
  const [table, name] = target.split('.') as [TableName, string];
  return new Set(column(table, name));
}

/** Lists values that their indicator or metric does not allow. */
function valueFaults({ indicators, metrics, observations, figures }: Reads): Fault[] {
  const indicatorOf = new Map(indicators.map(({ row }) => [row.id, row]));
  const metricOf = new Map(
    metrics.map(({ row }) => [row.id, { ...row, ...indicatorOf.get(row.id) }]),
  );
  const expectedOf = (
    value: number | null,
    measure?: { unit: string | null; kind: string | null },
  ) => {
    if (!measure || value === null) return undefined;
    if (value < 0 && measure.unit !== 'percent-change') return `a ${measure.kind} of at least 0`;
    if (measure.unit === 'percent' && value > 100) return 'a percentage of at most 100';
    return undefined;
  };
  return [
    ...observations.flatMap((read) => {
      const expected = expectedOf(read.row.value, indicatorOf.get(read.row.indicator));
      return expected ? [faultAt('observations', read, 'value', expected)] : [];
    }),
    ...figures.flatMap((read) => {
      const expected = expectedOf(read.row.value, metricOf.get(read.row.metric));
      return expected ? [faultAt('figures', read, 'value', expected)] : [];
    }),
  ];
}

/** Lists metrics without words of their own, observations without a metric, figures that repeat an observation, and conflicts of one alone. */
function figureFaults(reads: Reads): Fault[] {
  const indicators = new Set(reads.indicators.map(({ row }) => row.id));
  const observed = new Set(
    reads.observations.map(({ row }) => figureId(row.indicator, row.period)),
  );
  const rivals = new Map<string | null, number>();
  for (const { row } of [...reads.observations, ...reads.figures])
    rivals.set(row.conflict, (rivals.get(row.conflict) ?? 0) + 1);
  const isAlone = (conflict: string | null) => conflict !== null && rivals.get(conflict) === 1;
  const group = 'a group that another figure has too';
  const metrics = new Set(reads.metrics.map(({ row }) => row.id));
  const worded = ['unit', 'kind', 'zh', 'en', 'scope_zh', 'scope_en'] as const;
  return [
    ...reads.observations
      .filter(({ row }) => isAlone(row.conflict))
      .map((read) => faultAt('observations', read, 'conflict', group)),
    ...reads.figures
      .filter(({ row }) => isAlone(row.conflict))
      .map((read) => faultAt('figures', read, 'conflict', group)),
    ...reads.metrics.flatMap((metric) =>
      worded.flatMap((column) => {
        const empty = metric.cell(column).text === '';
        if (empty === indicators.has(metric.row.id)) return [];
        const expected = empty ? 'text' : `nothing: ${metric.row.id} is an indicator`;
        return [faultAt('metrics', metric, column, expected)];
      }),
    ),
    ...reads.observations
      .filter(({ row }) => row.value !== null && indicators.has(row.indicator))
      .filter(({ row }) => !metrics.has(metricId(row.indicator, row.period)))
      .map((read) => {
        const metric = metricId(read.row.indicator, read.row.period);
        return faultAt('observations', read, 'indicator', `a row of metrics, ${metric}`);
      }),
    ...reads.figures
      .filter(({ row }) => observed.has(row.id))
      .map((read) => faultAt('figures', read, 'id', 'an id that no observation has')),
  ];
}

const MARKS = {
  figures: 'confidence',
  stories: 'status',
  reserves: 'status',
  forests: 'status',
  hubs: 'status',
  controls: 'status',
  context: 'confidence',
} as const;

/** Lists facts of a table that cite only what is remembered and are not marked `unverified`. */
function honestyFaults(table: keyof typeof MARKS, reads: Reads): Fault[] {
  const recalled = new Set(
    reads.sources.filter(({ row }) => row.confidence === 'unverified').map(({ row }) => row.id),
  );
  const mark = MARKS[table];
  return (reads[table] as AnyRead[])
    .filter(({ row }) => row[mark] !== 'unverified')
    .filter(({ cell }) =>
      cell('source')
        .text.split('|')
        .some((id) => recalled.has(id)),
    )
    .map((read) => faultAt(table, read, mark, 'unverified, for its source is'));
}

/** What values must be, given what they measure and rest on. */
export const VALUE_STAGES: readonly Stage[] = [
  {
    name: 'values of observations and figures',
    tables: ['indicators', 'metrics', 'observations', 'figures'],
    find: valueFaults,
  },
  {
    name: 'metrics and conflicts of figures',
    tables: ['indicators', 'metrics', 'observations', 'figures'],
    find: figureFaults,
  },
  ...(Object.keys(MARKS) as (keyof typeof MARKS)[]).map((table): Stage => ({
    name: `sources of ${table}`,
    tables: ['sources', table],
    find: (reads) => honestyFaults(table, reads),
  })),
];

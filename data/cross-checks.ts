import { tables, type TableName } from './schema.ts';
import { tableFile, type Fault, type Read } from './table.ts';

/** The adcode that stands for the whole country. */
export const NATION = '100000';

/** Rows of any table, when its type does not matter. */
export type AnyRead = Read<Record<string, unknown>>;

/** Gives the id under which the programme shows an observation. */
export function figureId(indicator: string, period: string): string {
  return `${indicator}-${period.toLowerCase()}`;
}

function faultAt(table: TableName, read: AnyRead, column: string, expected: string): Fault {
  const { text, line, column: at } = read.cell(column);
  const got = text === '' ? 'nothing' : text;
  return { file: tableFile(table), line, column: at, got, expected };
}

/**
 * Lists ids that occur nowhere. `places` are the nation, the provinces and the counties of the list; `boundary`
 * is any unit of the topology, looked at only when one is given; `figures` are those of the table and the
 * national observations.
 */
export function checkReferences(
  read: Record<string, AnyRead[]>,
  boundary?: ReadonlySet<string>,
): Fault[] {
  const column = (target: string): Set<string> => {
    const [table, name] = target.split('.') as [string, string];
    return new Set(read[table]!.map(({ row }) => row[name] as string));
  };
  const known = (target: string): Set<string> | undefined => {
    if (target === 'places')
      return new Set([NATION, ...column('provinces.id'), ...column('counties.adcode')]);
    if (target === 'boundary') return boundary && new Set([NATION, ...boundary]);
    if (target !== 'figures') return column(target);
    const observed = read
      .observations!.filter(({ row }) => row.place === NATION && row.value !== null)
      .map(({ row }) => figureId(row.indicator as string, row.period as string));
    return new Set([...observed, ...column('figures.id')]);
  };
  const faults: Fault[] = [];
  for (const name of Object.keys(tables) as TableName[])
    for (const [field, { refers }] of Object.entries(tables[name].fields)) {
      const ids = refers && known(refers);
      if (!ids) continue;
      for (const { cell } of read[name]!) {
        const { text, line, column } = cell(field);
        for (const id of text ? text.split('|') : [])
          if (!ids.has(id))
            faults.push({
              file: tableFile(name),
              line,
              column,
              got: JSON.stringify(id),
              expected:
                refers === 'boundary'
                  ? 'a county, prefecture or province of the topology'
                  : `an id that occurs in ${refers}`,
            });
      }
    }
  return faults;
}

/** Lists values that their indicator or metric does not allow. */
export function checkValues(read: Record<string, AnyRead[]>): Fault[] {
  const indicators = new Map(read.indicators!.map(({ row }) => [row.id, row]));
  const metrics = new Map(
    read.metrics!.map(({ row }) => [row.id, { ...row, ...indicators.get(row.id) }]),
  );
  const check = (table: TableName, what: string, measures: typeof indicators): Fault[] =>
    read[table]!.flatMap((one) => {
      const measure = measures.get(one.row[what]);
      const value = one.row.value as number | null;
      if (!measure || value === null) return [];
      if (value < 0 && measure.unit !== 'percent-change')
        return [faultAt(table, one, 'value', `a ${String(measure.kind)} of at least 0`)];
      if (measure.unit === 'percent' && value > 100)
        return [faultAt(table, one, 'value', 'a percentage of at most 100')];
      return [];
    });
  return [
    ...check('observations', 'indicator', indicators),
    ...check('figures', 'metric', metrics),
  ];
}

/** Lists metrics without words of their own, figures that repeat an observation, and conflicts of one alone. */
export function checkFigures(read: Record<string, AnyRead[]>): Fault[] {
  const indicators = new Set(read.indicators!.map(({ row }) => row.id));
  const observed = new Set(
    read.observations!.map(({ row }) => figureId(row.indicator as string, row.period as string)),
  );
  const rivals = new Map<unknown, number>();
  for (const { row } of [...read.observations!, ...read.figures!])
    rivals.set(row.conflict, (rivals.get(row.conflict) ?? 0) + 1);
  const alone = (table: TableName): Fault[] =>
    read[table]!.filter(({ row }) => row.conflict !== null && rivals.get(row.conflict) === 1).map(
      (one) => faultAt(table, one, 'conflict', 'a group that another figure has too'),
    );
  return [
    ...alone('observations'),
    ...alone('figures'),
    ...read.metrics!.flatMap((metric) =>
      ['unit', 'kind', 'zh', 'en', 'scope_zh', 'scope_en'].flatMap((column) => {
        const empty = metric.cell(column).text === '';
        if (empty === indicators.has(metric.row.id)) return [];
        const expected = empty ? 'text' : `nothing: ${String(metric.row.id)} is an indicator`;
        return [faultAt('metrics', metric, column, expected)];
      }),
    ),
    ...read
      .figures!.filter(({ row }) => observed.has(row.id as string))
      .map((figure) => faultAt('figures', figure, 'id', 'an id that no observation has')),
  ];
}

/** Lists facts that cite only what is remembered and are not marked `unverified`. */
export function checkHonesty(read: Record<string, AnyRead[]>): Fault[] {
  const recalled = new Set(
    read.sources!.filter(({ row }) => row.confidence === 'unverified').map(({ row }) => row.id),
  );
  const marks = {
    figures: 'confidence',
    stories: 'status',
    reserves: 'status',
    forests: 'status',
    hubs: 'status',
  } as const;
  return Object.entries(marks).flatMap(([table, mark]) =>
    read[table]!.flatMap((one) =>
      one.row[mark] !== 'unverified' &&
      (one.row.source as string).split('|').some((id) => recalled.has(id))
        ? [faultAt(table as TableName, one, mark, 'unverified, for its source is')]
        : [],
    ),
  );
}

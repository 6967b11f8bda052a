import { readFileSync } from 'node:fs';
import { tables, type TableName, type Tables } from './schema.ts';
import { readTable, tableFile, type Fault, type Fields, type Read, type Table } from './table.ts';

/** The adcode that stands for the whole country. */
export const NATION = '100000';

type AnyRead = Read<Record<string, unknown>>;

const names = Object.keys(tables) as TableName[];

function checkReferences(read: Record<string, AnyRead[]>): Fault[] {
  const column = (target: string): Set<string> => {
    const [table, name] = target.split('.') as [string, string];
    return new Set(read[table]!.map(({ row }) => row[name] as string));
  };
  const known = (target: string) =>
    target === 'places'
      ? new Set([NATION, ...column('provinces.id'), ...column('counties.adcode')])
      : column(target);
  const faults: Fault[] = [];
  for (const name of names)
    for (const [field, { refers }] of Object.entries(tables[name].fields)) {
      if (!refers) continue;
      const ids = known(refers);
      for (const { cell } of read[name]!) {
        const { text, line, column } = cell(field);
        for (const id of text ? text.split('|') : [])
          if (!ids.has(id))
            faults.push({
              file: tableFile(name),
              line,
              column,
              got: JSON.stringify(id),
              expected: `an id that occurs in ${refers}`,
            });
      }
    }
  return faults;
}

function checkValues(read: Record<string, AnyRead[]>): Fault[] {
  const indicators = new Map(read.indicators!.map(({ row }) => [row.id, row]));
  const faults: Fault[] = [];
  for (const { row, cell } of read.observations!) {
    const indicator = indicators.get(row.indicator);
    const value = row.value as number | null;
    if (!indicator || value === null) continue;
    const { text, line, column } = cell('value');
    const report = (expected: string) =>
      faults.push({ file: tableFile('observations'), line, column, got: text, expected });
    if (value < 0) report(`a ${String(indicator.kind)} of at least 0`);
    if (indicator.unit === 'percent' && value > 100) report('a percentage of at most 100');
  }
  return faults;
}

/**
 * Reads all tables from their texts and lists every fault of all of them: of cells, of rows, of references
 * and of values against their indicator. The rows may be used only when there are no faults.
 */
export function readTables(texts: Record<TableName, string>): { rows: Tables; faults: Fault[] } {
  const read: Record<string, AnyRead[]> = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const result = readTable(tables[name] as unknown as Table<Fields>, texts[name]);
    read[name] = result.rows as AnyRead[];
    faults.push(...result.faults);
  }
  // A row that could not be read is absent, so references to it would be reported as faults of their own.
  const whole = faults.length === 0;
  if (whole) faults.push(...checkReferences(read), ...checkValues(read));
  const rows = Object.fromEntries(
    names.map((name) => [name, read[name]!.map(({ row }) => row)]),
  ) as Tables;
  return { rows, faults };
}

/** Reads the files of all tables as text; throws when one is not there. */
export function loadTexts(): Record<TableName, string> {
  const root = new URL('../', import.meta.url);
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(tableFile(name), root), 'utf8')]),
  ) as Record<TableName, string>;
}

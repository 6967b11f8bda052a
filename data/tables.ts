import { readFileSync } from 'node:fs';
import {
  checkFigures,
  checkHonesty,
  checkReferences,
  checkValues,
  type AnyRead,
} from './cross-checks.ts';
import { tables, type TableName, type Tables } from './schema.ts';
import { readTable, tableFile, type Fault, type Fields, type Table } from './table.ts';

const names = Object.keys(tables) as TableName[];

/**
 * Reads all tables from their texts and lists every fault of all of them: of cells, of rows, of references
 * and of values against what they measure. The rows may be used only when there are no faults. Places outside the
 * list are looked up in `boundary`, the ids of the topology, when it is given.
 */
export function readTables(
  texts: Record<TableName, string>,
  boundary?: ReadonlySet<string>,
): { rows: Tables; faults: Fault[] } {
  const read: Record<string, AnyRead[]> = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const result = readTable(tables[name] as unknown as Table<Fields>, texts[name]);
    read[name] = result.rows as AnyRead[];
    faults.push(...result.faults);
  }
  // A row that could not be read is absent, so references to it would be reported as faults of their own.
  const whole = faults.length === 0;
  if (whole)
    faults.push(
      ...checkReferences(read, boundary),
      ...[checkValues, checkFigures, checkHonesty].flatMap((check) => check(read)),
    );
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

import { referenceStages, VALUE_STAGES } from './cross-checks.ts';
import { formatFaults, type Fault } from './fault.ts';
import { tables, type Reads, type TableName, type Tables } from './schema.ts';
import { runStages, type Findings } from './stage.ts';
import { readTable, tableFile, type Fields, type Table } from './table.ts';
import { readText } from './text-file.ts';

const names = Object.keys(tables) as TableName[];
const REPOSITORY = new URL('../', import.meta.url);

/** What was read of all tables. */
export interface Reading extends Findings {
  /** To be used only when there are no faults. */
  rows: Tables;
  /** The tables of which every row was read. */
  whole: Partial<Reads>;
}

/** Texts of tables; one that could not be read is absent. */
export type Texts = Partial<Record<TableName, string>>;

/**
 * Reads all tables from their texts and lists every fault of all of them: of cells, of rows, of references
 * and of values against what they measure. Places outside the list are looked up in `boundary`, the ids of the
 * topology, when it is given.
 */
export function readTables(texts: Texts, boundary?: ReadonlySet<string>): Reading {
  const read = names.map((name) => {
    const text = texts[name];
    const table = tables[name] as unknown as Table<Fields>;
    return { name, ...(text === undefined ? UNREAD : readTable(table, text)) };
  });
  const reads = Object.fromEntries(read.map(({ name, reads }) => [name, reads])) as Reads;
  const whole: Partial<Reads> = Object.fromEntries(
    read.filter(({ isWhole }) => isWhole).map(({ name, reads }) => [name, reads]),
  );
  const found = runStages([...referenceStages(reads, boundary), ...VALUE_STAGES], whole);
  return {
    rows: Object.fromEntries(
      read.map(({ name, reads }) => [name, reads.map(({ row }) => row)]),
    ) as unknown as Tables,
    whole,
    faults: [...read.flatMap(({ faults }) => faults), ...found.faults],
    unchecked: found.unchecked,
  };
}

const UNREAD = { reads: [], faults: [], isWhole: false };

/** Reads the files of all tables as text, with every fault of a file as a whole. */
export function loadTexts(root = REPOSITORY): { texts: Texts; faults: Fault[] } {
  const read = names.map((name) => ({ name, ...readText(root, tableFile(name)) }));
  return {
    texts: Object.fromEntries(read.map(({ name, content }) => [name, content])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/**
 * Gives the rows of all tables.
 * @throws with their faults if there are any.
 */
export function loadTables(): Tables {
  const { texts, faults } = loadTexts();
  const reading = readTables(texts);
  const all = formatFaults([...faults, ...reading.faults]);
  if (all.length > 0) throw new Error(all.join('\n'));
  return reading.rows;
}

import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { plausibilityIssues } from './plausibility.ts';
import type { KnownAtlas } from './known.ts';
import { valueGroups, type ColumnMapping } from './column-plan.ts';
import type { PlaceIndex } from './place-match.ts';
import { PROBLEM_KINDS, type Problem, type Tally } from '../../core/atlas/own-problem.ts';
import type { Accepted } from './row-place.ts';
import { rowReader } from './row-reader.ts';
import { dedupe, type CellEntry, type Fate } from './dedupe.ts';
import { textOf, type InputRow, type Sheet } from './cells.ts';

/** Figures of one indicator of a sheet; what its file is called and when it came is not known here. */
export type SheetSet = Omit<OwnSet, 'id' | 'file' | 'added'>;

/** What reading a sheet gives. */
export interface Figures {
  /** Those without figures are left out. */
  readonly sets: readonly SheetSet[];
  /** By kind in the order of `PROBLEM_KINDS`, then by line. */
  readonly problems: readonly Problem[];
  readonly rows: Tally;
  /** Cells of columns of values. */
  readonly cells: Tally;
}

/** What a cell of values is: what becomes of an entry, or that it says that there is no figure. */
type CellFate = Fate | 'missing';

/** A row is what the best of its cells is. */
const BEST: readonly CellFate[] = ['used', 'repeated', 'set-aside', 'missing'];
const PROGRESS_ROWS = 2000;

/**
 * Reads the figures of a sheet by a plan that has no faults. Each row and each cell of values is used, or counted as
 * missing or as repeated, or set aside with a problem. Never throws.
 * @param accepted the counties that the reader has named for places that were not found
 * @param onProgress told now and then how many rows are done
 */
export function readFigures(
  sheet: Sheet,
  mapping: ColumnMapping,
  places: PlaceIndex,
  known: KnownAtlas,
  accepted: Accepted = {},
  onProgress: (done: number) => void = () => {},
): Figures {
  const read = rowReader(sheet, mapping, places, known, accepted);
  const groups = valueGroups(mapping).map((group) => ({ ...group, entries: [] as CellEntry[] }));
  const problems: Problem[] = sheet.above.map(aboveHeader);
  const fates = sheet.rows.map((row, index): CellFate[] => {
    if (index % PROGRESS_ROWS === 0) onProgress(index);
    const { entries, missing, setAside, problems: own } = read(row);
    problems.push(...own);
    for (const { group, entry } of entries) groups[group]!.entries.push({ ...entry, row: index });
    return [
      ...Array<CellFate>(missing).fill('missing'),
      ...Array<CellFate>(setAside).fill('set-aside'),
    ];
  });

  const sets: SheetSet[] = [];
  for (const { name, columns, entries } of groups) {
    const settled = dedupe(entries, mapping.conflict);
    problems.push(...settled.problems);
    entries.forEach(({ row }, index) => fates[row]!.push(settled.fates[index]!));
    const { indicator, unit, additive, kind } = mapping.columns[columns[0]!]!;
    const { figures } = settled;
    if (figures.length === 0) continue;
    sets.push({ name, indicator, unit, additive, kind, figures });
    problems.push(...plausibilityIssues(name, indicator, figures, columns, known));
  }
  return {
    sets,
    problems: inOrder(problems),
    rows: tally(fates.map((own) => BEST.find((fate) => own.includes(fate)) ?? 'set-aside')),
    cells: tally(fates.flat()),
  };
}

function aboveHeader({ line, cells }: InputRow): Problem {
  const got = cells.map(textOf).filter(Boolean).join(' ');
  return { kind: 'above-header', line, column: null, got, done: 'set-aside', facts: [] };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const rank = new Map(PROBLEM_KINDS.map((kind, index) => [kind, index]));
  return problems.toSorted(
    (a, b) => rank.get(a.kind)! - rank.get(b.kind)! || (a.line ?? 0) - (b.line ?? 0),
  );
}

function tally(fates: readonly CellFate[]): Tally {
  const count = (fate: CellFate) => fates.filter((each) => each === fate).length;
  return {
    read: fates.length,
    used: count('used'),
    missing: count('missing'),
    repeated: count('repeated'),
    setAside: count('set-aside'),
  };
}

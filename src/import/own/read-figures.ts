import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { plausibilityIssues } from './plausibility.ts';
import type { KnownAtlas } from './known.ts';
import { valueGroups, type ColumnMapping } from './column-plan.ts';
import type { PlaceIndex } from './place-match.ts';
import { ROW_CODES } from '../../core/atlas/row-issue.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Accepted } from './row-place.ts';
import { rowReader } from './row-reader.ts';
import { dedupe, type CellEntry, type Fate } from './dedupe.ts';
import { textOf, type InputRow, type Sheet } from './cells.ts';

/** Figures of one indicator of a sheet; what its file is called and when it came is not known here. */
export type SheetSet = Omit<OwnSet, 'id' | 'file' | 'added'>;

/** What became of rows or cells; `read` is the sum of the others. */
export interface Tally {
  readonly read: number;
  readonly used: number;
  /** A row or cell that says that there is no figure, or is blank. */
  readonly missing: number;
  /** A cell that says again what another has said. */
  readonly repeated: number;
  readonly setAside: number;
}

/** What reading a sheet gives. */
export interface Figures {
  /** Those without figures are left out. */
  readonly sets: readonly SheetSet[];
  /** By code in the order of `ROW_CODES`, then by line. */
  readonly issues: readonly RowIssue[];
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
 * Reads the figures of a sheet by a plan that has no issues. Each row and each cell of values is used, or counted as
 * missing or as repeated, or set aside with an issue. Never throws.
 * @param accepted the counties that the reader has named for places that were not found
 * @param onProgress called now and then with how many rows are done
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
  const issues: RowIssue[] = sheet.above.map(aboveHeader);
  const fates = sheet.rows.map((row, index): CellFate[] => {
    if (index % PROGRESS_ROWS === 0) onProgress(index);
    const { entries, missing, setAside, issues: own } = read(row);
    issues.push(...own);
    for (const { group, entry } of entries) groups[group]!.entries.push({ ...entry, row: index });
    return [
      ...Array<CellFate>(missing).fill('missing'),
      ...Array<CellFate>(setAside).fill('set-aside'),
    ];
  });

  const sets: SheetSet[] = [];
  for (const { name, columns, entries } of groups) {
    const settled = dedupe(entries, mapping.conflict);
    issues.push(...settled.issues);
    entries.forEach(({ row }, index) => fates[row]!.push(settled.fates[index]!));
    const { indicator, unit, additive, kind } = mapping.columns[columns[0]!]!;
    const { figures } = settled;
    if (figures.length === 0) continue;
    sets.push({ name, indicator, unit, additive, kind, figures });
    issues.push(...plausibilityIssues(name, indicator, figures, columns, known));
  }
  return {
    sets,
    issues: inOrder(issues),
    rows: tally(fates.map((own) => BEST.find((fate) => own.includes(fate)) ?? 'set-aside')),
    cells: tally(fates.flat()),
  };
}

function aboveHeader({ line, cells }: InputRow): RowIssue {
  const got = cells.map(textOf).filter(Boolean).join(' ');
  return { code: 'above-header', line, column: null, got, done: 'set-aside', facts: [] };
}

function inOrder(issues: readonly RowIssue[]): readonly RowIssue[] {
  const rank = new Map(ROW_CODES.map((code, index) => [code, index]));
  return issues.toSorted(
    (a, b) => rank.get(a.code)! - rank.get(b.code)! || (a.line ?? 0) - (b.line ?? 0),
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

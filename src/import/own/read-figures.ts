import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { plausibilityIssues } from './plausibility.ts';
import type { KnownAtlas } from './known.ts';
import type { ColumnMapping } from './column-plan.ts';
import { columnIssues } from './column-issues.ts';
import type { PlaceIndex } from './place-index.ts';
import { ROW_CODES } from '../../core/atlas/row-issue.ts';
import type { RowIssue } from '../../core/issue.ts';
import { columnName, type Accepted } from './row-place.ts';
import { rowReader, type ValueGroup } from './row-reader.ts';
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
  const reader = rowReader(sheet, mapping, places, known, accepted);
  const groups = new Map<string, GroupEntries>();
  const issues: RowIssue[] = sheet.above.map(aboveHeader);
  const fates = sheet.rows.map((row, index): CellFate[] => {
    if (index % PROGRESS_ROWS === 0) onProgress(index);
    const { entries, missing, setAside, issues: own } = reader.read(row);
    issues.push(...own);
    for (const { group, entry } of entries) {
      const key = `${group.columns.join(' ')} ${group.name} ${entry.isYear}`;
      const found = groups.get(key) ?? { group, isYear: entry.isYear, entries: [] };
      found.entries.push({ ...entry, row: index });
      groups.set(key, found);
    }
    return [
      ...Array<CellFate>(missing).fill('missing'),
      ...Array<CellFate>(setAside).fill('set-aside'),
    ];
  });

  for (const [at, { count, line }] of reader.filled) {
    const column = columnName(mapping, at);
    const facts = [String(count)];
    issues.push({ code: 'filled', line, column, got: '', done: 'used', facts });
  }
  const sets: SheetSet[] = [];
  for (const { group, isYear, entries } of groups.values()) {
    const { name, columns, column } = group;
    const isStock = column.kind === 'stock';
    // Months of a rate or an average add up to nothing.
    const nature = column.additive ? column.kind : 'rate';
    const way = mapping.parts === 'kind' ? (nature === 'flow' ? 'add' : 'last') : mapping.parts;
    const settled = dedupe(entries, mapping.conflict, way);
    for (const issue of settled.issues) issues.push(issue);
    entries.forEach(({ row }, index) => fates[row]!.push(settled.fates[index]!));
    const part = entries.find((entry) => entry.part !== null)?.part;
    const said = { line: null, column: name, done: 'used' } as const;
    if (part) issues.push({ ...said, code: 'parts', got: part.grain, facts: [way, nature] });
    // The figure of a year cannot stand for a half-year: it is an indicator of years, or what there was at their end.
    const isOfYears = isYear && !isStock;
    if (isYear) {
      const isMoved = isOfYears && column.indicator !== null;
      issues.push({
        ...said,
        code: 'year-figures',
        got: '',
        facts: [column.kind, String(isMoved)],
      });
    }
    const { figures } = settled;
    if (figures.length === 0) continue;
    const { unit, additive, kind } = column;
    const indicator = isOfYears ? null : column.indicator;
    sets.push({
      name,
      indicator,
      unit,
      additive,
      kind,
      ...(isOfYears && { span: 'year' }),
      figures,
    });
    for (const issue of plausibilityIssues(name, indicator, figures, columns, known)) {
      issues.push(issue);
    }
  }
  for (const issue of columnIssues(sheet, mapping)) issues.push(issue);
  return {
    sets,
    issues: inOrder(issues),
    rows: tally(fates.map((own) => BEST.find((fate) => own.includes(fate)) ?? 'set-aside')),
    cells: tally(fates.flat()),
  };
}

interface GroupEntries {
  readonly group: ValueGroup;
  readonly isYear: boolean;
  readonly entries: CellEntry[];
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

import type { OwnFigure } from '../../core/atlas/own-figures.ts';
import { groupBy } from '../../core/base/group-by.ts';
import type { Conflict } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';

/** An amount that a row gives a cell of the atlas. */
export interface CellEntry extends OwnFigure {
  /** Name of the file's column. */
  readonly column: string | null;
  /** Place of the row in the sheet. */
  readonly row: number;
}

/** What became of an entry. */
export type Fate = 'used' | 'repeated' | 'set-aside';

/** One figure for each cell, and what became of each entry. */
export interface Settled {
  /** Ordered by county, then period. */
  readonly figures: readonly OwnFigure[];
  /** In the order of the entries. */
  readonly fates: readonly Fate[];
  readonly issues: readonly RowIssue[];
}

/** Gives each cell one figure: what is said again is kept once, what differs goes as the reader says. */
export function dedupe(entries: readonly CellEntry[], conflict: Conflict): Settled {
  const cells = new Map<string, number[]>();
  entries.forEach(({ county, period }, index) => {
    const key = `${county} ${period}`;
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  const figures: OwnFigure[] = [];
  const fates: Fate[] = entries.map(() => 'used');
  const issues: RowIssue[] = [];
  for (const places of cells.values()) {
    const all = places.map((at) => entries[at]!);
    const { county, period, line, column } = all[0]!;
    const isConflict = all.some(({ amount }) => amount !== all[0]!.amount);
    const way = isConflict ? conflict : 'first';
    if (isConflict) {
      issues.push({
        code: 'conflict',
        line,
        column,
        done: way,
        got: all.map(({ amount }) => String(amount)).join(' / '),
        facts: [county, period, all.map((each) => each.line).join(', ')],
      });
    }
    if (way === 'sum') {
      figures.push({
        county,
        period,
        line,
        amount: all.reduce((sum, { amount }) => sum + amount, 0),
      });
      continue;
    }
    const kept = way === 'none' ? undefined : all.at(way === 'first' ? 0 : -1);
    if (kept) figures.push({ county, period, line: kept.line, amount: kept.amount });
    places.forEach((at, index) => {
      const entry = all[index]!;
      if (entry === kept) return;
      const isSame = entry.amount === kept?.amount;
      fates[at] = isSame ? 'repeated' : 'set-aside';
      if (!isSame) return;
      const facts = [county, period, String(kept.line)];
      const got = String(entry.amount);
      issues.push({
        code: 'repeated',
        line: entry.line,
        column: entry.column,
        got,
        done: 'used',
        facts,
      });
    });
  }
  figures.sort((a, b) => compare(a.county, b.county) || compare(a.period, b.period));
  return { figures, fates, issues: [...issues, ...gapsOf(figures)] };
}

/** Says of counties that have some of the half-years of a file, but not all. */
function gapsOf(figures: readonly OwnFigure[]): readonly RowIssue[] {
  const all = [...new Set(figures.map(({ period }) => period))].sort();
  const byCounty = groupBy(figures, ({ county }) => county);
  return [...byCounty].flatMap(([county, own]) => {
    const has = new Set(own.map(({ period }) => period));
    const lacking = all.filter((period) => !has.has(period));
    if (lacking.length === 0) return [];
    const got = [...has].join(', ');
    const facts = [county, lacking.join(', ')];
    return [{ code: 'gap', line: own[0]!.line, column: null, got, done: 'used', facts } as const];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

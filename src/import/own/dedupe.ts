import { groupBy } from '../../core/base/group-by.ts';
import type { Conflict } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import { amountOf, halvesOf, plainFigure, sumOf, type PartFigure } from './parts-of-half.ts';
import type { OwnFigure } from '../../core/atlas/own-figures.ts';

/** An amount that a row gives a cell of the atlas. */
export interface CellEntry extends PartFigure {
  /** Whether it is of a whole year. */
  readonly isYear: boolean;
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

/**
 * Gives each cell one figure: what is said again is kept once, what differs goes as the reader says. Then parts of
 * half-years become those.
 */
export function dedupe(
  entries: readonly CellEntry[],
  conflict: Conflict,
  way: 'add' | 'last' = 'add',
): Settled {
  const cells = new Map<string, number[]>();
  entries.forEach(({ county, period, part }, index) => {
    const key = `${county} ${period} ${part?.id ?? ''}`;
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  const kept: (PartFigure & { readonly at: readonly number[] })[] = [];
  const fates: Fate[] = entries.map(() => 'used');
  const issues: RowIssue[] = [];
  for (const places of cells.values()) {
    const all = places.map((at) => entries[at]!);
    const { county, period, part, line, column } = all[0]!;
    const isConflict = all.some(({ amount }) => amount !== all[0]!.amount);
    const way = isConflict ? conflict : 'first';
    if (isConflict) {
      issues.push({
        code: 'conflict',
        line,
        column,
        done: way,
        got: several(
          all.map(({ amount }) => String(amount)),
          ' / ',
        ),
        facts: [
          county,
          period,
          several(
            all.map((each) => String(each.line)),
            ', ',
          ),
        ],
      });
    }
    if (way === 'sum') {
      kept.push({ county, period, part, line, ...sumOf(all), at: places });
      continue;
    }
    const one = way === 'none' ? undefined : all.at(way === 'first' ? 0 : -1);
    if (one) {
      const at = [places[all.indexOf(one)]!];
      kept.push({ ...amountOf(one), county, period, part, line: one.line, at });
    }
    places.forEach((at, index) => {
      const entry = all[index]!;
      if (entry === one) return;
      const isSame = entry.amount === one?.amount;
      fates[at] = isSame ? 'repeated' : 'set-aside';
      if (!isSame) return;
      const facts = [county, period, String(one.line)];
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
  const isParts = kept.some(({ part }) => part !== null);
  const halves = isParts ? halvesOf(kept, way, entries[0]?.column ?? '') : null;
  for (const index of halves?.left ?? []) {
    for (const at of kept[index]!.at) fates[at] = 'set-aside';
  }
  const figures = (halves?.figures ?? kept.map((figure) => plainFigure(figure, figure))).toSorted(
    (a, b) => compare(a.county, b.county) || compare(a.period, b.period),
  );
  return {
    figures,
    fates,
    issues: [...issues, ...(halves?.issues ?? []), ...(entries[0]?.isYear ? [] : gapsOf(figures))],
  };
}

const MOST_SAID = 20;

/** The first of many, and that there are more. */
function several(all: readonly string[], between: string): string {
  const said = all.slice(0, MOST_SAID).join(between);
  return all.length > MOST_SAID ? `${said}${between}…` : said;
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

import type { OwnFigure } from '../../core/atlas/own-figures.ts';
import { groupBy } from '../../core/base/group-by.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Grain } from './time-text.ts';

/** A figure of a half-year or of a part of it. */
export interface PartFigure extends OwnFigure {
  readonly part: { readonly id: string; readonly grain: Grain } | null;
}

type Amount = Pick<OwnFigure, 'amount' | 'range'>;

/** Figures of half-years, and the parts that give none, by the place that they had. */
export interface Halves {
  readonly figures: readonly OwnFigure[];
  readonly left: readonly number[];
  readonly issues: readonly RowIssue[];
}

/** How many parts a half-year has; days may lack. */
const WHOLE: Readonly<Record<Grain, number>> = { month: 6, quarter: 2, day: 0 };

/**
 * Makes figures of half-years of those of their parts: adds up a flow, takes the last of a stock. A half-year that lacks a
 * part has no figure, since a smaller one would be taken for it.
 */
export function halvesOf(
  parts: readonly PartFigure[],
  way: 'add' | 'last',
  column: string,
): Halves {
  const places = parts.map((part, at) => ({ part, at }));
  const cells = groupBy(places, ({ part }) => `${part.county} ${part.period}`);
  const figures: OwnFigure[] = [];
  const left: number[] = [];
  const issues: RowIssue[] = [];
  for (const own of cells.values()) {
    const [first] = own;
    const { county, period, line } = first!.part;
    if (own.length === 1 && first!.part.part === null) {
      figures.push(plainFigure(first!.part, first!.part));
      continue;
    }
    const ids = own.flatMap(({ part }) => part.part?.id ?? []).sort();
    const grains = new Set(own.map(({ part }) => part.part?.grain ?? 'half'));
    const last = own
      .toSorted((a, b) => compare(a.part.part?.id ?? '', b.part.part?.id ?? ''))
      .at(-1)!.part;
    const grain = first!.part.part?.grain;
    const isWhole =
      grains.size === 1 &&
      grain !== undefined &&
      (way === 'add' ? ids.length >= WHOLE[grain] : grain === 'day' || isEnd(ids.at(-1)!));
    if (isWhole) {
      const together = way === 'add' ? sumOf(own.map(({ part }) => part)) : last;
      figures.push(plainFigure(last, together));
      const months = [...new Set(ids.map((id) => id.slice(0, 7)))];
      // A day that lacks may have had nothing; of a month nobody can tell.
      if (grain === 'day' && way === 'add' && months.length < WHOLE.month) {
        const got = months.join(', ');
        const facts = [county, period, got];
        issues.push({ code: 'few-months', line, column, got, done: 'used', facts });
      }
      continue;
    }
    left.push(...own.map(({ at }) => at));
    const facts = [county, period, ids.join(', ')];
    const got = own.map(({ part }) => String(part.amount)).join(' / ');
    issues.push({ code: 'incomplete', line, column, got, done: 'set-aside', facts });
  }
  return { figures, left, issues };
}

/** The amount of a figure, with its range where it has one. */
export function amountOf({ amount, range }: Amount): Amount {
  return { amount, ...(range && { range }) };
}

/** The sum of figures; it has a range where each of them has one, from the sum of the least to that of the most. */
export function sumOf(all: readonly Amount[]): Amount {
  const sum = (write: (figure: Amount) => number) =>
    Number(all.reduce((total, figure) => total + write(figure), 0).toPrecision(15));
  const amount = sum((figure) => figure.amount);
  if (!all.every(({ range }) => range)) return { amount };
  return { amount, range: [sum(({ range }) => range![0]), sum(({ range }) => range![1])] };
}

/** A figure of a half-year, at the place and line of one and with the amount of another. */
export function plainFigure({ county, period, line }: OwnFigure, amount: Amount): OwnFigure {
  return { county, period, ...amountOf(amount), line };
}

/** Whether a part ends its half-year. */
function isEnd(id: string): boolean {
  return /(-06|-12|Q2|Q4)$/.test(id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

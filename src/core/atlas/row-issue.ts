/** Codes of issues of a file of figures, in the order in which they are reported. */
export const ROW_CODES = [
  'other-sheets',
  'unit-doubt',
  'unread-unit',
  'several-units',
  'mixed-percent',
  'decimal',
  'over-national',
  'year-figures',
  'parts',
  'encoding',
  'more-columns',
  'quote',
  'long-row',
  'short-row',
  'long-cell',
  'no-place',
  'unknown',
  'ambiguous',
  'mismatch',
  'other-province',
  'rounded-code',
  'not-a-county',
  'township',
  'not-listed',
  'no-period',
  'year-only',
  'part-only',
  'other-span',
  'impossible-period',
  'ambiguous-day',
  'unreadable-period',
  'outside-periods',
  'incomplete',
  'few-months',
  'bad-number',
  'inexact',
  'sign',
  'no-figure',
  'merged-value',
  'negative',
  'percent',
  'cell-unit',
  'bad-range',
  'conflict',
  'total',
  'above-header',
  'repeated-header',
  'filled',
  'mark',
  'accepted',
  'former',
  'later',
  'autonomous',
  'scientific',
  'town',
  'repeated',
  'gap',
] as const;
export type RowCode = (typeof ROW_CODES)[number];

/**
 * What was done: nothing of it was used; all was used; the first, the last, the sum or none of several amounts of a cell
 * was.
 */
export type Done = 'set-aside' | 'used' | 'first' | 'last' | 'sum' | 'none';

/** Where in a file of figures an issue is, and what was done. */
export interface RowDetails {
  /** Line of the file, from 1; `null` for what concerns a whole column or file. */
  readonly line: number | null;
  /** The column's name, its place from 1 where it has none, or `null` for what concerns a whole row. */
  readonly column: string | null;
  /** What stands there, as in the file. */
  readonly got: string;
  readonly done: Done;
  /** What the code needs besides to be said: numbers, periods, names, in the order that its words ask for. */
  readonly facts: readonly string[];
  /** Of a place: under what the reader may say which county is meant. */
  readonly place?: string;
  /** Ids of counties that may be meant, the likeliest first. */
  readonly candidates?: readonly string[];
  readonly remedy?: Remedy;
}

/** What one press changes of how columns are read. */
export type Remedy =
  /** By what their factor is to be multiplied. */
  | { readonly kind: 'unit'; readonly columns: readonly number[]; readonly factor: number }
  /** They may be below zero. */
  | { readonly kind: 'signed'; readonly columns: readonly number[] }
  /** Their decimal mark. */
  | { readonly kind: 'decimal'; readonly columns: readonly number[]; readonly decimal: '.' | ',' };

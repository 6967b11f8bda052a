import type { Encoding } from './encoding.ts';
import type { Delimiter } from './delimited.ts';

/** What the reader says of a file where the guess was wrong; `null` leaves it to be guessed. */
export interface OpenChoice {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Name of a sheet of a workbook, or of a table of a page; where it is `null`, the one with most counties of those that are seen. */
  readonly sheet: string | null;
}

/** Leaves all to be guessed. */
export const GUESS: OpenChoice = { encoding: null, delimiter: null, sheet: null };

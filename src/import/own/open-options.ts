import type { Encoding } from './encoding.ts';
import type { Delimiter } from './delimited.ts';

/** What the reader says of a file where the guess was wrong; `null` leaves it to be guessed. */
export interface OpenChoice {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Name of a sheet of a workbook; the first where it is `null`. */
  readonly sheet: string | null;
}

/** Leaves all to be guessed. */
export const GUESS: OpenChoice = { encoding: null, delimiter: null, sheet: null };

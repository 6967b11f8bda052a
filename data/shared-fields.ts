import { adcode, oneOf, refer, slugs } from './field.ts';
import type { Report } from './table.ts';

/** How far the reading of a source can be trusted. */
export const confidence = oneOf('published', 'secondary', 'unverified');

/** How far a fact about a place can be trusted. */
export const placeStatus = oneOf('reported', 'derived', 'unverified');

/** How a date is meant. */
export const dateIs = oneOf('on', 'by', 'after');

/** One source or several. */
export const sourceIds = refer(slugs, 'sources.id');

/** Any unit of the topology, or the nation. */
export const boundary = refer(adcode, 'boundary');

/** Reports a cell that is filled although another is not, or the other way round. */
export function together<R>(
  report: Report<R>,
  read: Parameters<Report<R>>[0],
  ...columns: string[]
) {
  const [first, ...others] = columns as (keyof R & string)[];
  const filled = read.cell(first!).text !== '';
  for (const other of others)
    if ((read.cell(other).text !== '') !== filled)
      report(read, other, filled ? `a value, because ${first} has one` : `nothing, as in ${first}`);
}

import { IssueError, type OrderField } from '../../core/issue.ts';
import HEADER from './header.json';

/** The columns that an order needs. */
export const COLUMNS = ['county', 'date', 'amount'] as const satisfies readonly OrderField[];

/** Where each column stands in a record, from 0. */
export type Places = Readonly<Record<OrderField, number>>;

/** The names by which a column is known, in small letters. */
export const COLUMN_NAMES: Readonly<Record<OrderField, readonly string[]>> = HEADER.columns;

/** Gives the delimiter of a header: the first of tab, `|`, `;` and `,` that it has. */
export function delimiterOf(header: string): string {
  return HEADER.delimiters.find((mark) => header.includes(mark)) ?? ',';
}

/**
 * Finds the columns of orders in a header, by name, whatever the case and the spaces around it; the
 * first name of `COLUMN_NAMES` that the header has counts.
 * @throws IssueError `no-column` if one is not there.
 */
export function findColumns(header: readonly string[]): Places {
  const names = header.map((name) => name.trim().toLowerCase());
  const place = (column: OrderField): number => {
    const name = COLUMN_NAMES[column].find((known) => names.includes(known));
    if (name === undefined)
      throw new IssueError({ code: 'no-column', column, got: header, known: COLUMN_NAMES[column] });
    return names.indexOf(name);
  };
  return { county: place('county'), date: place('date'), amount: place('amount') };
}

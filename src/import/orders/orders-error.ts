/** A column that an order needs. */
export type OrderField = 'county' | 'date' | 'amount';

/** Why a file of orders cannot be used at all. */
export type OrdersFault =
  | { readonly kind: 'empty' | 'unreadable' }
  /** The header has none of the names of a column. */
  | { readonly kind: 'columns'; readonly column: OrderField; readonly got: readonly string[] }
  /** Bytes that are not text in this encoding, or an encoding that is not known. */
  | { readonly kind: 'encoding'; readonly encoding: string }
  /** A quote that is opened at this line and not closed within a megabyte. */
  | { readonly kind: 'quote'; readonly line: number }
  /** A Parquet file whose pages are compressed in a way that cannot be read here. */
  | { readonly kind: 'codec'; readonly got: string }
  /** A Parquet column of a type that cannot hold what it should. */
  | { readonly kind: 'type'; readonly column: OrderField; readonly got: string }
  /** A Parquet file that breaks its format. */
  | { readonly kind: 'parquet'; readonly reason: string }
  /** A fault of the program itself, memory that ran out included. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** A sum that cents cannot be counted in exactly. */
  | { readonly kind: 'overflow'; readonly county: string; readonly period: string };

/** Says why a file of orders cannot be used, so that the screen can say what to do. */
export class OrdersError extends Error {
  readonly fault: OrdersFault;

  constructor(fault: OrdersFault) {
    super(`orders: ${JSON.stringify(fault)}`);
    this.name = 'OrdersError';
    this.fault = fault;
  }
}

/** Why a film is not begun; the reader is told in words of `FILM`. */
export type OrderFault =
  /** Nothing is drawn, or the filter keeps no county. */
  | 'empty'
  /** The view is of own figures that this browser does not have. */
  | 'no-own'
  /** The story's file is not there, is no story, or has no scene that can be shown. */
  | 'no-story'
  /** The atlas or its boundaries are not loaded. */
  | 'not-loaded';

/** A film is not begun. */
export class OrderError extends Error {
  readonly fault: OrderFault;

  constructor(fault: OrderFault) {
    super(`film order: ${fault}`);
    this.name = 'OrderError';
    this.fault = fault;
  }
}

import { isOwnId } from '../../core/atlas/layer.ts';
import type { OwnFigure, OwnSet } from '../../core/atlas/own-figures.ts';
import { readPeriod } from '../../core/atlas/period.ts';

/** Something that the browser keeps under a key among own figures, and that is none. */
export interface BrokenSet {
  readonly key: IDBValidKey;
  /** What it says of itself, where it is a text: the name of its column, and its file. */
  readonly name: string | null;
  readonly file: string | null;
}

/** Reads what the browser keeps under a key: another version of the page may have written it, or anyone. */
export function readKeptSet(key: IDBValidKey, kept: unknown): OwnSet | BrokenSet {
  const record: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {};
  return isSet(key, record)
    ? record
    : { key, name: textOf(record.name), file: textOf(record.file) };
}

type Loose<T> = { readonly [K in keyof T]?: unknown };

function isSet(key: IDBValidKey, set: Loose<OwnSet>): set is OwnSet {
  const texts = [set.name, set.file, set.added, set.unit];
  return (
    set.id === key &&
    typeof key === 'string' &&
    isOwnId(key) &&
    texts.every((text) => typeof text === 'string') &&
    (set.indicator === null || typeof set.indicator === 'string') &&
    typeof set.additive === 'boolean' &&
    (set.kind === 'flow' || set.kind === 'stock') &&
    (set.span === undefined || set.span === 'year') &&
    Array.isArray(set.figures) &&
    set.figures.every(isFigure)
  );
}

function isFigure(kept: unknown): kept is OwnFigure {
  if (!isRecord(kept)) return false;
  const { county, period, amount, range, line } = kept as Loose<OwnFigure>;
  return (
    typeof county === 'string' &&
    typeof period === 'string' &&
    readPeriod(period) !== undefined &&
    Number.isFinite(amount) &&
    (range === undefined || isRangeOf(range, amount as number)) &&
    Number.isFinite(line)
  );
}

function isRangeOf(range: unknown, amount: number): boolean {
  if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isFinite)) return false;
  return range[0] <= amount && amount <= range[1];
}

function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null;
}

function textOf(kept: unknown): string | null {
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

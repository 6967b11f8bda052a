import type { SchemaElement } from 'hyparquet';
import { IssueError, type OrderField } from '../../core/issue.ts';

/** Writes a value of a Parquet column as text, as it stands in the file; nothing there is empty. */
export type TextOf = (value: unknown) => string;

const DAY_MS = 86_400_000;
/** Days of the years 0001 to 9999, from 1970. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
/** Ticks a day, by how a file says the unit of its times. */
const TICKS: Readonly<Record<string, bigint>> = {
  TIMESTAMP_MILLIS: 86_400_000n,
  MILLIS: 86_400_000n,
  TIMESTAMP_MICROS: 86_400_000_000n,
  MICROS: 86_400_000_000n,
  NANOS: 86_400_000_000_000n,
};

/**
 * Gives how the values of a column become text: county codes as text or whole numbers, days as text, dates or
 * times (the day as it is stored, no time zone applied), amounts as text, whole numbers, decimals or doubles.
 * Values are expected bare (`bareElement`).
 * @throws IssueError `bad-type` for a column of any other type; a FLOAT cannot hold cents.
 */
export function textOfColumn(column: OrderField, element: SchemaElement): TextOf {
  const known = {
    county: () => asText(element) ?? asWhole(element),
    date: () => asText(element) ?? asDay(element),
    amount: () => asText(element) ?? asDecimal(element) ?? asWhole(element) ?? asDouble(element),
  }[column]();
  if (known) return known;
  throw new IssueError({ code: 'bad-type', column, got: typeName(element) });
}

/** Takes from a column what would make Dates and rounded numbers of its values, so that they stay exact. */
export function bareElement(element: SchemaElement): SchemaElement {
  if (!isDecimal(element) && !isDate(element) && !ticksOf(element)) return element;
  return { ...element, converted_type: undefined, logical_type: undefined };
}

function asText({ type, converted_type, num_children, logical_type }: SchemaElement) {
  if (type !== 'BYTE_ARRAY' || num_children) return undefined;
  const kind = converted_type ?? logical_type?.type;
  if (kind !== undefined && !['UTF8', 'STRING', 'ENUM'].includes(kind)) return undefined;
  return (value: unknown) => (value as string | null | undefined) ?? '';
}

function asWhole(element: SchemaElement): TextOf | undefined {
  const { type, converted_type, logical_type } = element;
  if (type !== 'INT32' && type !== 'INT64') return undefined;
  const kind = converted_type ?? logical_type?.type ?? 'INTEGER';
  return /^(U?INT_|INTEGER)/.test(kind) ? (value) => String(value ?? '') : undefined;
}

function asDouble({ type }: SchemaElement): TextOf | undefined {
  if (type !== 'DOUBLE') return undefined;
  return (value) => {
    if (typeof value !== 'number') return '';
    // Where SQL writes an exponent, so that both set the same amounts aside for the same reason.
    const isTiny = value !== 0 && Math.abs(value) < 1e-4;
    return isTiny ? value.toExponential() : String(value);
  };
}

function asDecimal(element: SchemaElement): TextOf | undefined {
  if (!isDecimal(element) || element.type === 'BYTE_ARRAY') return undefined;
  const scale = element.scale ?? 0;
  return (value) => {
    if (value === null || value === undefined) return '';
    const whole = value instanceof Uint8Array ? signed(value) : (value as number | bigint);
    const digits = String(whole < 0 ? -whole : whole).padStart(scale + 1, '0');
    const point = digits.length - scale;
    const sign = whole < 0 ? '-' : '';
    return sign + digits.slice(0, point) + (scale > 0 ? `.${digits.slice(point)}` : '');
  };
}

function asDay(element: SchemaElement): TextOf | undefined {
  const ticks = ticksOf(element);
  if (!ticks && !isDate(element)) return undefined;
  const days = new Map<number, string>();
  return (value) => {
    if (value === null || value === undefined) return '';
    const day = ticks ? floorDivide(value as bigint, ticks) : (value as number);
    let text = days.get(day);
    if (text === undefined) {
      const isWritable = day >= FIRST_DAY && day <= LAST_DAY;
      text = isWritable ? new Date(day * DAY_MS).toISOString().slice(0, 10) : `day ${day}`;
      days.set(day, text);
    }
    return text;
  };
}

function isDecimal({ converted_type, logical_type }: SchemaElement): boolean {
  return converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL';
}

function isDate({ converted_type, logical_type }: SchemaElement): boolean {
  return converted_type === 'DATE' || logical_type?.type === 'DATE';
}

function ticksOf({ type, converted_type, logical_type }: SchemaElement): bigint | undefined {
  // Times of the old kind come as nanoseconds: see `NANOSECONDS` in read-parquet.ts.
  if (type === 'INT96') return TICKS.NANOS;
  if (type !== 'INT64') return undefined;
  return TICKS[logical_type?.type === 'TIMESTAMP' ? logical_type.unit : (converted_type ?? '')];
}

function floorDivide(value: bigint, by: bigint): number {
  return Number(value >= 0n ? value / by : -((-value + by - 1n) / by));
}

function signed(bytes: Uint8Array): bigint {
  let whole = 0n;
  for (const byte of bytes) whole = (whole << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, whole);
}

function typeName({ type, converted_type, logical_type, num_children }: SchemaElement): string {
  if (num_children) return 'nested';
  const kind = converted_type ?? logical_type?.type;
  return [type, kind].filter(Boolean).join(' ');
}

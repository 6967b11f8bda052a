import { IssueError } from '../../core/issue.ts';
import type { InputCell, InputRow } from './cells.ts';
import type { Table } from './grid.ts';
import { jsonFault } from './json-fault.ts';

/** What a file of JSON is. */
export interface JsonTables {
  readonly format: 'json' | 'geojson';
  readonly tables: readonly Table[];
}

const MOST_COLUMNS = 2000;
/** Records stand no deeper in a file. */
const DEEPEST = 4;

/** How a text of JSON begins, and no row of another table. */
const START = /^\s*(?:\{\s*["}]|\[\s*[[{"\]]|[[{]\s*$)/;

/**
 * Reads records of JSON, of its lines, of its columns, or the properties of GeoJSON; `null` for a text that is no JSON.
 * @throws IssueError if it is damaged, or has no table
 */
export function readJson(text: string): JsonTables | null {
  const isMeant = START.test(text.slice(0, 1000));
  const whole = /^\s*[[{]/.test(text) ? (parse(text) ?? (isMeant ? parseLines(text) : null)) : null;
  if (whole === null) return null;
  const records = recordsOf(whole);
  if (records === null) throw new IssueError({ code: 'no-records' });
  const isGeo = isObject(whole) && whole.type === 'FeatureCollection';
  return { format: isGeo ? 'geojson' : 'json', tables: [{ name: '1', rows: rowsOf(records) }] };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** An array of records or of rows, or the longest below it; of GeoJSON the properties. */
function recordsOf(whole: Json, depth = 0): readonly (JsonObject | readonly Json[])[] | null {
  if (isObject(whole) && Array.isArray(whole.features)) {
    return (whole.features as Json[]).map((feature) =>
      isObject(feature) && isObject(feature.properties) ? feature.properties : {},
    );
  }
  if (isObject(whole) && Array.isArray(whole.columns) && Array.isArray(whole.data)) {
    return [whole.columns as Json[], ...(whole.data as Json[]).filter(Array.isArray)] as Json[][];
  }
  if (Array.isArray(whole)) {
    const records = (whole as Json[]).filter((each) => isObject(each) || Array.isArray(each));
    return records.length > 0 ? (records as JsonObject[]) : null;
  }
  if (!isObject(whole)) return null;
  if (depth > DEEPEST) return null;
  const below = Object.values(whole).flatMap((each) =>
    Array.isArray(each) || isObject(each) ? [recordsOf(each as Json, depth + 1) ?? []] : [],
  );
  const longest = below.toSorted((a, b) => b.length - a.length)[0];
  if (longest && longest.length > 0) return longest;
  const columns = columnsOf(whole);
  if (columns) return columns;
  const isOne = depth === 0 && Object.keys(whole).length > 1;
  if (isOne && Object.values(whole).every(isScalar)) return [whole];
  const named = Object.entries(whole).filter(([, each]) => isObject(each));
  return named.length > 1 && depth === 0
    ? named.map(([name, each]) => ({ name, ...(each as JsonObject) }))
    : null;
}

/** Records of columns of one length, be they arrays or objects by the number of the row; `null` for anything else. */
function columnsOf(whole: JsonObject): readonly JsonObject[] | null {
  const columns = Object.entries(whole).flatMap(([name, each]) => {
    const isNumbered = isObject(each) && Object.keys(each).every((key, row) => key === String(row));
    const cells = Array.isArray(each) ? (each as Json[]) : isNumbered ? Object.values(each) : [];
    return cells.length > 0 && cells.every(isScalar) ? [{ name, cells }] : [];
  });
  const length = columns[0]?.cells.length ?? 0;
  if (columns.length < 2 || columns.some(({ cells }) => cells.length !== length)) return null;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(columns.map(({ name, cells }) => [name, cells[row]!])),
  );
}

/** Rows with their number for a line: of one line may be all. */
function rowsOf(records: readonly (JsonObject | readonly Json[])[]): readonly InputRow[] {
  const row = (cells: readonly InputCell[], at: number): InputRow => ({
    line: at + 1,
    cells,
    strayQuote: false,
  });
  if (records.every((each) => Array.isArray(each))) {
    return records.map((each, at) => row((each as readonly Json[]).map(cellOf), at));
  }
  const objects = records.map((each) => (Array.isArray(each) ? {} : flat(each as JsonObject)));
  const names = new Set<string>();
  for (const each of objects) {
    for (const name of Object.keys(each)) if (names.size < MOST_COLUMNS) names.add(name);
  }
  const columns = [...names];
  const header = row(columns, 0);
  return [
    header,
    ...objects.map((each, at) =>
      row(
        columns.map((name) => cellOf(each[name])),
        at + 1,
      ),
    ),
  ];
}

/** Objects within a record stand beside its own values. */
function flat(record: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(value).map(([inner, each]) => [`${name}_${inner}`, each])
        : [[name, value]],
    ),
  );
}

function cellOf(value: Json | undefined): InputCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value).slice(0, 1001);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Records a line each, where the first line is one. @throws IssueError that says where the text is damaged */
function parseLines(text: string): Json {
  const lines = text.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (parse(first) === undefined) throw bad(text, 0);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const record = parse(line);
    if (record === undefined) throw bad(line, at);
    return [record];
  });
}

function bad(text: string, before: number): IssueError {
  const { line, column, isCut } = jsonFault(text) ?? { line: 1, column: 1, isCut: false };
  return new IssueError({ code: 'bad-json', line: before + line, column, isCut });
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

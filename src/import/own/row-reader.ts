import type { RowIssue } from '../../core/issue.ts';
import { readCellAmount } from './cell-amount.ts';
import type { KnownAtlas } from './known.ts';
import type { PlaceIndex } from './place-index.ts';
import {
  mapColumn,
  valueGroups,
  type ColumnMapping,
  type ColumnMappingEntry,
} from './column-plan.ts';
import { readTimeText } from './parse-period.ts';
import { LONGEST_CELL } from './plain-text.ts';
import { contextName, readingOf } from './column-role.ts';
import { periodReader, timeIn, type RowPeriod } from './row-period.ts';
import { columnName, placeReader, type Accepted } from './row-place.ts';
import { rowIssues } from './row-shape.ts';
import { fillDown, type FillDown } from './fill-down.ts';
import type { CellEntry } from './dedupe.ts';
import { rangeFinder, type RangeColumns } from './range-columns.ts';
import { textOf, type InputRow, type Sheet } from './cells.ts';
import { yearlyIndicators } from './yearly-indicators.ts';

/** The figures of one indicator: those of some columns, or of a long table those that name it. */
export interface ValueGroup {
  readonly name: string;
  readonly columns: readonly number[];
  /** How its figures are read. */
  readonly column: ColumnMappingEntry;
  /** Whether rows name it; otherwise each of its columns is read by its own name. */
  readonly isOfRows: boolean;
}

/** What a row gives. Each of its cells of values is an entry, or missing, or set aside. */
export interface RowRead {
  readonly entries: readonly {
    readonly group: ValueGroup;
    readonly entry: Omit<CellEntry, 'row'>;
  }[];
  readonly missing: number;
  readonly setAside: number;
  readonly issues: readonly RowIssue[];
}

/** What reads the rows of a sheet, in their order. */
export interface RowReader {
  read(row: InputRow): RowRead;
  readonly filled: FillDown['filled'];
}

/** Makes what reads the rows of a sheet. */
export function rowReader(
  sheet: Sheet,
  mapping: ColumnMapping,
  places: PlaceIndex,
  known: KnownAtlas,
  accepted: Accepted,
): RowReader {
  const placeOf = placeReader(mapping, places, new Set(known.listed), accepted);
  const periodOf = periodReader(mapping, known.periods);
  const yearOf = periodReader({ ...mapping, grain: 'year' }, known.periods);
  const yearly = yearlyIndicators(sheet, mapping, known.periods);
  const indicatorAt = mapping.columns.findIndex(({ role }) => role === 'indicator');
  const down = fillDown(mapping);
  const groupOf = groupReader(mapping, known);
  const rangeOf = rangeReader(mapping);
  const cells = valueGroups(mapping).flatMap(({ columns }, group) =>
    columns.map((at) => ({
      group,
      at,
      column: mapping.columns[at]!,
      name: columnName(mapping, at),
      ends: rangeOf(at),
    })),
  );
  const times = cells.map(({ column }) => (column.period ? readTimeText(column.period) : null));
  // A column that is named by a year has figures of years, whatever the others have.
  const byName = times.map((time) => {
    const grain = time?.kind === 'year' ? 'year' : time?.kind === 'part' ? 'part' : 'half';
    return { ...mapping, grain } as const;
  });
  const texts = mapping.columns.flatMap(({ role }, at) =>
    role === 'none' || role === 'value' ? [] : [at],
  );

  function read(row: InputRow): RowRead {
    const { line } = row;
    const cellOf = down.cellsOf(row);
    const issues: RowIssue[] = [...rowIssues(row, sheet, mapping)];
    const refuse = (): RowRead => ({ entries: [], missing: 0, setAside: cells.length, issues });
    const long = texts.find((at) => cellOf(at).length > LONGEST_CELL);
    if (long !== undefined) {
      const got = cellOf(long).slice(0, LONGEST_CELL);
      const column = columnName(mapping, long);
      const facts = [String(LONGEST_CELL)];
      issues.push({ code: 'long-cell', line, column, got, done: 'set-aside', facts });
    }
    if (issues.some(({ done }) => done !== 'used')) return refuse();
    const place = placeOf(row, cellOf);
    issues.push(...place.issues);
    const { county } = place;
    if (county === null) return refuse();

    const entries: { group: ValueGroup; entry: Omit<CellEntry, 'row'> }[] = [];
    let missing = 0;
    let rowPeriod: RowPeriod | null = null;
    const isYearly = indicatorAt >= 0 && yearly.has(textOf(row.cells[indicatorAt]));
    cells.forEach(({ group: index, at, column: plain, name, ends }, order) => {
      const group = groupOf(index, cellOf);
      const column = group.isOfRows ? group.column : plain;
      if (row.merged?.has(at)) {
        const got = textOf(row.merged.get(at));
        issues.push({
          code: 'merged-value',
          line,
          column: name,
          got,
          done: 'set-aside',
          facts: [],
        });
        return;
      }
      const { amount, isMissing, issues: own } = readCellAmount(row.cells[at], column);
      // What is wrong with the time of a row is said once, that of a column at each amount.
      const isNew = column.period ? !isMissing : !rowPeriod;
      const period: RowPeriod = column.period
        ? timeIn(times[order]!, byName[order]!, known.periods, row, name, column.period)
        : (rowPeriod ??= (isYearly ? yearOf : periodOf)(row, cellOf));
      if (period.issue && isNew) issues.push(period.issue);
      const { time } = period;
      // Of an amount that is not used it need not be said how it was read.
      for (const issue of own) {
        if (!time && issue.done === 'used') continue;
        const remedy = { kind: 'signed', columns: [at] } as const;
        issues.push({ ...issue, line, column: name, ...(issue.code === 'negative' && { remedy }) });
      }
      if (isMissing && (time || column.period)) missing += 1;
      if (amount === null || !time) return;
      const range = ends && readRange(row, ends, column, amount);
      if (range === 'contradicted') {
        const got = [ends!.low, ends!.high].map((end) => textOf(row.cells[end])).join('–');
        const facts = [String(amount)];
        issues.push({ code: 'bad-range', line, column: name, got, done: 'used', facts });
      }
      const said = range && range !== 'contradicted' ? { range } : {};
      entries.push({ group, entry: { county, ...time, amount, ...said, line, column: name } });
    });
    if (missing === cells.length && issues.every(({ done }) => done === 'used')) {
      const got = cells
        .map(({ at }) => textOf(row.cells[at]))
        .join(' ')
        .trim();
      const column = cells.length === 1 ? cells[0]!.name : null;
      issues.push({ code: 'no-figure', line, column, got, done: 'set-aside', facts: [] });
    }
    return { entries, missing, setAside: cells.length - entries.length - missing, issues };
  }

  return { read, filled: down.filled };
}

/** Makes what tells the columns of the range of a column of values; one that is itself read as something is none. */
function rangeReader({ columns }: ColumnMapping): (at: number) => RangeColumns | null {
  const rangeOf = rangeFinder(
    columns.map(({ name }) => name),
    columns.flatMap(({ role }, at) => (role === 'value' ? [at] : [])),
  );
  const isFree = (end: number) => columns[end]!.role === 'none';
  return (at) => {
    const range = rangeOf(at);
    return range && isFree(range.low) && isFree(range.high) ? range : null;
  };
}

/** The range beside an amount; `null` where an end is missing, `contradicted` where the amount lies outside. */
function readRange(
  { cells }: InputRow,
  { low, high }: RangeColumns,
  column: ColumnMappingEntry,
  amount: number,
): readonly [low: number, high: number] | 'contradicted' | null {
  const [least, most] = [low, high].map((end) => readCellAmount(cells[end], column).amount);
  if (least == null || most == null) return null;
  return least <= amount && amount <= most ? [least, most] : 'contradicted';
}

/** Makes what tells the group of a cell of values: of its columns, or of the indicator and unit that its row names. */
function groupReader(mapping: ColumnMapping, { indicators }: KnownAtlas) {
  const [nameAt, unitAt, readingAt] = (['indicator', 'unit', 'reading'] as const).map((role) =>
    mapping.columns.findIndex((column) => column.role === role),
  ) as [number, number, number];
  const plain = valueGroups(mapping).map(({ name, columns }): ValueGroup => ({
    name,
    columns,
    column: mapping.columns[columns[0]!]!,
    isOfRows: false,
  }));
  const long = new Map<string, ValueGroup>();
  return (group: number, cellOf: (at: number) => string): ValueGroup => {
    const own = plain[group]!;
    if (nameAt < 0 && unitAt < 0) return own;
    const unit = unitAt < 0 ? '' : cellOf(unitAt);
    const way = readingAt < 0 ? '' : readingOf(cellOf(readingAt));
    const said = (nameAt < 0 ? '' : cellOf(nameAt)) || own.name;
    const name = way === '' ? said : `${said} ${way}`;
    const key = `${group} ${name} ${unit}`;
    let found = long.get(key);
    if (!found) {
      const { titleUnit } = mapping;
      const words = unit === '' ? name : `${name}（${unit}）`;
      const chosen = way === '' ? {} : { chosen: null };
      const read = mapColumn(words, 'value', { indicators, titleUnit, ...chosen });
      const { decimal, period, isSigned } = own.column;
      const column = {
        ...read,
        unit: read.unit || unit,
        isSigned: read.isSigned || isSigned || way !== '',
        additive: read.additive && way === '',
        decimal,
        period,
      };
      const title = contextName(words) ?? words;
      long.set(key, (found = { name: title, columns: own.columns, column, isOfRows: true }));
    }
    return found;
  };
}

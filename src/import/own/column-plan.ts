import type { PlanCode } from '../../core/issue.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { readAmountText } from './parse-amount.ts';
import { readPeriodText, withoutPeriod } from './parse-period.ts';
import { indicatorOfName, nameRole, type NamedIndicator, type Role } from './column-role.ts';
import { textOf, type InputRow, type Sheet } from './cells.ts';
import { unitOfName, unitOfTitle, type Unit } from './parse-unit.ts';

/** How a column is to be read. */
export interface ColumnMappingEntry {
  /** As in the file; empty where it has none. */
  readonly name: string;
  readonly role: Role;
  /** Of a column of values: the id of the atlas' indicator that it replaces, or `null` for one of its own. */
  readonly indicator: string | null;
  readonly unit: string;
  /** How many of `unit` one of the file is. */
  readonly factor: number;
  readonly additive: boolean;
  readonly kind: 'flow' | 'stock';
  /** The half-year that its name states; columns that differ in it alone make one indicator. */
  readonly period: PeriodId | null;
}

/** What to do with rows that give one cell different amounts. */
export const CONFLICTS = ['first', 'last', 'sum', 'none'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** How a sheet is to be read: guessed first, then changed by the reader. */
export interface ColumnMapping {
  readonly columns: readonly ColumnMappingEntry[];
  /** The half-year of values of which neither a column nor a name states one. */
  readonly period: PeriodId | null;
  readonly conflict: Conflict;
  /** The unit that a title above the header states for all, `单位：万元`, or `null`. */
  readonly titleUnit: Unit | null;
}

/** What the importer must know of an indicator of the atlas. */
export interface KnownIndicator extends NamedIndicator {
  readonly unit: string;
  readonly kind: 'flow' | 'stock';
  readonly additive: boolean;
}

const SAMPLE = 200;

/**
 * Guesses how a sheet is to be read, by the names of its columns and what stands in them.
 * @param about words besides that may state the half-year: the file's name
 */
export function guessPlan(
  sheet: Sheet,
  indicators: readonly KnownIndicator[],
  about: string,
): ColumnMapping {
  const titles = sheet.above.flatMap(({ cells }) => cells.map(textOf));
  const titleUnit = titles.map(unitOfTitle).find(Boolean) ?? null;
  const width = Math.max(filledWidth(sheet.header), usualWidth(sheet.rows.slice(0, SAMPLE)));
  const columns = Array.from({ length: width }, (_, index) => {
    const name = textOf(sheet.header?.cells[index]);
    const cells = sheet.rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[index] ?? []);
    return mapColumn(name, guessRole(name, cells, indicators), { indicators, titleUnit });
  });
  const stated = [about, ...titles].map(readPeriodText).find(({ kind }) => kind === 'half');
  return {
    columns: onlyOnce(columns),
    period: stated?.kind === 'half' ? stated.period : null,
    conflict: 'first',
    titleUnit,
  };
}

/**
 * The plan of a column in a role, with what its name says of the unit, the indicator and the half-year.
 * @param about the indicators of the atlas; the unit of the title; and the indicator that the reader has chosen, `null` for one
 *   of its own, where it is not to be guessed
 */
export function mapColumn(
  name: string,
  role: Role,
  about: {
    readonly indicators: readonly KnownIndicator[];
    readonly titleUnit: Unit | null;
    readonly chosen?: string | null;
  },
): ColumnMappingEntry {
  const { indicators, titleUnit, chosen } = about;
  const stated = readPeriodText(name);
  const period = stated.kind === 'half' ? stated.period : null;
  const unit = unitOfName(name) ?? (role === 'value' ? titleUnit : null);
  const found = indicators.find(
    ({ id }) => id === (chosen === undefined ? indicatorOfName(name, indicators) : chosen),
  );
  // Sales in parcels are not the sales of the atlas.
  if (found && (chosen !== undefined || fits(unit, found))) {
    const factor = fits(unit, found) ? (unit?.factor ?? 1) : 1;
    const { id: indicator, unit: known, additive, kind } = found;
    return { name, role, period, indicator, unit: known, factor, additive, kind };
  }
  const isShare =
    unit?.unit === 'percent' ||
    /率|比重|占比|人均|平均|均价|rate|ratio|share|average|per /i.test(name);
  return {
    name,
    role,
    period,
    indicator: null,
    unit: unit?.unit ?? '',
    factor: unit?.factor ?? 1,
    additive: !isShare,
    kind: /累计|余额|存量|期末|人口|cumulative|stock|population/i.test(name) ? 'stock' : 'flow',
  };
}

/** What keeps a sheet from being read by a plan. */
export function planIssues(mapping: ColumnMapping): readonly PlanCode[] {
  const { columns, period } = mapping;
  const has = (role: Role) => columns.some((column) => column.role === role);
  const values = columns.filter(({ role }) => role === 'value');
  const hasPeriod = has('period') || period !== null || values.every((value) => value.period);
  const replaced = valueGroups(mapping).flatMap(
    (group) => columns[group.columns[0]!]!.indicator ?? [],
  );
  return [
    ...(has('code') || has('county') ? [] : (['no-place-column'] as const)),
    ...(values.length > 0 ? [] : (['no-value-column'] as const)),
    ...(hasPeriod ? [] : (['no-period-column'] as const)),
    ...(new Set(replaced).size === replaced.length ? [] : (['same-indicator'] as const)),
  ];
}

/** The columns of values by indicator: those that name half-years stand together, by their common name. */
export function valueGroups(
  mapping: ColumnMapping,
): readonly { name: string; columns: readonly number[] }[] {
  const groups = new Map<string, { name: string; columns: number[] }>();
  mapping.columns.forEach((column, index) => {
    if (column.role !== 'value') return;
    const name = column.period ? withoutPeriod(column.name) || column.indicator || '' : column.name;
    const key = column.period ? (column.indicator ?? `own ${name}`) : `${index}`;
    const group = groups.get(key) ?? { name, columns: [] };
    group.columns.push(index);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function guessRole(
  name: string,
  cells: readonly (string | number)[],
  indicators: readonly NamedIndicator[],
): Role {
  const named = nameRole(withoutPeriod(name), indicators) ?? nameRole(name, indicators);
  const filled = cells.map(textOf).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
  if (named === 'half' && share((cell) => readPeriodText(cell).kind === 'half')) return 'period';
  if (named) return named;
  if (filled.length === 0) return 'none';
  if (share((cell) => /^[1-8]\d{5}(\d{3}|\d{6})?$/.test(cell))) return 'code';
  if (share((cell) => readPeriodText(cell).kind === 'half')) return 'period';
  if (share((cell) => readAmountText(cell).kind !== 'bad')) {
    return unitOfName(name) || readPeriodText(name).kind === 'half' || name !== ''
      ? 'value'
      : 'none';
  }
  return share((cell) => /[县区市旗]$/.test(cell)) ? 'county' : 'none';
}

/** The middle of the rows' widths: one that has more cells than columns has not more columns. */
function usualWidth(rows: readonly InputRow[]): number {
  const widths = rows.map(filledWidth).sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0;
}

function filledWidth(row: InputRow | null): number {
  return row ? row.cells.findLastIndex((cell) => textOf(cell) !== '') + 1 : 0;
}

/** Leaves a place and a time to the first column that gives it: a county has one name. */
function onlyOnce(columns: readonly ColumnMappingEntry[]): readonly ColumnMappingEntry[] {
  const isSecond = ({ role }: ColumnMappingEntry, index: number) =>
    role !== 'value' && columns.findIndex((column) => column.role === role) < index;
  return columns.map((column, index) =>
    isSecond(column, index) ? { ...column, role: 'none' } : column,
  );
}

function fits(unit: Unit | null, indicator: KnownIndicator): boolean {
  return !unit || unit.unit === '' || unit.unit === indicator.unit;
}

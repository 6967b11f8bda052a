import type { PlanCode } from '../../core/issue.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import type { DecimalMark } from './parse-amount.ts';
import { readTimeText, withoutPeriod } from './parse-period.ts';
import type { TimeText } from './time-text.ts';
import {
  contextName,
  indicatorOfName,
  natureOf,
  type NamedIndicator,
  type Role,
} from './column-role.ts';
import { plainText } from './plain-text.ts';
import { isCount, unitOfName, type Unit } from './parse-unit.ts';

/** How a column is to be read. */
export interface ColumnMappingEntry {
  /** As in the file; empty where it has none. */
  readonly name: string;
  readonly role: Role;
  /** The share of its filled cells that fit the role; `null` where nothing is to fit. */
  readonly match: number | null;
  /** Of a column of values: the id of the atlas' indicator that it replaces, or `null` for one of its own. */
  readonly indicator: string | null;
  readonly unit: string;
  /** How many of `unit` one of the file is. */
  readonly factor: number;
  readonly additive: boolean;
  readonly kind: 'flow' | 'stock';
  /** Whether its figures may be below zero. */
  readonly isSigned: boolean;
  readonly decimal: DecimalMark;
  /**
   * The half-year that its name states, or a year or a part of a half-year, or the words for a span that is set aside;
   * columns that differ in it alone make one indicator.
   */
  readonly period: string | null;
}

/** What to do with rows that give one cell different amounts. */
export const CONFLICTS = ['first', 'last', 'sum', 'none'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** What the times of a table are: half-years, parts of them, or years. */
export const GRAINS = ['half', 'part', 'year'] as const;
export type TimeGrain = (typeof GRAINS)[number];

/** What becomes of months, days and quarters: by what a column is, a flow added up and of a stock the last; or as said. */
export const PARTS = ['kind', 'add', 'last'] as const;
export type PartsRule = (typeof PARTS)[number];

/** How a sheet is to be read: guessed first, then changed by the reader. */
export interface ColumnMapping {
  readonly columns: readonly ColumnMappingEntry[];
  /** The half-year of values of which neither a column nor a name states one. */
  readonly period: PeriodId | null;
  /** The year of a table whose column says the month or the half alone. */
  readonly year: number | null;
  readonly conflict: Conflict;
  readonly grain: TimeGrain;
  readonly parts: PartsRule;
  /** Whether 3/6/2018 is in June; `null` where the column does not tell. */
  readonly dayFirst: boolean | null;
  /** Columns whose blanks mean what stands above. */
  readonly filled: readonly number[];
  /** The unit that a title above the header states for all, `单位：万元`, or `null`. */
  readonly titleUnit: Unit | null;
  /** What the titles or the file's name say of columns whose names say nothing but a time. */
  readonly subject: string;
}

/** What the importer must know of an indicator of the atlas. */
export interface KnownIndicator extends NamedIndicator {
  readonly unit: string;
  readonly kind: 'flow' | 'stock';
  readonly additive: boolean;
}

/**
 * The plan of a column in a role, with what its name says of the unit, the indicator and the time.
 * @param about the indicators of the atlas; the unit of the title; what titles say of a column that is named by a time alone; and
 *   the indicator that the reader has chosen, `null` for one of its own, where it is not to be guessed
 */
export function mapColumn(
  name: string,
  role: Role,
  about: {
    readonly indicators: readonly KnownIndicator[];
    readonly titleUnit: Unit | null;
    readonly subject?: string;
    /** The year of columns that are named by the half alone. */
    readonly year?: number | null;
    /** Whether other columns name parts of half-years. */
    readonly isFine?: boolean;
    /** Whether the rows say their time. */
    readonly hasTimes?: boolean;
    readonly chosen?: string | null;
  },
): ColumnMappingEntry {
  const { indicators, titleUnit, subject = '', year = null, chosen } = about;
  const time = role === 'value' ? periodOfName(name, year, about) : null;
  const isContext = contextName(name) !== null;
  // Of the context a half-year has the figure of its year.
  const period = isContext && time && TIME_ID.test(time) ? time.slice(0, 4) : time;
  const words = (period === null ? name : bareName(name)) || subject || name;
  const found = indicators.find(
    ({ id }) => id === (chosen === undefined ? indicatorOfName(words, indicators) : chosen),
  );
  const rest = { name, role, period, match: null, decimal: '.' } as const;
  const nature = natureOf(words);
  const isCounted = isCount(words) || (found !== undefined && found.unit !== 'yuan');
  // The 万元 above a table is no unit of its households and rates.
  const isOther = titleUnit?.unit === 'yuan' ? isCounted || nature.isRate : false;
  const unit =
    unitOfName(name) ?? unitOfName(words) ?? (role === 'value' && !isOther ? titleUnit : null);
  const isRunning = nature.isRunning && found?.kind === 'flow';
  // Sales in parcels are not the sales of the atlas, and neither are those since its launch.
  if (found && (chosen !== undefined || (fits(unit, found) && !isRunning))) {
    const factor = fits(unit, found) ? (unit?.factor ?? 1) : 1;
    const { id: indicator, unit: known, additive, kind } = found;
    return { ...rest, indicator, unit: known, factor, additive, kind, isSigned: false };
  }
  const isRate = unit?.unit === 'percent' || nature.isRate;
  return {
    ...rest,
    indicator: null,
    unit: unit?.unit ?? '',
    factor: unit?.factor ?? 1,
    additive: !isRate && !isContext,
    kind: nature.isStock ? 'stock' : 'flow',
    isSigned: nature.isSigned || isRate,
  };
}

/** What keeps a sheet from being read by a plan. */
export function planIssues(mapping: ColumnMapping): readonly PlanCode[] {
  const { columns, period, year } = mapping;
  const has = (role: Role) => columns.some((column) => column.role === role);
  const values = columns.filter(({ role }) => role === 'value');
  const hasPeriod =
    has('period') ||
    period !== null ||
    (has('half') && year !== null) ||
    values.every((value) => value.period);
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

/** The columns of values by indicator: those that name times stand together, by their common name. */
export function valueGroups({
  columns,
  subject,
}: Pick<ColumnMapping, 'columns' | 'subject'>): readonly {
  name: string;
  columns: readonly number[];
}[] {
  const groups = new Map<string, { name: string; columns: number[] }>();
  columns.forEach((column, index) => {
    if (column.role !== 'value') return;
    const bare = column.period ? bareName(column.name) : column.name;
    const name = contextName(bare) ?? (bare || subject || column.indicator || '');
    const key = column.period ? (column.indicator ?? `own ${name}`) : `${index}`;
    const group = groups.get(key) ?? { name, columns: [] };
    group.columns.push(index);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** What begins with a half, a quarter or a month, without a year. */
const PART =
  /^(上|下|前|后|第?[一二12]\s*半|H[12]|Q[1-4]|第?[一二三四1-4]\s*季|1?\d月?\s*([-–—~至]|月))/i;

/** What `timeId` gives. */
const TIME_ID = /^\d{4}(?:H[12]|Q[1-4]|(?:-\d\d){1,2})?$/;

/** The id of the time that a column's name states; 上半年 is that of a year that is known. */
function periodOfName(
  name: string,
  year: number | null,
  { isFine = false, hasTimes = false }: { readonly isFine?: boolean; readonly hasTimes?: boolean },
): string | null {
  const isPart = readTimeText(name).kind === 'none' && PART.test(plainText(name));
  const words = isPart && year !== null ? `${year}年${name}` : name;
  const time = readTimeText(words);
  // A span is kept in words: the column is not of the half-year that others have.
  return time.kind === 'span' && !hasTimes ? words : timeId(time, isFine);
}

/** What of a name is left without its time. */
function bareName(name: string): string {
  const bare = withoutPeriod(name);
  return bare === name && PART.test(plainText(name)) ? withoutPeriod(`2000年${name}`) : bare;
}

/** A time as an id, `2018H1`, `2018-03`, `2018Q1` or `2018`; `null` for anything else. */
export function timeId(time: TimeText, isFine = false): string | null {
  if (time.kind === 'half') return time.period;
  if (time.kind === 'part') return time.isEdge && !isFine ? time.period : time.part;
  return time.kind === 'year' ? String(time.year) : null;
}

function fits(unit: Unit | null, indicator: KnownIndicator): boolean {
  return !unit || unit.unit === '' || unit.unit === indicator.unit;
}

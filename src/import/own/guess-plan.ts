import { decimalMarkOf } from './parse-amount.ts';
import { dayFirstOf, readTimeCell, readTimeText, withoutPeriod } from './parse-period.ts';
import type { TimeText } from './time-text.ts';
import { chooseRoles } from './choose-roles.ts';
import { nameRole, type Role } from './column-role.ts';
import {
  mapColumn,
  valueGroups,
  type ColumnMapping,
  type ColumnMappingEntry,
  type KnownIndicator,
  type TimeGrain,
} from './column-plan.ts';
import { measureColumn, type Measured } from './measure-column.ts';
import { filledWidth, textOf, type InputRow, type Sheet } from './cells.ts';
import type { PlaceIndex } from './place-index.ts';
import { unitOfTitles } from './parse-unit.ts';

const SAMPLE = 300;
/** So many rows tell the decimal mark, the order of days and the grain of times. */
const MANY = 5000;
/** Columns beyond are not read, which is said; the page's own file of all indicators has some 1,300. */
const MOST_COLUMNS = 2000;

/**
 * Guesses how a sheet is to be read, by the names of its columns and what stands in them: of the columns that may have the
 * counties, the codes or the times, the one of which most cells do.
 * @param about words besides that may state the time and the subject: the file's name
 */
export function guessPlan(
  sheet: Sheet,
  indicators: readonly KnownIndicator[],
  about: string,
  places: PlaceIndex,
): ColumnMapping {
  const titles = sheet.above.flatMap(({ cells }) => cells.map(textOf).filter(Boolean));
  const unit = unitOfTitles(titles);
  const titleUnit = unit === 'several' ? null : unit;
  const subject = subjectOf(titles, about);
  const sample = evenly(sheet.rows, SAMPLE);
  const width = Math.min(MOST_COLUMNS, Math.max(filledWidth(sheet.header), usualWidth(sample)));
  const cellsOf = (rows: readonly InputRow[], at: number) =>
    rows.flatMap(({ cells, merged }) => merged?.get(at) ?? cells[at] ?? []);
  const measured = Array.from({ length: width }, (_, at) => {
    const name = textOf(sheet.header?.cells[at]);
    return measureColumn(name, cellsOf(sample, at), nameRole(bareName(name), indicators), places);
  });
  const stated = [about, ...titles].map((text) => readTimeText(text));
  const half = stated.find((time) => time.kind === 'half' || (time.kind === 'part' && time.isEdge));
  const year = yearOf(stated);
  const roles = chooseRoles(measured, sheet.header !== null);
  const many = sheet.rows.slice(0, MANY);
  // June beside May is a month; alone it stands for its half-year.
  const isFine = measured.some(
    ({ name }, at) => roles[at] === 'value' && isPart(readTimeText(name)),
  );
  const hasTimes = roles.includes('period') || roles.includes('half');
  const columns = measured.map((each, at): ColumnMappingEntry => {
    const role = roles[at]!;
    const column = mapColumn(each.name, role, {
      indicators,
      titleUnit,
      subject,
      year,
      isFine,
      hasTimes,
    });
    const decimal = role === 'value' ? decimalMarkOf(cellsOf(many, at)).mark : '.';
    return { ...column, decimal, match: matchOf(each, role) };
  });
  const at = roles.indexOf('period');
  const times = at < 0 ? [] : cellsOf(many, at).map(textOf);
  const dayFirst = dayFirstOf(times);
  const draft = { columns: oneOfEach(columns, subject), subject };
  return {
    ...draft,
    period: half && 'period' in half ? half.period : onePeriod(draft.columns),
    year,
    conflict: 'first',
    grain: grainOf(
      times,
      measured[at]?.name ?? '',
      dayFirst,
      partNames(measured, roles),
      draft.columns,
    ),
    parts: 'kind',
    dayFirst,
    filled: filledDown(sheet.rows, roles),
    titleUnit,
  };
}

/** The half-year that some columns name, where they name the same: it is that of the others, too. */
function onePeriod(columns: readonly ColumnMappingEntry[]): string | null {
  const named = new Set(
    columns.flatMap(({ role, period }) => (role === 'value' && period ? [period] : [])),
  );
  const [period] = named;
  return named.size === 1 && /^\d{4}H[12]$/.test(period!) ? period! : null;
}

function isPart(time: TimeText): boolean {
  return time.kind === 'part' && !time.isEdge;
}

/** The year that titles state alone. */
function yearOf(stated: readonly TimeText[]): number | null {
  const found = stated.find((time) => time.kind === 'year');
  return found?.kind === 'year' ? found.year : null;
}

/** Of columns that speak of one indicator of the atlas the first is it; the others are their own. */
function oneOfEach(
  columns: readonly ColumnMappingEntry[],
  subject: string,
): readonly ColumnMappingEntry[] {
  const taken = new Set<string>();
  const other = new Set<number>();
  for (const { columns: group } of valueGroups({ columns, subject })) {
    const { indicator } = columns[group[0]!]!;
    if (indicator === null) continue;
    if (taken.has(indicator)) for (const at of group) other.add(at);
    taken.add(indicator);
  }
  return columns.map((column, at) => (other.has(at) ? { ...column, indicator: null } : column));
}

function matchOf(column: Measured, role: Role): number | null {
  if (role === 'code' || role === 'county' || role === 'province' || role === 'prefecture') {
    return column[role];
  }
  if (role === 'period') return Math.max(column.time + column.year, column.serial);
  return role === 'value' ? column.amount + column.missing : null;
}

/** Whether most times are half-years, parts of them or years; a column of months has parts, June and December, too. */
function grainOf(
  times: readonly string[],
  name: string,
  dayFirst: boolean | null,
  isByParts: boolean,
  columns: readonly ColumnMappingEntry[],
): TimeGrain {
  const named = columns.flatMap(({ role, period }) => (role === 'value' && period ? [period] : []));
  const known = new Map(
    [...new Set(times)].map((text) => [text, readTimeCell(text, name, dayFirst)]),
  );
  const read = times.flatMap((text): TimeText[] => {
    const time = known.get(text)!;
    return time.kind === 'none' || time.kind === 'ambiguous' ? [] : [time];
  });
  if (isByParts) return 'part';
  if (read.length === 0) {
    if (named.length === 0 || named.some((id) => /H[12]$/.test(id))) return 'half';
    return named.some((id) => /^\d{4}$/.test(id)) ? 'year' : 'part';
  }
  const count = (test: (time: TimeText) => boolean) => read.filter(test).length;
  if (count(({ kind }) => kind === 'year') * 2 > read.length) return 'year';
  const fine = count(isPart);
  const parts = count(({ kind }) => kind === 'part');
  const isMonths = /月|季|month|quarter/i.test(name) && parts === read.length;
  return fine * 2 >= read.length || isMonths ? 'part' : 'half';
}

/** Whether a column beside that of years says the month or quarter. */
function partNames(columns: readonly Measured[], roles: readonly Role[]): boolean {
  return columns.some(({ name }, at) => roles[at] === 'half' && /月|季|mon|q/i.test(name));
}

/**
 * The columns of places and times of which a blank plainly means what stands above: no row says again what the row above it
 * says. Of counties and times most must be left blank; below a county each row must be of another time.
 */
function filledDown(rows: readonly InputRow[], roles: readonly Role[]): readonly number[] {
  const many = rows.slice(0, MANY);
  const at = (role: Role) => roles.indexOf(role);
  return roles.flatMap((role, column) => {
    const isRegion = role === 'province' || role === 'prefecture';
    const isKey = role === 'county' || role === 'period' || (role === 'code' && at('county') < 0);
    if (!isRegion && !isKey) return [];
    const keys = role === 'county' ? [column, at('code')] : [column];
    const rest = roles.flatMap((each, index) =>
      each === 'none' || keys.includes(index) ? [] : [index],
    );
    const text = (row: InputRow, index: number) =>
      textOf(row.merged?.get(index) ?? row.cells[index]);
    let before = '';
    let said = 0;
    let blanks = 0;
    let times = new Set<string>();
    for (const row of many) {
      const own = keys.map((key) => (key < 0 ? '' : text(row, key))).join('');
      if (own === '' && rest.every((index) => text(row, index) === '')) continue;
      if (own === '' && before === '') return [];
      if (own === before && own !== '' && !row.merged?.has(column)) return [];
      if (own !== '') times = new Set();
      const time = at('period') < 0 ? '' : text(row, at('period'));
      if (role === 'county' && times.has(time)) return [];
      times.add(time);
      if (own === '') blanks += 1;
      else said += 1;
      before = own || before;
    }
    const isPlain = isRegion ? blanks > 0 : blanks >= Math.max(2, said);
    return isPlain ? [column] : [];
  });
}

/** The longest title that is not about units and dates, or else the file's name. */
function subjectOf(titles: readonly string[], about: string): string {
  const file = about.replace(/\.[a-z0-9]{1,7}$/i, '');
  const said = titles.filter((title) => !/单位|填报|制表|日期|来源|unit|source/i.test(title));
  return withoutPeriod(said.toSorted((a, b) => b.length - a.length)[0] ?? file) || file;
}

function bareName(name: string): string {
  return withoutPeriod(name) || name;
}

/** The middle of the rows' widths: one that has more cells than columns has not more columns. */
function usualWidth(rows: readonly InputRow[]): number {
  const widths = rows.map(filledWidth).sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0;
}

function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}

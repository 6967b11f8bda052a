import { readAmountText } from './parse-amount.ts';
import { dayOfSerial, readTimeText } from './parse-period.ts';
import { readUnit } from './parse-unit.ts';
import { plainText } from './plain-text.ts';
import type { Role } from './column-role.ts';
import { isRegion, isTotal, matchPlace } from './place-match.ts';
import type { PlaceIndex } from './place-index.ts';
import { textOf, type InputCell } from './cells.ts';

/** What stands in a column: shares of its filled cells. */
export interface Measured {
  readonly name: string;
  /** The role that its name gives. */
  readonly named: Role | null;
  /** How many cells are filled. */
  readonly filled: number;
  /** Codes of counties, and names of counties, provinces and prefectures. */
  readonly code: number;
  readonly county: number;
  readonly province: number;
  readonly prefecture: number;
  /** Half-years and parts of them; bare years; days as a workbook counts them. */
  readonly time: number;
  readonly year: number;
  readonly serial: number;
  /** Amounts, exact or not; and signs for a missing one. */
  readonly amount: number;
  readonly missing: number;
  /** Whether they number the rows, 1, 2, 3. */
  readonly isRunning: boolean;
}

/** Measures a column by some of its cells; what occurs often is looked up once. */
export function measureColumn(
  name: string,
  cells: readonly InputCell[],
  named: Role | null,
  places: PlaceIndex,
): Measured {
  const filled = cells.filter((cell) => textOf(cell) !== '');
  const known = new Map<InputCell, ReturnType<typeof look>>();
  const seen = filled.map((cell) => {
    let found = known.get(cell);
    if (!found) known.set(cell, (found = look(cell, places)));
    return found;
  });
  const rows = seen.filter(({ isSum }) => !isSum);
  const share = (key: keyof ReturnType<typeof look>) =>
    rows.length === 0 ? 0 : rows.filter((each) => each[key]).length / rows.length;
  const numbers = filled.map((cell) => Number(cell));
  const isRunning =
    numbers.length > 2 && numbers.every((value, at) => at === 0 || value === numbers[at - 1]! + 1);
  return {
    name,
    named,
    filled: filled.length,
    code: share('isCode'),
    county: share('isCounty'),
    province: share('isProvince'),
    prefecture: share('isPrefecture'),
    time: share('isTime'),
    year: share('isYear'),
    serial: share('isSerial'),
    amount: share('isAmount'),
    missing: share('isMissing'),
    isRunning,
  };
}

function look(cell: InputCell, places: PlaceIndex) {
  const text = textOf(cell);
  const isNumber = /^[\d.,eE+\-="'\s]+$/.test(plainText(text));
  const match = matchPlace(places, { code: '', county: text, prefecture: '', province: '' });
  // Yuan is also a district, 裕安.
  const isUnit = !isNumber && readUnit(text) !== null;
  const isFound = !isUnit && (match.kind === 'county' || match.why === 'ambiguous');
  const time = readTimeText(text);
  const amount = readAmountText(cell).kind;
  const amountByComma =
    typeof cell === 'string' && /,/.test(cell) ? readAmountText(cell, ',').kind : amount;
  return {
    isSum: !isNumber && isTotal(text),
    isCode: isFound && isNumber,
    isCounty: isFound && !isNumber,
    isProvince: !isNumber && isRegion(places, text, '0000'),
    isPrefecture: !isNumber && isRegion(places, text, '00'),
    isTime: time.kind !== 'none' && time.kind !== 'year',
    isYear: time.kind === 'year',
    isSerial: dayOfSerial(text) !== null,
    isAmount: [amount, amountByComma].some((kind) => kind === 'amount' || kind === 'inexact'),
    isMissing: amount === 'missing',
  };
}

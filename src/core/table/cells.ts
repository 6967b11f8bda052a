import { periodIndexOf, type Atlas, type County } from '../atlas/atlas.ts';
import {
  amountRead,
  isStated,
  rateAmountRead,
  rateRead,
  readCounty,
  readNation,
  readSum,
  type TimedReading,
} from '../atlas/read-values.ts';
import { periodIndicesOf, whyBarred, type WhyBarred } from '../atlas/reading.ts';
import type { CountyAttribute, ReadingColumn, TableColumn } from '../view/columns.ts';
import { chanceOver } from '../atlas/uncertainty.ts';
import { MISSING, type Value } from '../atlas/value.ts';

/** A sum of counties, and how many of them it leaves out because nothing is known of them. */
export interface Subtotal {
  readonly value: Value;
  readonly lacking: number;
}

/**
 * What the tables say of a county, as a word of Chinese, a number or a yes; `null` where it has none, or where
 * it is not known. An area may be several, with `|` between.
 */
export function factOf(county: County, fact: CountyAttribute): string | number | boolean | null {
  if (fact === 'county') return county.zh;
  if (fact === 'leftDate') return county.exit?.date ?? null;
  return fact === 'province' ? county.province.zh : county[fact];
}

/**
 * How and when a column is read; `at` is the reading of the view. `null` for a half-year that the atlas does
 * not have.
 */
export function columnTime(
  atlas: Atlas,
  { period }: Pick<ReadingColumn, 'period'>,
  at: TimedReading,
): TimedReading | null {
  if (period === 'now') return at;
  const periodIndex = periodIndexOf(atlas, period);
  return periodIndex < 0 ? null : { reading: { kind: 'period' }, periodIndex };
}

/** Says why the reading of the view makes no sense for a column, or `null` where it does. */
export function whyColumnBarred(
  atlas: Atlas,
  { layer, period }: ReadingColumn,
  at: TimedReading,
): WhyBarred | null {
  return period === 'now' ? whyBarred(atlas, layer, at.reading) : null;
}

/** A county's value in a column; missing where it is not estimated or cannot be read so. */
export function cellValue(
  atlas: Atlas,
  column: ReadingColumn,
  county: County,
  at: TimedReading,
): Value {
  const time = readable(atlas, column, at);
  if (!time) return MISSING;
  const { layer, quantity } = column;
  if (quantity === 'chance') {
    return partOf(
      readCounty(atlas, layer, county, time),
      chanceOver(atlas, layer, county, time, column.over),
    );
  }
  const total = readCounty(atlas, layer, county, time);
  const { amount, range, median } = total;
  switch (quantity) {
    case 'total':
      return total;
    case 'rate':
      return rateRead(atlas, layer, total, county, time.reading);
    case 'median':
      return partOf(total, median ?? (range ? null : amount));
    case 'low':
      return partOf(total, range?.[0] ?? amount);
    case 'high':
      return partOf(total, range?.[1] ?? amount);
  }
}

/** One number that is known of a value, as it is known. */
function partOf(value: Value, amount: number | null): Value {
  if (amount === null) return MISSING;
  const { status, sources, confidence, bound } = value;
  return { amount, range: null, bound, status, sources, formula: null, confidence };
}

/** The number alone of `cellValue`, or `null`. For what looks at all counties at once. */
export function cellAmount(
  atlas: Atlas,
  column: ReadingColumn,
  county: County,
  at: TimedReading,
): number | null {
  const time = readable(atlas, column, at);
  if (!time) return null;
  const { layer, quantity } = column;
  if (quantity === 'rate') return rateAmountRead(atlas, layer, county, time);
  if (quantity === 'total') return amountRead(atlas, layer, county, time);
  return cellValue(atlas, column, county, at).amount;
}

/** The number by which a county is sorted in a column: a figure. An estimate puts no county before another, and has none. */
export function sortAmount(
  atlas: Atlas,
  column: ReadingColumn,
  county: County,
  at: TimedReading,
): number | null {
  const time = readable(atlas, column, at);
  if (!time || !isStated(atlas, column.layer, county, time)) return null;
  return cellAmount(atlas, column, county, at);
}

/** Whether a column can put counties in an order: of readings one in which some county has a figure, and no estimate alone. */
export function isSortable(atlas: Atlas, column: TableColumn, at: TimedReading): boolean {
  if (column.kind === 'fact') return true;
  return atlas.counties.some((county) => sortAmount(atlas, column, county, at) !== null);
}

/** The figure for the whole country in a column of totals; none is published by head. */
export function nationCell(atlas: Atlas, column: ReadingColumn, at: TimedReading): Value {
  const time = readable(atlas, column, at);
  return time && column.quantity === 'total' ? readNation(atlas, column.layer, time) : MISSING;
}

/**
 * The sum of counties in a column, or that by the population of them all. Counties of which a term is not known
 * are left out and counted. Missing where the counties of an indicator must not be summed, as ends of ranges and
 * probabilities never must.
 */
export function subtotal(
  atlas: Atlas,
  column: ReadingColumn,
  counties: readonly County[],
  at: TimedReading,
): Subtotal {
  const { layer, quantity } = column;
  const time = readable(atlas, column, at);
  const isSummable =
    atlas.indicatorById.get(layer)?.additive && (quantity === 'total' || quantity === 'rate');
  if (!time || !isSummable || counties.length === 0) return { value: MISSING, lacking: 0 };
  const places = periodIndicesOf(atlas, time.reading, time.periodIndex);
  if (!places) return { value: MISSING, lacking: 0 };
  const isKnown = (county: County) =>
    amountRead(atlas, layer, county, time) !== null &&
    (quantity === 'total' || county.population !== null);
  const known = counties.filter(isKnown);
  const lacking = counties.length - known.length;
  if (known.length === 0) return { value: MISSING, lacking };
  const sum = readSum(atlas, layer, known, time);
  const total = lacking > 0 ? partial(sum, time) : sum;
  if (quantity === 'total') return { value: total, lacking };
  const population = known.reduce((people, county) => people + county.population!, 0);
  const together = { ...known[0]!, population };
  const rate = rateRead(atlas, layer, sum, together, time.reading);
  // Nobody published it by head, even where the sum is the national figure.
  return { value: rate.status === 'reported' ? { ...rate, status: 'derived' } : rate, lacking };
}

/** The people of counties by the census; a lower bound where those of some are not known. */
export function populationOf(atlas: Atlas, counties: readonly County[]): Value {
  const known = counties.flatMap(({ population }) => population ?? []);
  if (known.length === 0) return MISSING;
  return {
    amount: known.reduce((sum, people) => sum + people, 0),
    range: null,
    bound: known.length < counties.length ? 'lower' : 'exact',
    status: counties.length === 1 ? 'reported' : 'derived',
    sources: atlas.countySources.census,
    formula: null,
    confidence: 'published',
  };
}

function readable(atlas: Atlas, column: ReadingColumn, at: TimedReading): TimedReading | null {
  return whyColumnBarred(atlas, column, at) ? null : columnTime(atlas, column, at);
}

/** What is left out can only raise a sum; it may move a change either way. */
function partial(sum: Value, { reading }: TimedReading): Value {
  return reading.kind === 'change' ? sum : { ...sum, bound: 'lower' };
}

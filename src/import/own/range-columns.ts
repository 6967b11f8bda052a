import { withoutUnit } from './parse-unit.ts';

/** The columns, by their places, of the least and the most that the amounts of another may be. */
export interface RangeColumns {
  readonly low: number;
  readonly high: number;
}

const ENDS = {
  low: /^(.*?)[ _.·-]*(low|lower|lower ?bound|min|minimum|ci_?low(er)?|下限|下界|最小值?|最低值?)$/i,
  high: /^(.*?)[ _.·-]*(high|upper|upper ?bound|max|maximum|ci_?(high|upper)|上限|上界|最大值?|最高值?)$/i,
} as const;
/** The least and the most of some days are no ends of what an amount may be, unless they are called after it. */
const EXTREME = /^(min|max|最[小大低高])/i;

/**
 * Makes what tells the range columns of the one at a place: those that are called as it is, or as it is without `value`, with
 * words for the lower and the upper end after that; beside the only column of values those words may stand alone. It gives
 * `null` where a column has not both.
 * @param values the places of the columns of values
 */
export function rangeFinder(
  names: readonly string[],
  values: readonly number[],
): (at: number) => RangeColumns | null {
  const bare = names.map((name) => withoutUnit(name).toLowerCase());
  const ends = { low: new Map<string, number[]>(), high: new Map<string, number[]>() };
  for (const end of ['low', 'high'] as const) {
    bare.forEach((name, place) => {
      const stem = ENDS[end].exec(name)?.[1];
      if (stem === undefined) return;
      const places = ends[end].get(stem) ?? [];
      ends[end].set(stem, [...places, place]);
    });
  }
  const isEnd = (at: number) =>
    [ENDS.low, ENDS.high].some((end) => end.exec(bare[at]!)?.[1] === '');
  const left = values.filter((at) => !isEnd(at));
  const only = left.length === 1 ? left[0] : undefined;
  return (at) => {
    const own = bare[at]!;
    const stem = own.replace(/[ _]?(value|数值|值)$/i, '');
    const endAt = (end: 'low' | 'high') => {
      const called = [own, stem].flatMap((name) => ends[end].get(name) ?? []);
      const alone = at === only ? (ends[end].get('') ?? []) : [];
      const plain = alone.filter((place) => !EXTREME.test(bare[place]!));
      return [...called, ...plain].find((place) => place !== at) ?? -1;
    };
    const [low, high] = [endAt('low'), endAt('high')];
    return low < 0 || high < 0 ? null : { low, high };
  };
}

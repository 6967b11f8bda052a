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

/**
 * The range columns of the one at a place: those that are called as it is, or as it is without `value`, with words for the
 * lower and the upper end after that. `null` where it has not both.
 */
export function rangeColumns(names: readonly string[], at: number): RangeColumns | null {
  const own = bare(names[at]!);
  const stems = new Set([own, own.replace(/[ _]?(value|数值|值)$/i, '')]);
  const endAt = (end: keyof typeof ENDS) =>
    names.findIndex((name, place) => {
      const stem = place === at ? undefined : ENDS[end].exec(bare(name))?.[1];
      return stem !== undefined && stems.has(stem);
    });
  const [low, high] = [endAt('low'), endAt('high')];
  return low < 0 || high < 0 ? null : { low, high };
}

function bare(name: string): string {
  return withoutUnit(name).toLowerCase();
}

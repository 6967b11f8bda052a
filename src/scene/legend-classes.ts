import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import {
  BATCHES,
  groupOf,
  isOffByBound,
  leftWithAt,
  listedRows,
  mayHaveLeft,
  onListAt,
  type RowCount,
} from '../core/atlas/poverty-list.ts';
import type { TimedReading } from '../core/atlas/read-values.ts';
import { quantityShown, shownAmounts, type Filled } from '../core/atlas/share.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import type { View } from '../core/view/view.ts';
import type { Language } from '../core/base/language.ts';
import { EXITS } from '../i18n/messages/exits.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { formatCount } from '../i18n/format/number.ts';
import { classText } from '../i18n/format/class-text.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';

/** A class of the fill as a legend lists it. */
export interface ClassRow {
  /** Its place in the scale. */
  readonly classIndex: number;
  readonly color: string;
  readonly name: string;
  /** Rows of the official list in it. */
  readonly count: number;
  /** Between what the count lies, where it is open. */
  readonly range?: RowCount['range'];
}

/** The classes of what is shown of a layer from the least to the most, with what of these counties lies in each. */
export function rateRows(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  scale: ClassScale,
  at: TimedReading,
  filled: Filled,
  language: Language,
): ClassRow[] {
  const bins = scale.bins();
  const counts = bins.map(() => 0);
  const shown = shownAmounts(atlas, layer, at, filled);
  const quantity = quantityShown(atlas, layer, at.reading, filled);
  for (const county of counties) {
    const classIndex = scale.classIndexOf(shown(county));
    if (classIndex >= 0) counts[classIndex]! += county.listed.length;
  }
  return bins.map((bin, classIndex) => ({
    classIndex,
    color: bin.color,
    count: counts[classIndex]!,
    name: classText(bin, at.reading, language, quantity),
  }));
}

/** Says by what a county counts as off the list, how many rows may be off it that are counted as on it, and how many are off it at the end of a period only by a bound. */
export function leavingNotes(
  counties: readonly County[],
  period: PeriodId,
  language: Language,
): string[] {
  const t = EXITS[language];
  const bounds = listedRows(counties.filter((county) => isOffByBound(county, period)));
  const unsure = listedRows(counties.filter((county) => mayHaveLeft(county, period)));
  return [
    counties.some(({ exit }) => exit) ? t.byDate : t.byBatch,
    ...(unsure > 0 ? [t.unsure(formatCount(unsure, language))] : []),
    ...(bounds > 0 ? [t.bounds(formatCount(bounds, language))] : []),
  ];
}

/**
 * The groups of the list: batches from the present back; of areas, which
 * are named on the map, only what lies in none.
 */
export function groupRows(
  counties: readonly County[],
  { grouping, period }: Pick<View, 'grouping' | 'period'>,
  colors: readonly string[],
  language: Language,
): ClassRow[] {
  const messages = MESSAGES[language];
  const counts = colors.map(() => 0);
  for (const county of counties) {
    counts[groupOf(county, grouping, period)]! += county.listed.length;
  }
  const row = (classIndex: number, name: string): ClassRow => ({
    classIndex,
    name,
    color: colors[classIndex] ?? '',
    count: counts[classIndex] ?? 0,
  });
  if (grouping !== 'year') {
    return [row(colors.length - 1, grouping === 'area' ? messages.inNoArea : messages.inNoThree)];
  }
  return [
    { ...row(BATCHES.length, messages.stillOnList), range: onListAt(counties, period).range },
    ...BATCHES.map((year, index) => ({
      ...row(index, messages.leftIn(year)),
      range: leftWithAt(counties, year, period).range,
    })).reverse(),
  ];
}

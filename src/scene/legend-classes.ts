import type { Atlas, County } from '../core/atlas/atlas.ts';
import type { ValueLayerId } from '../core/atlas/layer.ts';
import { groupOf, LEAVING_YEARS } from '../core/atlas/poverty-list.ts';
import { rateAmountRead, type ReadAt } from '../core/atlas/read-values.ts';
import type { Language, View } from '../core/view/view.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { classText } from '../i18n/format/class-text.ts';
import type { ColorScale } from '../core/statistics/class-scale.ts';

/** A class of the fill as a legend lists it. */
export interface ClassRow {
  /** Its place in the scale. */
  readonly place: number;
  readonly color: string;
  readonly name: string;
  /** Rows of the official list in it. */
  readonly count: number;
}

/** The classes of a layer's rate from the least to the most, with what of these counties lies in each. */
export function rateRows(
  atlas: Atlas,
  layer: ValueLayerId,
  counties: readonly County[],
  scale: ColorScale,
  now: ReadAt,
  language: Language,
): ClassRow[] {
  const bins = scale.bins();
  const counts = bins.map(() => 0);
  for (const county of counties) {
    const bin = scale.binOf(rateAmountRead(atlas, layer, county, now));
    if (bin >= 0) counts[bin]! += county.listed.length;
  }
  return bins.map((bin, place) => ({
    place,
    color: bin.color,
    count: counts[place]!,
    name: classText(bin, now.reading, language),
  }));
}

/**
 * The groups of the list: years of leaving from the present back, those without counties left out; of areas, which
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
  const row = (place: number, name: string): ClassRow => ({
    place,
    name,
    color: colors[place] ?? '',
    count: counts[place] ?? 0,
  });
  if (grouping !== 'year') {
    return [row(colors.length - 1, grouping === 'area' ? messages.inNoArea : messages.inNoThree)];
  }
  return [
    row(LEAVING_YEARS.length, messages.stillOnList),
    ...LEAVING_YEARS.map((year, at) => row(at, messages.leftIn(year))).reverse(),
  ].filter(({ count }) => count > 0);
}

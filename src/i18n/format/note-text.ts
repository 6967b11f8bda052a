import { isContradicted, type Atlas } from '../../core/atlas/atlas.ts';
import { listedRows, type Grouping } from '../../core/atlas/poverty-list.ts';
import { hasValues, isContextId, isOwnId } from '../../core/atlas/layer.ts';
import { hasOwn } from '../../core/atlas/own-cells.ts';
import { readNation, type TimedReading } from '../../core/atlas/read-values.ts';
import { isEstimated } from '../../core/atlas/share.ts';
import type { View } from '../../core/view/view.ts';
import type { Language } from '../../core/base/language.ts';
import { formatCount } from './number.ts';
import { MESSAGES } from '../messages/index.ts';
import { FRONT_PAGE } from '../messages/front-page.ts';

/** Says how what a map fills its counties with is known: the line that stands in the subtitle of every map. */
export function noteText(
  atlas: Atlas,
  { layer, grouping }: Pick<View, 'layer' | 'grouping'>,
  at: TimedReading,
  language: Language,
): string {
  const t = FRONT_PAGE[language];
  if (layer === 'list')
    return grouping === 'year' ? t.noteList : noteOfGroups(atlas, grouping, language);
  if (!hasValues(layer)) return t.noteNone;
  if (isContextId(layer)) return t.noteContext;
  const isOwn = hasOwn(atlas.own, layer);
  // Counties that the reader's figures leave out keep their estimate.
  if (isOwn && isEstimated(atlas, layer, at)) return `${t.noteOwn} ${t.noteEstimate}`;
  if (isOwnId(layer) || isOwn) return t.noteOwn;
  if (isContradicted(atlas, layer)) return t.noteContradicted;
  if (at.reading.kind === 'change') return t.noteChange;
  return readNation(atlas, layer, at).amount === null ? t.noteMissing : t.noteEstimate;
}

/** Which areas counties belong to is for many of them known from memory alone. */
function noteOfGroups(
  atlas: Atlas,
  grouping: Exclude<Grouping, 'year'>,
  language: Language,
): string {
  const recalled = atlas.counties.filter(({ areaUnverified }) => areaUnverified);
  const rows = formatCount(listedRows(recalled), language);
  return FRONT_PAGE[language].noteGroups(MESSAGES[language].grouping[grouping], rows);
}

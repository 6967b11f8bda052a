import { isContradicted, type Atlas } from '../../core/atlas/atlas.ts';
import { hasValues, isContextId, isOwnId } from '../../core/atlas/layer.ts';
import { readNation, type TimedReading } from '../../core/atlas/read-values.ts';
import { isEstimated } from '../../core/atlas/share.ts';
import type { View } from '../../core/view/view.ts';
import type { Language } from '../../core/base/language.ts';
import { FRONT_PAGE } from '../messages/front-page.ts';

/** Says how what a map fills its counties with is known: the line that stands in the subtitle of every map. */
export function noteText(
  atlas: Atlas,
  { layer }: Pick<View, 'layer'>,
  at: TimedReading,
  language: Language,
): string {
  const t = FRONT_PAGE[language];
  if (layer === 'list') return t.noteList;
  if (!hasValues(layer)) return t.noteNone;
  if (isContextId(layer)) return t.noteContext;
  const isOwn = [...atlas.own.keys()].some((key) => key.startsWith(`${layer} `));
  // Counties that the reader's figures leave out keep their estimate.
  if (isOwn && isEstimated(atlas, layer, at)) return `${t.noteOwn} ${t.noteEstimate}`;
  if (isOwnId(layer) || isOwn) return t.noteOwn;
  if (isContradicted(atlas, layer)) return t.noteContradicted;
  if (at.reading.kind === 'change') return t.noteChange;
  return readNation(atlas, layer, at).amount === null ? t.noteMissing : t.noteEstimate;
}

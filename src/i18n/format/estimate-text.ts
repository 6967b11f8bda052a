import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import { EXPORT } from '../messages/export.ts';
import { layerName } from './layer-words.ts';

type Modelled = Pick<Atlas, 'estimates' | 'weighings' | 'indicatorById' | 'layers'>;

/** Says how the county figures of a release were estimated, and what their ranges are. */
export function estimateText(atlas: Modelled, language: Language): string {
  const { estimate, weightings } = EXPORT[language].citation;
  const isSpread = Object.values(atlas.estimates).every(({ sigma }) => sigma === undefined);
  const own = Object.keys(atlas.weighings).map((id) => weighingText(atlas, id, language));
  return isSpread ? weightings : [estimate, ...own].join('');
}

/** Says what an indicator is shared out by that has other weights than the others; empty for them. */
export function weighingText(atlas: Modelled, indicator: string, language: Language): string {
  const weighing = atlas.weighings[indicator];
  if (!weighing) return '';
  const name = layerName(atlas, indicator, language);
  return EXPORT[language].citation.weighed(name, weighing[language], weighing.year);
}

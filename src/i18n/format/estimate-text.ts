import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import { EXPORT } from '../messages/export.ts';
import { layerName } from './layer-words.ts';

type Modelled = Pick<Atlas, 'estimates' | 'weighings' | 'indicatorById' | 'layers'>;

/** Says how the county figures of a release were estimated, and what their ranges are. */
export function estimateText(atlas: Modelled, language: Language): string {
  const { estimate, weightings } = EXPORT[language].citation;
  const isSpread = Object.values(atlas.estimates).every(({ sigma }) => sigma === undefined);
  const own = Object.keys(atlas.estimates).map((id) => specialsText(atlas, id, language));
  return isSpread ? weightings : [estimate, ...own].join('');
}

/** Says what the estimate of an indicator rests on besides the usual weights: others, or floors; empty where on neither. */
export function specialsText(atlas: Modelled, indicator: string, language: Language): string {
  const { weighed, floors } = EXPORT[language].citation;
  const weighing = atlas.weighings[indicator];
  const name = layerName(atlas, indicator, language);
  const hasFloors = Object.keys(atlas.estimates[indicator]?.floors ?? {}).length > 0;
  return [
    weighing ? weighed(name, weighing[language], weighing.year) : '',
    hasFloors ? floors(name) : '',
  ].join('');
}

import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import { EXPORT } from '../messages/export.ts';

/** Says how the county figures of a release were estimated, and what their ranges are. */
export function estimateText({ estimates }: Pick<Atlas, 'estimates'>, language: Language): string {
  const { estimate, weightings } = EXPORT[language].citation;
  const isSpread = Object.values(estimates).every(({ sigma }) => sigma === undefined);
  return isSpread ? weightings : estimate;
}

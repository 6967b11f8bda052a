import type { Atlas } from '../../core/atlas/atlas.ts';
import { isContextId, type LayerId } from '../../core/atlas/layer.ts';
import type { Language } from '../../core/base/language.ts';
import type { View } from '../../core/view/view.ts';
import { TIME } from '../messages/time.ts';

/**
 * What to mind where halves of a year are compared. Only what is counted anew in each half has a season: a running total has
 * none, and neither has what is known by years.
 */
export function seasonText(
  atlas: Atlas | undefined,
  layer: LayerId,
  mode: View['mode'],
  language: Language,
): string | undefined {
  if (mode !== 'yoy' && mode !== 'hoh') return undefined;
  const isFlow = atlas?.indicatorById.get(layer)?.kind === 'flow' && !isContextId(layer);
  return isFlow ? TIME[language].seasons[mode] : undefined;
}

import type { Mode } from '../../core/atlas/reading.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import { isContextId, type LayerId } from '../../core/atlas/layer.ts';
import type { Language } from '../../core/base/language.ts';
import { TIME } from '../messages/time.ts';

/** What a view leads with. */
interface Leading {
  readonly atlas: Pick<Atlas, 'indicatorById'> | undefined;
  readonly layer: LayerId;
  readonly language: Language;
}

/** What a mode is called for the leading layer: a figure counted since the launch is no half-year's. */
export function modeName({ atlas, layer, language }: Leading, mode: Mode): string {
  if (mode === 'period' && isContextId(layer)) return TIME[language].annual;
  const kind = atlas?.indicatorById.get(layer)?.kind;
  const isStock = kind !== undefined && kind !== 'flow';
  return mode === 'period' && isStock ? TIME[language].stock : TIME[language].mode[mode];
}

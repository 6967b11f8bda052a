import type { Words } from '../../../data/product.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import {
  hasItems,
  isOwnId,
  LIST_LAYERS,
  type LayerId,
  type OverlayId,
  type ValueLayerId,
} from '../../core/atlas/layer.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';

/** The rate of a layer in words: its name, its unit, and what is divided by what. */
export interface RateWords {
  readonly name: string;
  readonly unit: string;
  readonly base: string;
}

/** What a sentence about a layer says, in words. */
export interface Said {
  readonly period: string;
  readonly end: string;
  readonly amount: string;
  /** Of some counties only: which. */
  readonly where?: string;
}

/** What a layer is called; the reader's own by the name in its file, or as such where its figures are not here. */
export function layerName(
  atlas: Pick<Atlas, 'indicatorById' | 'layers'> | undefined,
  layer: LayerId | OverlayId,
  language: Language,
): string {
  const t = MESSAGES[language].layer;
  const plain = LIST_LAYERS.find((id) => id === layer);
  if (plain) return t[plain];
  if (hasItems(layer)) return t[layer];
  if (isOwnId(layer)) return atlas?.indicatorById.get(layer)?.[language] ?? t.own;
  return atlas?.layers.get(layer)?.name[language] ?? layer;
}

/** What a map of a layer asks, in a few words: where what is estimated may be; of what is known, its name. */
export function layerQuestion(
  atlas: Pick<Atlas, 'indicatorById' | 'layers'> | undefined,
  layer: LayerId,
  language: Language,
): string {
  return atlas?.layers.get(layer)?.where?.[language] ?? layerName(atlas, layer, language);
}

/** The words of a layer's rate; all the reader's own have the same. */
export function rateWords(
  atlas: Pick<Atlas, 'layers'> | undefined,
  layer: ValueLayerId,
  language: Language,
): RateWords {
  const known = atlas?.layers.get(layer);
  if (!known) return MESSAGES[language].ownRate;
  const { rate, rateUnit, rateBase } = known;
  return { name: rate[language], unit: rateUnit[language], base: rateBase[language] };
}

/** The sentence that says a layer's total, of the nation or of some counties. */
export function totalSentence(
  atlas: Pick<Atlas, 'indicatorById' | 'layers'>,
  layer: ValueLayerId,
  said: Said,
  language: Language,
): string {
  const known = atlas.layers.get(layer);
  if (known)
    return filled(said.where === undefined ? known.headline : known.headlineOfPart, said, language);
  const { period, amount, where = '' } = said;
  const name = layerName(atlas, layer, language);
  return MESSAGES[language].ownTotal(period, amount, name, where);
}

/**
 * The sentence of a map of a layer's estimate, or of what some counties may have by it; the sentence of a total where the
 * release has none.
 */
export function estimateSentence(
  atlas: Pick<Atlas, 'indicatorById' | 'layers'>,
  layer: ValueLayerId,
  said: Said,
  language: Language,
): string {
  const known = atlas.layers.get(layer);
  const sentence =
    said.where === undefined ? known?.headlineOfEstimate : known?.headlineOfPartEstimate;
  return sentence ? filled(sentence, said, language) : totalSentence(atlas, layer, said, language);
}

function filled(sentence: Words, said: Said, language: Language): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, part) => said[part as keyof Said] ?? '');
}

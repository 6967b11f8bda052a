import type { Atlas, County } from '../model/atlas.ts';
import { hasValues, type LayerId } from '../model/layer.ts';
import { isOnList } from '../model/list.ts';
import type { Value } from '../model/value.ts';
import type { Language } from '../model/view.ts';
import { MESSAGES, periodEndName, periodName } from '../text/messages.ts';
import { unitText } from '../text/units.ts';
import { formatCount } from './format.ts';
import { valueText } from './value-text.ts';

/** What a headline is written from. */
export interface HeadlineInput {
  readonly atlas: Atlas;
  readonly layer: LayerId;
  readonly period: string;
  /** Names of the chosen provinces; none means the whole country. */
  readonly provinces: readonly string[];
  /** The counties in view. */
  readonly counties: readonly County[];
  readonly total: Value;
  readonly language: Language;
}

/** How many provinces a headline names before it only counts them. */
const MOST_NAMES = 3;

/** Rows of the official list in view: two of them may share one county. */
export function listedRows(counties: readonly County[]): number {
  return counties.reduce((sum, { listed }) => sum + listed.length, 0);
}

/** The sentence that says what the leading layer shows, with its number as `valueText` writes it. */
export function headline(input: HeadlineInput): string {
  const { layer, period, provinces, counties, language } = input;
  const messages = MESSAGES[language];
  const count = formatCount(listedRows(counties), language);
  if (counties.length === 0) return messages.headlineUnlisted(messages.list(provinces));
  const end = periodEndName(period, messages);
  if (layer === 'none') return messages.subtitle;
  if (layer === 'list') {
    const on = listedRows(counties.filter((county) => isOnList(county, period)));
    if (on === 0) return messages.headlineListEmpty(end, count);
    return messages.headlineList(end, formatCount(on, language), count);
  }
  return valueHeadline(input, count, end);
}

function valueHeadline(input: HeadlineInput, count: string, end: string): string {
  const { atlas, layer, provinces, total, language } = input;
  const messages = MESSAGES[language];
  if (!hasValues(layer)) return messages.subtitle;
  const indicator = atlas.indicatorById.get(layer);
  const period = periodName(input.period, messages);
  const isUnion = provinces.length > 0;
  if (isUnion && !indicator?.additive) return messages.headlineNoSum(messages.layer[layer]);
  if (total.amount === null) return messages.headlineMissing(period, messages.layer[layer]);
  const { amount } = valueText(total, language, unitText(indicator?.unit ?? 'text', language));
  if (!isUnion) return messages.headline[layer](period, end, amount);
  const names =
    provinces.length > MOST_NAMES
      ? messages.selectedProvinces(provinces.length)
      : messages.list(provinces);
  return messages.headlineUnion[layer](period, end, messages.countiesIn(names, count), amount);
}

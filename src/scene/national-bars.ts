import type { Bound } from '../../data/product.ts';
import type { Atlas } from '../core/atlas/atlas.ts';
import { readAvailability } from '../core/atlas/availability.ts';
import { hasValues, type LayerId } from '../core/atlas/layer.ts';
import { LIST_FIGURE, onListAt, type RowCount } from '../core/atlas/poverty-list.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import { readNation } from '../core/atlas/read-values.ts';
import type { Reading } from '../core/atlas/reading.ts';
import type { Knowledge } from '../core/atlas/status.ts';
import type { Language } from '../core/base/language.ts';
import { layerName } from '../i18n/format/layer-words.ts';
import { rowCountText } from '../i18n/format/list-text.ts';
import { formatBrief, formatRange, roundDown } from '../i18n/format/number.ts';
import { CONTEXT } from '../i18n/messages/context.ts';
import { FRONT_PAGE } from '../i18n/messages/front-page.ts';
import { unitText } from '../i18n/format/units.ts';
import { asOfText, barText, knowledgeWord, valueText } from '../i18n/format/value-text.ts';

/** The national figure of a half-year as a bar of the timeline. */
export interface NationalBar {
  /** As parts of the height from 0 to 1, what is below zero as 0; `null` where there is no figure. */
  readonly height: number | null;
  readonly range: readonly [low: number, high: number] | null;
  readonly knowledge: Knowledge;
  /** The figure without its unit, or that it was not published; and in the fewest characters. */
  readonly text: string;
  readonly short: string;
  /** How it is known, and between what, in words. */
  readonly status: string;
  readonly rangeText: string | null;
}

/** The national figures of all half-years. */
export interface NationalBars {
  readonly indicator: string;
  readonly name: string;
  /** Whose figure it is, too. */
  readonly title: string;
  readonly unit: string;
  /** What each is of: a half-year, all half-years from the first on, all since the launch; of the context a year, or its end. */
  readonly span: 'half' | 'sum' | 'launch' | 'year' | 'year-end';
  readonly bars: readonly NationalBar[];
  /** How much of the list is left at the end of each half-year, also in words, while the list leads. */
  readonly onList: readonly (RowCount & { readonly text: string })[] | null;
}

const SPANS = {
  programme: (isFlow: boolean) => (isFlow ? 'half' : 'launch'),
  context: (isFlow: boolean) => (isFlow ? 'year' : 'year-end'),
} as const;

/**
 * The figures that the timeline draws: of the leading layer, or of the list's own figure where that has none. Changes are
 * drawn as the figures that they are between.
 */
export function nationalBars(
  atlas: Atlas,
  layer: LayerId,
  reading: Reading,
  language: Language,
): NationalBars {
  const indicator = hasValues(layer) ? layer : LIST_FIGURE;
  const isSum = reading.kind === 'cumulative';
  const read: Reading = isSum ? reading : { kind: 'period' };
  const values = atlas.periods.map((_, periodIndex) =>
    readNation(atlas, indicator, { reading: read, periodIndex }),
  );
  const known = readAvailability(atlas, indicator, read);
  const greatest = Math.max(...values.map(({ amount, range }) => range?.[1] ?? amount ?? 0), 0);
  const part = (amount: number) => (amount > 0 ? amount / greatest : 0);
  const isFlow = atlas.indicatorById.get(indicator)?.kind === 'flow';
  const bare = (amount: string) => amount;
  const shortly = (amount: number, bound: Bound) =>
    formatBrief(bound === 'lower' ? roundDown(amount) : amount, language);
  const bars = values.map((value, at): NationalBar => {
    const knowledge = known[at] ?? 'missing';
    const { amount, range } = value;
    const isGap = amount === null && atlas.context.has(indicator);
    const status = isGap ? CONTEXT[language].none : knowledgeWord(knowledge, language);
    return {
      height: amount === null ? null : part(amount),
      range: range && [part(range[0]), part(range[1])],
      knowledge,
      text: amount === null ? status : valueText(value, language, bare).amount,
      short: amount === null ? '' : barText(shortly(amount, value.bound), value.bound),
      status: value.asOf ? `${status} · ${asOfText(value.asOf, language)}` : status,
      rangeText: range && formatRange(range, language),
    };
  });
  const name = layerName(atlas, indicator, language);
  return {
    indicator,
    name,
    title: atlas.context.has(indicator) ? name : FRONT_PAGE[language].chartTitle(name),
    unit: unitText(atlas.indicatorById.get(indicator)?.unit ?? 'text', language)('').trim(),
    span: isSum ? 'sum' : SPANS[atlas.context.has(indicator) ? 'context' : 'programme'](isFlow),
    bars,
    onList: layer === 'list' ? atlas.periods.map(({ id }) => listLeft(atlas, id, language)) : null,
  };
}

function listLeft({ counties }: Atlas, period: PeriodId, language: Language) {
  const count = onListAt(counties, period);
  return { ...count, text: rowCountText(count, language) };
}

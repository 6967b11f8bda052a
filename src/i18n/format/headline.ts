import type { Atlas, County } from '../../core/atlas/atlas.ts';
import { isOfPlaces, type Filter } from '../../core/view/filter.ts';
import type { FilteredCounties } from '../../core/view/filtered.ts';
import { hasValues, type LayerId } from '../../core/atlas/layer.ts';
import { LIST_FIGURE, listedRows, onListAt, type RowCount } from '../../core/atlas/poverty-list.ts';
import type { TimedReading } from '../../core/atlas/read-values.ts';
import { amountRead } from '../../core/atlas/read-values.ts';
import { changeEnds } from '../../core/atlas/reading.ts';
import { BY_AMOUNT, type Filled } from '../../core/atlas/share.ts';
import type { Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { readPeriod, type PeriodId } from '../../core/atlas/period.ts';
import { FRONT_PAGE } from '../messages/front-page.ts';
import { FILTER } from '../messages/filter.ts';
import { MESSAGES, periodEndName, periodName } from '../messages/index.ts';
import { TIME } from '../messages/time.ts';
import { uncertaintyTitle } from './class-text.ts';
import { indicatorUnit } from './county-text.ts';
import { estimateSentence, layerName, totalSentence } from './layer-words.ts';
import { filteredText, placesText } from './filtered-text.ts';
import { rowCountText } from './list-text.ts';
import { formatCount, formatDay } from './number.ts';
import { figureTimeName, readingTime, readText } from './reading-text.ts';
import { knowledgeWord, valueText, type ValueText } from './value-text.ts';

/** What a headline is written from. */
export interface HeadlineInput {
  readonly atlas: Atlas;
  readonly layer: LayerId;
  readonly period: string;
  readonly filter: Filter;
  /** What the filter keeps. */
  readonly filtered: Pick<FilteredCounties, 'all' | 'counties'>;
  /** Read as `now` says. */
  readonly total: Value;
  readonly at: TimedReading;
  /** The half-year that is shown beside, and its total, where two maps are. */
  readonly other?: { readonly period: string; readonly total: Value } | undefined;
  /** What the whole list did in the half-year, where the sentence tells it. */
  readonly told?: Value | undefined;
  /** Whether the map shows an estimate, which the sentence then says. */
  readonly isEstimate?: boolean;
  /** What the map is filled by. */
  readonly filled?: Filled;
  readonly language: Language;
  /** Whether an estimate is told by its range, where what is expected would stand alone. */
  readonly isByRange?: boolean;
}

/** The sentence that says what the leading layer shows, with its number as `valueText` writes it. */
export function headline(input: HeadlineInput): string {
  const { atlas, layer, period, filter, filtered, language } = input;
  const messages = MESSAGES[language];
  const count = formatCount(listedRows(filtered.counties), language);
  if (filtered.counties.length === 0) {
    return isOfPlaces(filter)
      ? messages.headlineUnlisted(placesText(atlas, filter, language))
      : FILTER[language].none;
  }
  const end = periodEndName(period, messages);
  if (layer === 'none') return messages.subtitle;
  if (layer === 'list') {
    const listed = listHeadline(input, count, period);
    const { other } = input;
    if (other) {
      const both = [listed, listHeadline(input, count, other.period)] as const;
      return TIME[language].versus(...inTime(both, period, other.period));
    }
    return input.told ? toldAndListed(input, input.told) : listed;
  }
  const sentence = valueHeadline(input, count, end);
  if (!input.isEstimate) return sentence;
  const t = FRONT_PAGE[language];
  // Of the nation a sentence says what was published or follows from it; the estimate is on the map.
  const isNations = filtered.all && (input.at.reading.kind !== 'period' || input.other);
  return isNations ? t.countiesEstimated(sentence) : t.estimate(sentence);
}

/** What the whole list did in a half-year, and how much of it was left at its end. */
function toldAndListed(input: HeadlineInput, told: Value): string {
  const { atlas, period, filtered, language } = input;
  const messages = MESSAGES[language];
  const t = FRONT_PAGE[language];
  const { amount } = toldText(atlas, told, language);
  const end = periodEndName(period, messages);
  const said = { period: periodName(period, messages), end, amount };
  const on = onListAt(filtered.counties, period);
  const { half } = readPeriod(period)!;
  const after = isNone(on) ? t.listAfterNone(half) : t.listAfter(half, rowCountText(on, language));
  return totalSentence(atlas, LIST_FIGURE, said, language) + after;
}

/** The figure that is told with the list, in words. */
export function toldText(atlas: Atlas, told: Value, language: Language): ValueText {
  return valueText(told, language, indicatorUnit(atlas, LIST_FIGURE, language));
}

/**
 * How the number of a sentence about values is known, for what has no signs. Where it is that of the nation and counties
 * are estimated, whose status it is has to be said: `全国数：公布`, `各县：估计`.
 */
export function valueStatuses(
  isEstimate: boolean,
  { all }: Pick<FilteredCounties, 'all'>,
  { status }: ValueText,
  language: Language,
): string[] {
  const t = FRONT_PAGE[language];
  if (!isEstimate || !all) return [status];
  const estimated = knowledgeWord('modelled', language);
  return [t.isKnown(t.nation, status), t.isKnown(t.counties, estimated)];
}

/** How each number of the list's headline is known, for what has no signs: `超过260亿元：公布`. */
export function listStatuses(
  atlas: Atlas,
  {
    told,
    counties,
    period,
  }: Pick<HeadlineInput, 'told' | 'period'> & { counties: readonly County[] },
  language: Language,
): string[] {
  const t = FRONT_PAGE[language];
  const text = told && toldText(atlas, told, language);
  const on = t.countOnList(rowCountText(onListAt(counties, period), language));
  return [
    ...(text
      ? [t.isKnown([text.amount, text.range].filter(Boolean).join(' · '), text.status)]
      : []),
    t.isKnown(on, knowledgeWord('derived', language)),
  ];
}

function listHeadline(
  { filtered: { counties }, language }: HeadlineInput,
  count: string,
  period: string,
): string {
  const messages = MESSAGES[language];
  const end = periodEndName(period, messages);
  const on = onListAt(counties, period);
  if (isNone(on)) return messages.headlineListEmpty(end, count);
  return messages.headlineList(end, rowCountText(on, language), count);
}

const isNone = ({ amount, range }: RowCount) => amount === 0 && range === null;

function valueHeadline(input: HeadlineInput, count: string, end: string): string {
  const { atlas, layer, filter, filtered, total, at, other, language } = input;
  const messages = MESSAGES[language];
  const t = TIME[language];
  if (!hasValues(layer)) return messages.subtitle;
  const period = figureTimeName(atlas, layer, input.period, language);
  const name = layerName(atlas, layer, language);
  const isUnion = !filtered.all;
  const isGuess = [total, other?.total].some((value) => value?.status === 'modelled');
  if (isUnion && !atlas.indicatorById.get(layer)?.additive) return messages.headlineNoSum(name);
  if (at.reading.kind === 'change' && changeEnds(atlas, at.reading, at.periodIndex) === null) {
    return t.headlineFirst(period);
  }
  if (atlas.context.has(layer) && !isUnion && !other) return contextHeadline(input, name);
  const unit = indicatorUnit(atlas, layer, language);
  const amountOf = (value: Value) => {
    const { amount, range } = readText(value, at, language, unit);
    return input.isByRange && value.status === 'modelled' && range ? range : amount;
  };
  const amount = amountOf(total);
  const counties = filteredText(atlas, filter, count, language);
  const place = isUnion ? counties : t.everywhere;
  const inOrder = <T>(both: readonly [T, T], beside: PeriodId) =>
    inTime(both, input.period, beside);
  const versus =
    other &&
    t.versus(
      ...inOrder([period, figureTimeName(atlas, layer, other.period, language)], other.period),
    );
  const time = versus ?? readingTime(atlas, layer, at, language);
  const isKnown = [total, other?.total].some((value) => value?.amount != null || value?.range);
  const { filled = BY_AMOUNT } = input;
  if (filled.filling !== 'amount' && at.reading.kind !== 'change' && isKnown) {
    return t.headlineUncertain(time, place, uncertaintyTitle(atlas, layer, filled, language));
  }
  if (other) {
    const amounts = [amount, amountOf(other.total)] as const;
    const say = isUnion && isGuess ? t.headlineVersusGuess : t.headlineVersus;
    return say(time, place, name, ...inOrder(amounts, other.period));
  }
  if (total.amount === null && total.range === null) {
    return at.reading.kind === 'period'
      ? messages.headlineMissing(period, name)
      : t.headlineGap(time, name);
  }
  if (at.reading.kind === 'change') return t.headlineChange(time, place, name, amount);
  if (at.reading.kind === 'cumulative')
    return (isUnion && isGuess ? t.headlineSumGuess : t.headlineSum)(time, place, name, amount);
  // A figure of a year is of its end, too.
  const said = {
    period,
    end: atlas.context.has(layer) ? period : total.asOf ? formatDay(total.asOf, language) : end,
    amount,
    ...(isUnion && { where: counties }),
  };
  const say = (isUnion ? isGuess : input.isEstimate) ? estimateSentence : totalSentence;
  return say(atlas, layer, said, language);
}

/** What is said of two half-years, that of the earlier first. */
function inTime<T>([now, other]: readonly [T, T], period: PeriodId, beside: PeriodId): [T, T] {
  return period <= beside ? [now, other] : [other, now];
}

/** Of the context no national figure is known: how many counties have a figure is said instead. */
function contextHeadline({ atlas, layer, at, language }: HeadlineInput, name: string): string {
  const { counties } = atlas;
  const known = counties.filter((county) => amountRead(atlas, layer, county, at) !== null);
  const count = (rows: number) => formatCount(rows, language);
  const time = readingTime(atlas, layer, at, language);
  return MESSAGES[language].headlineContext(
    time,
    name,
    count(known.length),
    count(counties.length),
  );
}

import record from '../../../data/record.json' with { type: 'json' };
import type { Rank } from '../../core/statistics/rank.ts';
import type { Language } from '../../core/base/language.ts';
import { COUNTY_CARD } from './county-card.ts';
import { PROVENANCE } from './evidence.ts';

/** An amount in words, with its range where it has one. */
interface Written {
  readonly amount: string;
  readonly range: string | null;
  /** Whether it is an estimate: then the range leads, and the amount is what is expected. */
  readonly isEstimate?: boolean;
}

/** How the national figure stands to that of the period before; a county has no change of its own. */
export type Change =
  | { readonly kind: 'by'; readonly previous: string; readonly ratio: string }
  | { readonly kind: 'unpublished'; readonly previous: string }
  /** It may have gone either way. */
  | { readonly kind: 'undecided'; readonly previous: string }
  /** Sources count differently from period to period. */
  | { readonly kind: 'incomparable' }
  /** No period comes before. */
  | { readonly kind: 'first' };

/** What a layer says of a county in a period, in words of one language. */
export interface EstimateFacts {
  readonly layer: string;
  readonly rateName: string;
  /** The period, or the end of it that a stock stands at. */
  readonly when: string;
  /** `null` where there is no estimate. */
  readonly total: Written | null;
  /** `null` where the population is not known, too. */
  readonly rate: Written | null;
  /** Among figures of the reader's own; `null` for an estimate. */
  readonly ranks: { readonly province: Rank; readonly all: Rank } | null;
  /** How far an estimate may be off; empty where the release does not say. */
  readonly spread: string;
  /** The national figure with its status. */
  readonly nation: string;
  /** By what besides the census it is shared out; `null` for the usual weights. */
  readonly weighing: { readonly what: string; readonly year: number } | null;
  /** The least that it sells in a half-year by its Taobao villages; `null` for a county without one. */
  readonly floor: string | null;
  /** Whether it is no estimate, but a figure of the context. */
  readonly isContext: boolean;
  /** Whether the amount is also told by population. */
  readonly hasRate: boolean;
  /** Why the estimate fits badly; `null` where nothing is known against it. */
  readonly fit: string | null;
  readonly change: Change;
}

/** What is known of a county of the list, in words of one language. */
export interface CountyFacts {
  readonly name: string;
  readonly province: string;
  /** Names as on the list, in Chinese: more than one where rows share the county. */
  readonly listed: readonly string[];
  /** Rows of the whole list. */
  readonly rows: number;
  /** How it left the list. */
  readonly left: string;
  /** Whether it was on the list at the end of the period. */
  readonly membership: string;
  /** `null` while no layer of values leads, or its estimate is on its way. */
  readonly estimate: EstimateFacts | null;
  /** Sentences on programmes and reserves; `null` while they are on their way. */
  readonly here: readonly string[] | null;
}

const zh = {
  listing: ({ name, province, listed, rows, left, membership }: CountyFacts) =>
    `${name}属${province}，是${rows}个国家级贫困县之一` +
    (listed.length > 1 ? `（名单上占${listed.length}行：${listed.join('、')}）` : '') +
    `，${left}；${membership}。`,
  missing: ({ layer, when }: EstimateFacts) => `${when}，${layer}没有成套的县级数公布，也不估计。`,
  contextMissing: ({ layer, when }: EstimateFacts) => `${when}，${layer}没有数，或有而可疑。`,
  context: '这是背景数据，不属于该计划；出处不明，未核实。',
  amount: (name: string, when: string, { amount, range, isEstimate = false }: Written) =>
    isEstimate && range
      ? `${when}，${name}：${range}（期望值${amount}）。`
      : `${when}，${name}：${amount}${range ? `（区间${range}）` : ''}。`,
  noRate: (rateName: string) => `人口不详，算不出${rateName}。`,
  rank: (province: string, inProvince: Rank, all: Rank) =>
    inProvince.of === 1
      ? `${province}有真实数字的只有这一个县；${placeZh('名单上', all)}。`
      : `按真实数字，${placeZh(province, inProvince)}，${placeZh('名单上', all)}。`,
  spread: (spread: string) => `${spread}。各县的区间大多重叠，所以估计不能用来给县排名。`,
  made: (nation: string, weighing: EstimateFacts['weighing']) =>
    `这是估计，不是公布的数：全国数（${nation}）按` +
    (weighing
      ? `${weighing.year}年的“${weighing.what}”（没有的县按${record.census.zh}的就业人口）`
      : `${record.census.zh}的就业人口`) +
    '分摊到各县，写出的是期望值。',
  change: (previous: string, ratio: string) =>
    `全国数比${previous}变化${ratio}。各县按不变的权重分摊，估计随全国而动，所以这个变化说明不了这个县。`,
  undecided: (previous: string) => `全国数比${previous}是增是减说不准：推算的区间太宽。`,
  unpublished: (previous: string) => `${previous}没有公布，无从比较。`,
  incomparable: '各期来源的口径不同，不作比较。',
  here: (sentences: readonly string[]) => `资料写到这里的：${sentences.join('')}`,
};

const SENTENCES: Readonly<Record<Language, typeof zh>> = {
  zh,
  en: {
    listing: ({ name, province, listed, rows, left, membership }) =>
      `${name} in ${province} is one of the ${rows} national poverty counties` +
      (listed.length > 1 ? ` (${listed.length} rows of the list share it)` : '') +
      `. It left the list ${left}; it was ${membership}.`,
    missing: ({ layer, when }) =>
      `${layer}, ${when}: no set of county figures was published, and none is estimated.`,
    contextMissing: ({ layer, when }) => `${layer}, ${when}: no figure, or a doubtful one.`,
    context:
      'This is context and no part of the programme; where it comes from is not known, and it is not verified.',
    amount: (name, when, { amount, range, isEstimate = false }) =>
      isEstimate && range
        ? `${name}, ${when}: ${range} (expected value ${amount}).`
        : `${name}, ${when}: ${amount}${range ? ` (range ${range})` : ''}.`,
    noRate: (rateName) => `${rateName}: not known, for the population is not.`,
    rank: (province, inProvince, all) =>
      inProvince.of === 1
        ? `It is the only county with a real figure in ${province}; it is ${placeEn(all, 'on the list')}.`
        : `By real figures it is ${placeEn(inProvince, `in ${province}`)}, and ${placeEn(all, 'on the list')}.`,
    made: (nation, weighing) =>
      `This is an estimate, not a published figure: the national figure (${nation}) is shared out among the counties by ` +
      (weighing ? `“${weighing.what}” of ${weighing.year}, or where that is not known by ` : '') +
      `people at work in the ${record.census.en}, and what is written is the expected value.`,
    spread: (spread) =>
      `${spread.charAt(0).toUpperCase()}${spread.slice(1)}; most such ranges overlap, so estimates cannot rank counties.`,
    change: (previous, ratio) =>
      `The national figure changed by ${ratio} against the ${previous}. The weights of the counties stay the same, so the estimate follows the nation and the change says nothing about this county.`,
    undecided: (previous) =>
      `Whether the national figure rose or fell against the ${previous} cannot be told: its derived range is too wide.`,
    unpublished: (previous) =>
      `The ${previous} was not published, so there is nothing to compare with.`,
    incomparable: 'Sources count differently from period to period, so no change is given.',
    here: (sentences) => `What sources say of this place: ${sentences.join(' ')}`,
  },
};

/**
 * Explains a county of the list in whole sentences: the list, the estimate of the leading layer, how far it may be off,
 * how it is made and how it fits, the nation's change, and what sources say of the place.
 * What is not known is said; what is on its way is left out.
 */
export function explainCounty(facts: CountyFacts, language: Language): readonly string[] {
  const say = SENTENCES[language];
  const { estimate, here } = facts;
  return [
    say.listing(facts),
    ...(estimate ? explainEstimate(estimate, facts.province, language) : []),
    ...(here ? [here.length > 0 ? say.here(here) : COUNTY_CARD[language].noPlaces] : []),
  ];
}

function explainEstimate(estimate: EstimateFacts, province: string, language: Language): string[] {
  const say = SENTENCES[language];
  const {
    layer,
    rateName,
    when,
    total,
    rate,
    ranks,
    spread,
    nation,
    weighing,
    floor,
    fit,
    change,
  } = estimate;
  if (!total) return [estimate.isContext ? say.contextMissing(estimate) : say.missing(estimate)];
  const rated = rate ? say.amount(rateName, when, rate) : say.noRate(rateName);
  const amounts = [say.amount(layer, when, total), ...(estimate.hasRate ? [rated] : [])];
  if (estimate.isContext) return [...amounts, say.context];
  return [
    ...amounts,
    ...(ranks ? [say.rank(province, ranks.province, ranks.all)] : [say.made(nation, weighing)]),
    ...(floor && !ranks ? [PROVENANCE[language].floor(floor)] : []),
    ...(spread ? [say.spread(spread)] : []),
    ...(fit ? [fit] : []),
    ...explainChange(change, language),
  ];
}

function explainChange(change: Change, language: Language): string[] {
  const say = SENTENCES[language];
  switch (change.kind) {
    case 'by':
      return [say.change(change.previous, change.ratio)];
    case 'undecided':
      return [say.undecided(change.previous)];
    case 'unpublished':
      return [say.unpublished(change.previous)];
    case 'incomparable':
      return [say.incomparable];
    case 'first':
      return [];
  }
}

function placeZh(where: string, { place, sharing, of }: Rank): string {
  return `在${where}${of}个有真实数字的县中排第${place}${sharing > 1 ? `（与另外${sharing - 1}县并列）` : ''}`;
}

function placeEn({ place, sharing, of }: Rank, where: string): string {
  const shared = sharing > 1 ? ` (shared with ${sharing - 1} other${sharing > 2 ? 's' : ''})` : '';
  return `no. ${place}${shared} of ${of} counties with a real figure ${where}`;
}

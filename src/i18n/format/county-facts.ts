import { periodIndexOf, type Atlas, type County } from '../../core/atlas/atlas.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import type { LayerProducts } from '../../core/atlas/layer-products.ts';
import { hasValues, type ValueLayerId } from '../../core/atlas/layer.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { rankOf } from '../../core/statistics/rank.ts';
import { changeEnds, readingOf } from '../../core/atlas/reading.ts';
import { readNation } from '../../core/atlas/read-values.ts';
import { nationalValue } from '../../core/atlas/value.ts';
import type { View } from '../../core/view/view.ts';
import type { Language } from '../../core/base/language.ts';
import { membershipText } from './list-text.ts';
import { exitText } from './exit-text.ts';
import { countyText, indicatorUnit, type CountyText } from './county-text.ts';
import { layerName, rateWords } from './layer-words.ts';
import { spreadText } from './spread-text.ts';
import { formatAmount, formatChange } from './number.ts';
import { figureTimeName, readText } from './reading-text.ts';
import { valueText } from './value-text.ts';
import { COUNTY_CARD } from '../messages/county-card.ts';
import type { Change, CountyFacts, EstimateFacts } from '../messages/county-explained.ts';
import { MESSAGES, periodEndName, periodName } from '../messages/index.ts';
import { countyItems, itemSentence } from './county-items.ts';
import { countyName, provinceName } from './place-name.ts';

/** Gathers what `explainCounty` tells of a county of the list in a view. */
export function countyFacts(
  atlas: Atlas,
  products: Partial<LayerProducts>,
  county: County,
  view: View,
  language: Language,
): CountyFacts {
  const { layer, period } = view;
  const items = countyItems(products, county.id, language);
  const isLoaded = hasValues(layer) && layer in atlas.estimates;
  return {
    name: countyName(atlas, county.id, county.zh, language),
    province: provinceName(atlas, county.id, language),
    listed: county.listed,
    rows: atlas.counties.reduce((sum, { listed }) => sum + listed.length, 0),
    left: exitText(county, language),
    membership: membershipText(county, period, language),
    estimate: isLoaded ? estimateOf(atlas, layer, county, view, language) : null,
    here: items?.map((item) => itemSentence(item, language)) ?? null,
  };
}

function estimateOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  view: View,
  language: Language,
): EstimateFacts {
  const { period } = view;
  const messages = MESSAGES[language];
  const { total, rate } = countyText(atlas, layer, county, period, language);
  const all = rankOf(atlas, layer, county, period);
  const neighbors = filterByPlaces(atlas, [county.province.id]).counties;
  const province = rankOf(atlas, layer, county, period, neighbors);
  const unit = indicatorUnit(atlas, layer, language);
  const nation = valueText(nationalValue(atlas, layer, period), language, unit);
  const fit = atlas.fits[layer];
  const weighing = atlas.weighings[layer];
  const floor = atlas.estimates[layer]?.floors?.[county.id];
  const isStock = atlas.indicatorById.get(layer)?.kind === 'stock';
  return {
    layer: layerName(atlas, layer, language),
    rateName: rateWords(atlas, layer, language).name,
    when:
      isStock && !atlas.context.has(layer)
        ? COUNTY_CARD[language].by(periodEndName(period, messages))
        : figureTimeName(atlas, layer, period, language),
    total: written(total),
    rate: written(rate),
    ranks: all && province && { province, all },
    spread: spreadText(atlas, layer, county, period, language),
    nation: [nation.amount, nation.status].join(' · '),
    floor: floor === undefined ? null : unit(formatAmount(floor, language)),
    weighing: weighing ? { what: weighing[language], year: weighing.year } : null,
    isContext: atlas.context.has(layer),
    hasRate: atlas.layers.get(layer)?.people !== null,
    fit: fit ? (language === 'zh' ? fit.noteZh : fit.noteEn) : null,
    change: changeOf(atlas, layer, view, language),
  };
}

function written({ value, text }: CountyText): EstimateFacts['total'] {
  const isEstimate = value.status === 'modelled';
  return value.amount === null ? null : { ...text, isEstimate };
}

/** The change of the nation: from where the view compares with, else from the half-year before. */
function changeOf(atlas: Atlas, layer: ValueLayerId, view: View, language: Language): Change {
  const asked = readingOf(view);
  const periodIndex = periodIndexOf(atlas, view.period);
  const since = (from: 'year' | 'half' | PeriodId) =>
    ({ kind: 'change', from, measure: 'percent' }) as const;
  const chosen = since(asked.kind === 'change' ? asked.from : 'half');
  const isSince = changeEnds(atlas, chosen, periodIndex)?.[0] === periodIndex;
  const reading = isSince ? chosen : since('half');
  const at = { reading, periodIndex };
  const before = atlas.periods[changeEnds(atlas, reading, periodIndex)?.[1] ?? -1];
  if (!before) return { kind: 'first' };
  const previous = periodName(before.id, MESSAGES[language]);
  const change = readNation(atlas, layer, at);
  if (change.amount === null) return { kind: change.range ? 'undecided' : 'unpublished', previous };
  if (!atlas.indicatorById.get(layer)?.additive) return { kind: 'incomparable' };
  const { range } = readText(change, at, language, String);
  const ratio = formatChange(change.amount, language);
  return {
    kind: 'by',
    previous,
    ratio: range ? COUNTY_CARD[language].within(ratio, range) : ratio,
  };
}

import { periodIndex, type Atlas, type County } from '../model/atlas.ts';
import { keepPlaces } from '../model/kept.ts';
import type { LayerProducts } from '../model/layer-products.ts';
import { familyOf, hasValues, type ValueLayerId } from '../model/layer.ts';
import { isOnList } from '../model/list.ts';
import { rankOf } from '../model/rank.ts';
import { nationalValue } from '../model/value.ts';
import type { Language, View } from '../model/view.ts';
import { countyText, indicatorUnit, layerName } from '../scales/county-text.ts';
import { formatChange } from '../scales/format.ts';
import { valueText } from '../scales/value-text.ts';
import { COUNTY_CARD } from '../text/county-card.ts';
import type { Change, CountyFacts, EstimateFacts } from '../text/explain-county.ts';
import { MESSAGES, periodEndName, periodName } from '../text/messages.ts';
import { countyItems, itemSentence } from './county-items.ts';
import { countyName, provinceName } from './place-name.ts';

/** Gathers what `explainCounty` tells of a county of the list in a view. */
export function countyFacts(
  atlas: Atlas,
  products: Partial<LayerProducts>,
  county: County,
  { layer, period }: Pick<View, 'layer' | 'period'>,
  language: Language,
): CountyFacts {
  const items = countyItems(products, county.id, language);
  const isLoaded = hasValues(layer) && layer in atlas.estimates;
  return {
    name: countyName(atlas, county.id, county.zh, language),
    province: provinceName(atlas, county.id, language),
    listed: county.listed,
    rows: atlas.counties.reduce((sum, { listed }) => sum + listed.length, 0),
    leftYear: county.leftYear,
    end: periodEndName(period, MESSAGES[language]),
    onList: isOnList(county, period),
    estimate: isLoaded ? estimateOf(atlas, layer, county, period, language) : null,
    here: items?.map((item) => itemSentence(item, language)) ?? null,
  };
}

/** Says a national figure with its status, and that it is unverified where it is. */
function nationalText(atlas: Atlas, layer: ValueLayerId, period: string, language: Language) {
  const messages = MESSAGES[language];
  const value = nationalValue(atlas, layer, period);
  const { amount, status } = valueText(value, language, indicatorUnit(atlas, layer, language));
  const words = value.confidence === 'unverified' ? [status, messages.unverified] : [status];
  return { amount, words };
}

function estimateOf(
  atlas: Atlas,
  layer: ValueLayerId,
  county: County,
  period: string,
  language: Language,
): EstimateFacts {
  const messages = MESSAGES[language];
  const { total, rate } = countyText(atlas, layer, county, period, language);
  const all = rankOf(atlas, layer, county, period);
  const neighbors = keepPlaces(atlas, [county.province.id]).counties;
  const province = rankOf(atlas, layer, county, period, neighbors);
  const { amount, words } = nationalText(atlas, layer, period, language);
  const fit = atlas.fits[layer];
  const isStock = atlas.indicatorById.get(layer)?.kind === 'stock';
  return {
    layer: layerName(atlas, layer, language),
    rateName: messages.rate[familyOf(layer)],
    when: isStock
      ? COUNTY_CARD[language].by(periodEndName(period, messages))
      : periodName(period, messages),
    total: total.value.amount === null ? null : total.text,
    rate: rate.value.amount === null ? null : rate.text,
    ranks: all && province && { province, all },
    nation: [amount, ...words].join(' · '),
    fit: fit ? (language === 'zh' ? fit.noteZh : fit.noteEn) : null,
    change: changeOf(atlas, layer, period, language),
  };
}

function changeOf(atlas: Atlas, layer: ValueLayerId, period: string, language: Language): Change {
  const before = atlas.periods[periodIndex(atlas, period) - 1];
  if (!before) return { kind: 'first' };
  const previous = periodName(before.id, MESSAGES[language]);
  const now = nationalValue(atlas, layer, period).amount;
  const then = nationalValue(atlas, layer, before.id).amount;
  if (!then || now === null) return { kind: 'unpublished', previous };
  if (!atlas.indicatorById.get(layer)?.additive) return { kind: 'incomparable' };
  return { kind: 'by', previous, ratio: formatChange(now / then - 1, language) };
}

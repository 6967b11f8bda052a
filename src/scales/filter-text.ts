import type { Atlas } from '../model/atlas.ts';
import { conditionsOf, isOfPlaces, type Condition, type Filter } from '../model/filter.ts';
import { hasValues, type LayerId } from '../model/layer.ts';
import { AREAS } from '../model/list.ts';
import { prefectureName } from '../model/place-tree.ts';
import { isPercent } from '../model/read.ts';
import type { Reading } from '../model/reading.ts';
import type { Language } from '../model/view.ts';
import { areaName } from '../text/areas.ts';
import { FILTER } from '../text/filter.ts';
import { MESSAGES } from '../text/messages.ts';
import { classTitle, endText } from './class-text.ts';
import { indicatorUnit, layerName } from './county-text.ts';

/** How many places are named before they are only counted. */
const MOST_NAMES = 3;

/** What conditions are told of: the leading layer as it is read. */
export interface Filtered {
  readonly atlas: Atlas;
  readonly layer: LayerId;
  readonly reading: Reading;
  readonly language: Language;
}

/** Says one condition of a filter in a few words. */
export function conditionText(condition: Condition, filter: Filter, told: Filtered): string {
  const { atlas, language } = told;
  const words = FILTER[language];
  switch (condition.kind) {
    case 'places':
      return filterPlace(atlas, condition.id, language);
    case 'areas':
    case 'threeAreas': {
      const areas = AREAS[condition.kind === 'areas' ? 'area' : 'three'];
      return areaName(areas.find(({ id }) => id === condition.id)!.zh, language);
    }
    case 'years':
      return words.left(condition.id);
    case 'statuses':
      return MESSAGES[language].status[condition.id];
    case 'keyCounty':
      return filter.keyCounty ? words.keyCounty : words.notKeyCounty;
    case 'outline':
      return words.outline;
    case 'range':
      return rangeText(filter, told);
  }
}

/** Names a province or a prefecture that can be filtered by. */
export function filterPlace(atlas: Atlas, code: string, language: Language): string {
  const province = atlas.provinceById.get(code);
  if (province) return language === 'zh' ? province.zhShort : province.en;
  const zh = prefectureName(atlas, code) ?? code;
  return language === 'zh' ? zh : (atlas.prefectureNames[code] ?? zh);
}

/** Names what a filter keeps as a part of a sentence, with how many of the list that is. */
export function keptText(atlas: Atlas, filter: Filter, count: string, language: Language): string {
  const words = FILTER[language];
  const messages = MESSAGES[language];
  const places = placesText(atlas, filter, language);
  if (isOfPlaces(filter)) return messages.countiesIn(places, count);
  return filter.places.length > 0 ? words.keptIn(places, count) : words.kept(count);
}

/** Names the places of a filter, or counts them where they are many. */
export function placesText(atlas: Atlas, { places }: Filter, language: Language): string {
  const messages = MESSAGES[language];
  const names = places.map((code) => filterPlace(atlas, code, language));
  if (names.length <= MOST_NAMES) return messages.list(names);
  const areProvinces = places.every((code) => atlas.provinceById.has(code));
  return areProvinces
    ? messages.selectedProvinces(names.length)
    : FILTER[language].places(names.length);
}

/** All conditions of a filter in words, one after the other; empty where nothing is filtered. */
export function filterText(filter: Filter, told: Filtered): string {
  const said = conditionsOf(filter).map((condition) => conditionText(condition, filter, told));
  return MESSAGES[told.language].list(said);
}

function rangeText({ range }: Filter, { atlas, layer, reading, language }: Filtered): string {
  if (!range || !hasValues(layer)) return '';
  const words = FILTER[language];
  const { of, low, high } = range;
  const isRate = of === 'rate';
  const title = classTitle(layer, reading, language);
  const name = isRate ? title.name : layerName(atlas, layer, language);
  const unit = indicatorUnit(atlas, layer, language);
  const text = (end: number) => {
    const amount = endText(end, reading, language);
    if (isPercent(reading)) return amount;
    return isRate ? `${amount} ${title.unit}` : unit(amount);
  };
  if (low === null) return words.atMost(name, text(high!));
  return high === null
    ? words.atLeast(name, text(low))
    : words.between(name, text(low), text(high));
}

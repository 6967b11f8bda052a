import type { Atlas } from '../../core/atlas/atlas.ts';
import { isOfPlaces, type Filter } from '../../core/view/filter.ts';
import { prefectureName } from '../../core/view/place-selection.ts';
import type { Language } from '../../core/base/language.ts';
import { FILTER } from '../messages/filter.ts';
import { MESSAGES } from '../messages/index.ts';

/** How many places are named before they are only counted. */
export const MOST_NAMES = 3;

/** Names a province or a prefecture that can be filtered by. */
export function filterPlace(atlas: Atlas, code: string, language: Language): string {
  const province = atlas.provinceById.get(code);
  if (province) return language === 'zh' ? province.zhShort : province.en;
  const zh = prefectureName(atlas, code) ?? code;
  return language === 'zh' ? zh : (atlas.prefectureNames[code] ?? zh);
}

/** Names what a filter keeps as a part of a sentence, with how many of the list that is. */
export function filteredText(
  atlas: Atlas,
  filter: Filter,
  count: string,
  language: Language,
): string {
  const t = FILTER[language];
  const messages = MESSAGES[language];
  const places = placesText(atlas, filter, language);
  if (isOfPlaces(filter)) return messages.countiesIn(places, count);
  return filter.places.length > 0 ? t.filteredIn(places, count) : t.filtered(count);
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

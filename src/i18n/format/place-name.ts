import { provinceOf, type Atlas } from '../../core/atlas/atlas.ts';
import type { Mesh, PrefectureLabel } from '../../core/geography/mesh.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';

/** The code of the whole country. */
const NATION = '100000';

/** The Chinese names that the boundaries carry. */
export interface BoundaryNames {
  readonly mesh: Pick<Mesh, 'ids' | 'names'>;
  readonly prefectures: readonly Pick<PrefectureLabel, 'id' | 'name'>[];
}

/**
 * Names a county of the topology in a language. English names are transliterations; a county
 * without one keeps its Chinese name.
 */
export function countyName(atlas: Atlas, id: string, zh: string, language: Language): string {
  if (language === 'zh') return atlas.countyById.get(id)?.zh ?? zh;
  return atlas.countyById.get(id)?.en ?? atlas.names[id] ?? zh;
}

/** Names the province that a county lies in; empty where the atlas has none. */
export function provinceName(atlas: Atlas, id: string, language: Language): string {
  const province = provinceOf(atlas, id);
  return (language === 'zh' ? province?.zh : province?.en) ?? '';
}

/**
 * Names the nation, a province, a prefecture or a county by its code. What has no name in the language
 * has that of the other; what has none at all is its code. Chinese names of counties outside the list
 * come with the boundaries.
 */
export function placeName(
  atlas: Atlas,
  names: BoundaryNames | undefined,
  code: string,
  language: Language,
): string {
  if (code === NATION) return MESSAGES[language].allProvinces;
  if (atlas.provinceById.has(code)) return provinceName(atlas, code, language);
  const row = names?.mesh.ids.indexOf(code) ?? -1;
  if (row < 0 && code.endsWith('00')) return prefectureName(atlas, names, code, language);
  const zh = names?.mesh.names[row] ?? atlas.names[code] ?? code;
  return countyName(atlas, code, zh, language);
}

/** Names a place together with the province that it lies in: `四川省平武县`, `Pingwu County, Sichuan`. */
export function placeInFull(
  atlas: Atlas,
  names: BoundaryNames | undefined,
  code: string,
  language: Language,
): string {
  const name = placeName(atlas, names, code, language);
  const province = provinceName(atlas, code, language);
  if (code === NATION || atlas.provinceById.has(code) || !province) return name;
  return language === 'zh' ? province + name : `${name}, ${province}`;
}

/** Until the boundaries are there, a listed county gives the Chinese name of its prefecture. */
function prefectureName(
  atlas: Atlas,
  names: BoundaryNames | undefined,
  code: string,
  language: Language,
): string {
  const zh =
    names?.prefectures.find(({ id }) => id === code)?.name ??
    atlas.counties.find(({ id }) => id.startsWith(code.slice(0, 4)))?.prefecture;
  const en = atlas.prefectureNames[code];
  return (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? code;
}

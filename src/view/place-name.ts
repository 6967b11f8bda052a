import { provinceOf, type Atlas } from '../model/atlas.ts';
import type { Language } from '../model/view.ts';

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

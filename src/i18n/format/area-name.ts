import { AREAS } from '../../core/atlas/poverty-list.ts';
import type { Language } from '../../core/base/language.ts';

/** English names of the contiguous poor areas and of the three areas and three prefectures. */
const ENGLISH = new Map([...AREAS.area, ...AREAS.three].map(({ zh, en }) => [zh, en]));

/** Names an area of the list; several, written with `|` between them, are named one after the other. */
export function areaName(area: string, language: Language): string {
  const names = area.split('|');
  if (language === 'zh') return names.join('、');
  return names.map((name) => ENGLISH.get(name) ?? name).join(', ');
}

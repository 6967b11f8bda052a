import type { Language } from '../../core/base/language.ts';

/** English names of the contiguous poor areas and of the three areas and three prefectures. */
const ENGLISH: Readonly<Record<string, string>> = {
  西藏区: 'Tibet',
  四省藏区: 'Tibetan areas of four provinces',
  南疆三地州: 'Three prefectures of southern Xinjiang',
  六盘山区: 'Liupan Mountains',
  秦巴山区: 'Qinling–Daba Mountains',
  武陵山区: 'Wuling Mountains',
  乌蒙山区: 'Wumeng Mountains',
  滇桂黔石漠化区: 'Karst of Yunnan, Guangxi and Guizhou',
  滇西边境山区: 'Border mountains of western Yunnan',
  大兴安岭南麓山区: 'Southern Greater Khingan',
  '燕山-太行山区': 'Yan–Taihang Mountains',
  吕梁山区: 'Lüliang Mountains',
  大别山区: 'Dabie Mountains',
  罗霄山区: 'Luoxiao Mountains',
  西藏: 'Tibet',
  南疆四地州: 'Four prefectures of southern Xinjiang',
  凉山州: 'Liangshan',
  怒江州: 'Nujiang',
  临夏州: 'Linxia',
};

/** Names an area of the list; several, written with `|` between them, are named one after the other. */
export function areaName(area: string, language: Language): string {
  const names = area.split('|');
  if (language === 'zh') return names.join('、');
  return names.map((name) => ENGLISH[name] ?? name).join(', ');
}

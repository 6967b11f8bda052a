import type { Language } from '../../core/base/language.ts';

/** Chinese names of the ways to weigh a county; the tables name them in English. */
const ZH: Readonly<Record<string, string>> = {
  'trade, transport and IT': '批发零售、交通和信息业的人口',
  population: '常住人口',
  'urban population': '城镇人口',
  IT: '信息业的人口',
  trade: '批发零售业的人口',
};

/** Names a way to weigh a county; one without a Chinese name keeps that of the tables. */
export function weightName(name: string, language: Language): string {
  return language === 'zh' ? (ZH[name] ?? name) : name;
}

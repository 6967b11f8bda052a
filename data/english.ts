import { pinyin } from 'pinyin-pro';

/** Words at the end of names that say what a place is, longer ones before their own endings, and their English. */
export const GENERICS: readonly (readonly [zh: string, en: string])[] = [
  ['自治州', 'Autonomous Prefecture'],
  ['地区', 'Prefecture'],
  ['盟', 'League'],
  ['行政委员会', 'Administrative Committee'],
  ['行委', 'Administrative Committee'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['自治区', 'Autonomous Region'],
  ['特别行政区', 'Special Administrative Region'],
  ['省', 'Province'],
  ['县', 'County'],
  ['区', 'District'],
  ['市', 'City'],
  ['旗', 'Banner'],
];

/** Usual English names of the peoples that autonomous counties are named after. */
const PEOPLES: Record<string, string> = {
  满族: 'Manchu',
  回族: 'Hui',
  苗族: 'Miao',
  土家族: 'Tujia',
  侗族: 'Dong',
  瑶族: 'Yao',
  壮族: 'Zhuang',
  彝族: 'Yi',
  傣族: 'Dai',
  哈尼族: 'Hani',
  拉祜族: 'Lahu',
  佤族: 'Va',
  布朗族: 'Blang',
  傈僳族: 'Lisu',
  白族: 'Bai',
  纳西族: 'Naxi',
  普米族: 'Pumi',
  独龙族: 'Derung',
  怒族: 'Nu',
  布依族: 'Bouyei',
  仡佬族: 'Gelao',
  水族: 'Sui',
  仫佬族: 'Mulao',
  毛南族: 'Maonan',
  黎族: 'Li',
  畲族: 'She',
  羌族: 'Qiang',
  藏族: 'Tibetan',
  蒙古族: 'Mongol',
  土族: 'Tu',
  撒拉族: 'Salar',
  保安族: 'Bonan',
  东乡族: 'Dongxiang',
  裕固族: 'Yugur',
  哈萨克族: 'Kazakh',
  朝鲜族: 'Korean',
  达斡尔族: 'Daur',
  景颇族: 'Jingpo',
  蒙古: 'Mongol',
  柯尔克孜: 'Kyrgyz',
  哈萨克: 'Kazakh',
  塔吉克: 'Tajik',
  锡伯: 'Xibe',
  各族: 'Multi-Ethnic',
};

/** Writes Chinese characters as one word of Hanyu Pinyin, with an apostrophe before a, e and o. */
export function spell(zh: string): string {
  const syllables = pinyin(zh, { toneType: 'none', type: 'array' });
  const word = syllables.map((s, i) => (i > 0 && /^[aeo]/.test(s) ? `'${s}` : s)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Parts the peoples from the end of a stem: `宽城满族` gives `宽城` and `满族`. */
function splitPeoples(stem: string): { place: string; peoples: string[] } {
  const people = Object.keys(PEOPLES).find((name) => stem.endsWith(name));
  if (!people) return { place: stem, peoples: [] };
  const before = splitPeoples(stem.slice(0, -people.length));
  return { place: before.place, peoples: [...before.peoples, PEOPLES[people]!] };
}

function listInEnglish(words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** Parts a name: of `宽城满族自治县` the stem is `宽城满族` and the place `宽城`; the rest is in English. */
function splitName(zh: string): {
  stem: string;
  place: string;
  peoples: string[];
  english: string;
} {
  const [generic, english] = GENERICS.find(([end]) => zh.endsWith(end)) ?? ['', ''];
  const stem = zh.slice(0, zh.length - generic.length);
  return { stem, ...splitPeoples(stem), english };
}

/** Gives the part of a name that is its own: `宽城` of `宽城满族自治县`, and `东乡族` of `东乡族自治县`. */
export function ownPart(zh: string): string {
  const { place, stem } = splitName(zh);
  return place || stem;
}

/**
 * Transliterates the name of a county. `readings` wins, looked up by adcode, by whole name, then by the stem
 * before the generic word. The result is for readers of English and is no official name.
 */
export function englishName(
  zh: string,
  adcode: string,
  readings: ReadonlyMap<string, string>,
): string {
  const given = readings.get(adcode) ?? readings.get(zh);
  if (given) return given;
  const { place, peoples, english } = splitName(zh);
  return [readings.get(place) ?? spell(place), listInEnglish(peoples), english]
    .filter(Boolean)
    .join(' ');
}

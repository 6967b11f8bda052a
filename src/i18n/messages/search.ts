import type { FoundBy, OtherKind, PlaceName } from '../../core/search/gazetteer.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The name of the box. */
  label: '搜索地点',
  /** What can be typed, in the box while it is empty. */
  hint: '地名、拼音、首字母、代码',
  results: '找到的地点',
  loading: '正在载入地名索引…',
  /** What it means that the names did not come. */
  failed: '地名索引没有载入，暂时不能搜索；其他功能照常。请检查网络。',
  retry: '再试一次',
  /** How many were found, and how many of them are shown. */
  found: (total: string, shown: string, isAll: boolean) =>
    isAll ? `找到${total}个` : `找到${total}个，列出前${shown}个；再输几个字可缩小范围`,
  /** That nothing was found, and what can be searched among how many places. */
  none: (query: string, places: string) =>
    `没有找到“${query}”。可输入中文名、拼音、首字母、六位代码，或名单县的曾用名；共收${places}个地名。`,
  level: { province: '省级', prefecture: '地级', county: '县级' } as Readonly<
    Record<PlaceName['level'], string>
  >,
  listed: '在名单上',
  unlisted: '不在名单上',
  /** What a place was found by, given its reading and its English name; empty where that stands there anyway. */
  by: (by: FoundBy, reading: string, english: string | null) =>
    ({
      name: '',
      code: '',
      pinyin: `拼音 ${reading}`,
      reading: `应读 ${reading}`,
      initials: `首字母，${reading}`,
      english: `英文 ${english}`,
    })[by],
  other: {
    listed: '名单上的名称',
    formerName: '曾用名',
    formerCode: '旧代码',
    laterName: '后来的名称',
    laterCode: '后来的代码',
  } as Readonly<Record<OtherKind, string>>,
};

/** The words of the search for places, in each language. */
export const SEARCH: Readonly<Record<Language, typeof zh>> = {
  zh,
  en: {
    label: 'Search places',
    hint: 'Name, pinyin, initials, code',
    results: 'Places found',
    loading: 'Loading the index of place names…',
    failed:
      'The index of place names did not load, so there is no search for now; all else works. Check the network.',
    retry: 'Try again',
    found: (total, shown, isAll) =>
      isAll
        ? `${total} found`
        : `${total} found, the first ${shown} are listed; type more to narrow`,
    none: (query, places) =>
      `Nothing found for “${query}”. Type a Chinese or English name, pinyin, initials, a six-digit code, or a former name of a county on the list; ${places} places are known.`,
    level: { province: 'province', prefecture: 'prefecture', county: 'county' },
    listed: 'on the list',
    unlisted: 'not on the list',
    by: (by, reading) =>
      ({
        name: '',
        code: '',
        english: '',
        pinyin: 'by pinyin',
        reading: `read as ${reading}`,
        initials: 'by initials',
      })[by],
    other: {
      listed: 'on the list as',
      formerName: 'formerly',
      formerCode: 'former code',
      laterName: 'later',
      laterCode: 'later code',
    },
  },
};

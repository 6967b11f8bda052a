import { countiesCounted } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

type Why =
  | 'no-place'
  | 'unknown'
  | 'ambiguous'
  | 'mismatch'
  | 'other-province'
  | 'not-a-county'
  | 'total'
  | 'rounded-code'
  | 'not-listed';

const zh = {
  label: '县名或六位代码',
  hint: '粘贴一列或一段：换行、逗号、顿号或空格分开；可带省市，旧名也认',
  read: '查找并筛选',
  reading: '正在查找…',
  failed: '地名没有载入。请检查网络后再试。',
  found: (count: string, open: number) =>
    open > 0 ? `找到${count}个县，另有${open}处待定` : `找到${count}个县`,
  none: '没有找到名单上的县，筛选未变',
  unread: (count: string) => `太多：还有${count}处没有读`,
  /** Found by another name than its own. */
  readAs: (got: string, county: string) => `“${got}”读作${county}`,
  why: {
    ambiguous: '同名的县不止一个，请选',
    mismatch: '代码与名称不是同一个县，请选',
    'other-province': '所写的省市没有叫这个名字的县',
    unknown: '没有这个县',
    'not-listed': '不在贫困县名单上，没有数值',
    'not-a-county': '是省或地州市，请在下面勾选',
    total: '是合计，不是县',
    'rounded-code': '代码丢了位数',
    'no-place': '没有地名',
  } satisfies Record<Why, string>,
  mean: (county: string) => `是${county}`,
  takeOff: (county: string) => `去掉${county}`,
};

const en: typeof zh = {
  label: 'Names or six-digit codes of counties',
  hint: 'Paste a column or a text: one a line, or separated by commas or semicolons; with their region or without; former names are known',
  read: 'Find and filter',
  reading: 'Looking up…',
  failed: 'The names of places could not be loaded. Check the network and try again.',
  found: (count, open) => `${countiesCounted(count)} found${open > 0 ? `, ${open} open` : ''}`,
  none: 'No county of the list was found; the filter is as it was',
  unread: (count) => `Too many: ${count} were not read`,
  readAs: (got, county) => `“${got}” is read as ${county}`,
  why: {
    ambiguous: 'several counties have this name; choose one',
    mismatch: 'code and name are not of one county; choose one',
    'other-province': 'the region that is named has no county of this name',
    unknown: 'no county has this name',
    'not-listed': 'not on the poverty list, and without values',
    'not-a-county': 'a province or prefecture; choose it below',
    total: 'a total, no county',
    'rounded-code': 'a code that has lost digits',
    'no-place': 'no name of a place',
  },
  mean: (county) => `It is ${county}`,
  takeOff: (county) => `Take off ${county}`,
};

/** What the field for a list of counties says. */
export const PLACE_LIST: Readonly<Record<Language, typeof zh>> = { zh, en };

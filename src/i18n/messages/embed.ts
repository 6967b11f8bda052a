import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The button that lets the map take wheel, drag, touch and keys, and the one that lets go of them. */
  enter: '操作地图',
  leave: '退出操作（Esc）',
  /** The link from an embedded atlas to the whole one, in a new tab. */
  openAtlas: '打开图谱',
  /** The line below a map that stands alone. */
  counties: '县级为估计',
  release: (id: string) => `数据版本${id}`,
  still: '静态图：浏览器没有WebGL2',
  /** Faults of messages. */
  unknownType: (got: string) =>
    `不认识消息“${got}”。能用的有：atlas:set、get、play、pause、step、export。`,
  badField: (field: string, expected: string) =>
    `消息的${field}不对，应为${expected}。画面没有变。`,
  expected: {
    id: '不超过100个字符的文字或数',
    view: '地址里#后的文字，或由其中的键组成的对象',
    by: '-99到99之间的整数',
    to: '报告期，如2019H1',
    step: 'by与to之一',
    format: '格式的名称',
  },
  notShown: (reasons: string) => `画面没有变。${reasons}`,
  otherRelease: (got: string, shown: string) =>
    `这里打开的是数据版本${shown}，不能换成${got}；请用新的地址重新载入。`,
  unknownPeriod: (got: string, known: string) => `没有报告期${got}；有的是${known}。`,
  unknownFormat: (got: string, known: string) => `没有格式“${got}”；有的是：${known || '无'}。`,
  ownFigures: '画面里有读者自己的数，不能交给别的网站。',
  notExported: (reason: string) => `没有导出：${reason}`,
  notLoaded: '数据没有载入，请检查网络后重新载入。',
};

/** The words of an atlas that stands in another page, and of what it tells that page. */
export type HostWords = typeof zh;

const en: HostWords = {
  enter: 'Move the map',
  leave: 'Leave the map (Esc)',
  openAtlas: 'Open the atlas',
  counties: 'county values are estimates',
  release: (id) => `release ${id}`,
  still: 'still picture: no WebGL2 here',
  unknownType: (got) =>
    `Unknown message “${got}”. There are: atlas:set, get, play, pause, step, export.`,
  badField: (field, expected) =>
    `The message's ${field} is wrong; expected ${expected}. Nothing was changed.`,
  expected: {
    id: 'text of at most 100 characters, or a number',
    view: 'what stands after # in an address, or an object of its keys',
    by: 'a whole number from -99 to 99',
    to: 'a half-year such as 2019H1',
    step: 'one of by and to',
    format: 'the name of a format',
  },
  notShown: (reasons) => `Nothing was changed. ${reasons}`,
  otherRelease: (got, shown) =>
    `Release ${shown} is open here and cannot be changed to ${got}; load the atlas anew by its address.`,
  unknownPeriod: (got, known) => `There is no half-year ${got}; there are ${known}.`,
  unknownFormat: (got, known) => `There is no format “${got}”; there are: ${known || 'none'}.`,
  ownFigures: "The view has the reader's own figures, which are given to no other site.",
  notExported: (reason) => `Nothing was exported: ${reason}`,
  notLoaded: 'The data could not be loaded; check the network and load the page again.',
};

/** The words in each language. */
export const HOST: Readonly<Record<Language, HostWords>> = { zh, en };

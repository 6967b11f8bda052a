import { plural } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  intro: '把你手里各县各半年的数放到图上。公布的全国数不变，没有的县仍用估计。',
  /** Where the figures go, and where not. */
  privacy: '文件只在这个浏览器里读取和保存，不上传到任何地方。',
  drop: '把文件拖到这里',
  pick: '选择文件',
  paste: '或从表格软件复制后粘贴到这里',
  pasteHint: '第一行是列名，例如：县名、时期、销售额（万元）',
  readPasted: '读取粘贴的内容',
  /** The name of what was pasted. */
  pastedName: '粘贴的表',
  formats: 'CSV、TSV、XLSX，网页或JSON里的表，Parquet；UTF-8、GB18030、Big5或UTF-16',
  stage: { bytes: '读取文件', rows: '拆分行列', figures: '核对各行' },
  cancel: '取消',
  /** What was opened: `rows` and `columns` are counts that are written already. */
  opened: (file: string, rows: string, columns: string) => `${file}：${rows}行，${columns}列`,
  report: '核对结果',
  /** Counts that are written already. */
  rows: (read: string, used: string, missing: string, repeated: string, setAside: string) =>
    `共${read}行：采用${used}行，没有数${missing}行，重复${repeated}行，未采用${setAside}行`,
  cells: (read: string, used: string, missing: string, repeated: string, setAside: string) =>
    `共${read}个数格：采用${used}，没有数${missing}，重复${repeated}，未采用${setAside}`,
  noIssue: '没有发现问题。',
  issues: (count: string) => `${count}条`,
  line: (line: number) => `第${line}行`,
  wholeColumn: '整列',
  wholeFile: '整个文件',
  got: '读到',
  blank: '（空）',
  expected: '应为',
  done: '处理',
  more: '再列一些',
  mean: (county: string) => `就是${county}`,
  remedy: (unit: string) => `改按${unit}读`,
  remedySigned: '这一列可以为负',
  remedyDecimal: { '.': '改按点作小数点读', ',': '改按逗号作小数点读' },
  /** What is to be said of a file. */
  ofFile: (file: string, words: string) => `${file}：${words}`,
  download: '下载问题清单（CSV）',
  downloadName: '核对结果',
  downloadHeader: ['问题', '行', '列', '读到', '应为', '处理'],
  /** The button that uses the figures; `count` is written already. */
  use: (count: string) => `采用这${count}个数`,
  nothing: '没有可用的数。请看下面的问题，改设置后重新读取。',
  used: (count: string) => `已采用${count}个数。`,
  anew: '换一个文件',
  kept: '已有的数（勾选的显示在图上）',
  /** Own figures of a half-year that are together more than what was published. */
  conflict: (period: string, indicator: string, own: string, nation: string) =>
    `${period}的${indicator}：自有数据合计${own}，超过公布的全国数${nation}。其余各县没有可分的数，按暂无数据显示；请核对单位与范围。`,
  orders: '订单级数据（每行一单，先按县与半年汇总）',
  keptNone: '还没有导入数据。',
  keptBroken: '已损坏，不能显示。请删除后重新放入文件。',
  noName: '没有名称的记录',
  keptSet: (figures: string, added: string) => `${figures}个数，${added}导入`,
  replaces: (indicator: string) => `代替${indicator}的估计`,
  ofItsOwn: '自己的指标',
  remove: (name: string) => `删除${name}`,
  removed: '已删除。',
};

/** The words of the reader's own data. */
export type OwnDataWords = typeof zh;

const en: OwnDataWords = {
  intro:
    'Put your own figures of counties and half-years on the map. Published national figures stay as they are; counties that you have nothing for keep their estimate.',
  privacy: 'The file is read and kept in this browser alone; nothing is sent anywhere.',
  drop: 'Drop a file here',
  pick: 'Choose a file',
  paste: 'Or copy cells of a spreadsheet and paste them here',
  pasteHint: 'First a row of names, such as: county, period, sales (million yuan)',
  readPasted: 'Read what was pasted',
  pastedName: 'Pasted table',
  formats:
    'CSV, TSV, XLSX, a table of a web page, JSON or Parquet; in UTF-8, GB18030, Big5 or UTF-16',
  stage: { bytes: 'Fetching the file', rows: 'Splitting rows', figures: 'Checking rows' },
  cancel: 'Cancel',
  opened: (file, rows, columns) => `${file}: ${plural(rows, 'row')}, ${plural(columns, 'column')}`,
  report: 'What was found',
  rows: (read, used, missing, repeated, setAside) =>
    `${plural(read, 'row')}: ${used} used, ${missing} without figure, ${repeated} repeated, ${setAside} set aside`,
  cells: (read, used, missing, repeated, setAside) =>
    `${plural(read, 'cell')} of figures: ${used} used, ${missing} without figure, ${repeated} repeated, ${setAside} set aside`,
  noIssue: 'No problem was found.',
  issues: (count) => count,
  line: (line) => `line ${line}`,
  wholeColumn: 'whole column',
  wholeFile: 'whole file',
  got: 'Got',
  blank: '(blank)',
  expected: 'Expected',
  done: 'Done',
  more: 'Show more',
  mean: (county) => `It is ${county}`,
  remedy: (unit) => `Read as ${unit}`,
  remedySigned: 'This column may be below zero',
  remedyDecimal: { '.': 'Read with a decimal point', ',': 'Read with a decimal comma' },
  ofFile: (file, words) => `${file}: ${words}`,
  download: 'Download the problems (CSV)',
  downloadName: 'problems',
  downloadHeader: ['Problem', 'Line', 'Column', 'Got', 'Expected', 'Done'],
  use: (count) => (count === '1' ? 'Use this figure' : `Use these ${count} figures`),
  nothing:
    'No figure can be used. See the problems below, change the settings and read the file again.',
  used: (count) => (count === '1' ? 'One figure is in use.' : `${count} figures are in use.`),
  anew: 'Another file',
  kept: 'Your figures (those ticked are on the map)',
  conflict: (period, indicator, own, nation) =>
    `${indicator}, ${period}: your figures add up to ${own}, more than the published ${nation}. Nothing is left for the other counties, which are shown without data; check units and coverage.`,
  orders: 'Order-level data (a row an order; added up by county and half-year first)',
  keptNone: 'Nothing imported yet.',
  keptBroken: 'Damaged, cannot be shown. Delete it and add the file again.',
  noName: 'Record without a name',
  keptSet: (figures, added) =>
    `${figures === '1' ? 'one figure' : `${figures} figures`}, imported on ${added}`,
  replaces: (indicator) => `in place of the estimate: ${indicator}`,
  ofItsOwn: 'an indicator of its own',
  remove: (name) => `Remove ${name}`,
  removed: 'Removed.',
};

/** The words of each language. */
export const OWN_DATA: Readonly<Record<Language, OwnDataWords>> = { zh, en };

import type { Language } from '../../../core/base/language.ts';
import type { OrderField, OrdersCode } from '../../../core/issue.ts';
import { MESSAGES, periodName } from '../index.ts';
import type { IssueWords } from './issue-text.ts';

const zh: Readonly<Record<OrderField, string>> = {
  county: '县',
  date: '日期',
  amount: '金额',
};

const en: Readonly<Record<OrderField, string>> = {
  county: 'county',
  date: 'date',
  amount: 'amount',
};

/** Why a file of orders is not added up. */
export const ORDERS_ISSUES: Readonly<Record<Language, IssueWords<OrdersCode>>> = {
  zh: {
    'empty-file': '文件是空的；要有一行表头，下面一行一单。',
    'several-files': ({ count }) =>
      `一次只能加总一个文件，得到了${count}个；多个文件用 npm run aggregate 加总。`,
    unreadable: '读不了这个文件；它可能被移走或改动了，请重新选择。',
    'no-column': ({ column, known, got }) =>
      `没有${zh[column]}这一列：表头是“${got.join(', ')}”，应当有其中一个名字：${known.join(', ')}。请改表头后重新选择。`,
    'bad-encoding': ({ encoding }) =>
      `文件里有不是${encoding.toUpperCase()}的字节；请换一种编码后重新选择。`,
    'open-quote': ({ line }) =>
      `第${line.toLocaleString('zh-CN')}行的引号过了一兆字符还没有合上；请补上引号后重新选择。`,
    'bad-codec': ({ got }) =>
      `Parquet 的压缩是 ${got}，这里只能读不压缩的或 SNAPPY 的；请重新导出。`,
    'bad-type': ({ column, got }) =>
      `Parquet 的${zh[column]}一列类型是 ${got}，装不下准确的${zh[column]}；请重新导出。`,
    'bad-parquet': ({ reason }) => `这个 Parquet 文件读不下去：${reason}`,
    failed: ({ reason }) => `没有加总完：${reason}。文件没有改动；可以用 npm run aggregate 再试。`,
    'timed-out':
      '读了太久仍没有读完，已停止；文件可能已损坏。请重新导出，或用 npm run aggregate 加总。',
    'too-large': ({ bytes }) =>
      `一组数据展开后有${Math.round(bytes / 1e6)} MB，浏览器放不下；请用 npm run aggregate 加总。`,
    overflow: ({ county, period }) =>
      `${county}在${periodName(period, MESSAGES.zh)}的和超过了能准确计数的范围；请用 npm run aggregate 加总。`,
  },
  en: {
    'empty-file':
      'The file is empty; expected a line of column names and below it one order a line.',
    'several-files': ({ count }) =>
      `One file can be added up at a time, got ${count}. Use npm run aggregate for several.`,
    unreadable: 'The file cannot be read; it may have been moved or changed. Choose it again.',
    'no-column': ({ column, known, got }) =>
      `There is no column for the ${en[column]}: the header is “${got.join(', ')}”, expected one of ${known.join(', ')}. Rename the column and choose the file again.`,
    'bad-encoding': ({ encoding }) =>
      `The file has bytes that are not ${encoding.toUpperCase()}. Choose another encoding, then the file again.`,
    'open-quote': ({ line }) =>
      `The quote at line ${line.toLocaleString('en')} is not closed within a million characters. Close it and choose the file again.`,
    'bad-codec': ({ got }) =>
      `The Parquet file is compressed with ${got}, expected SNAPPY or none. Export it again.`,
    'bad-type': ({ column, got }) =>
      `The Parquet column for the ${en[column]} has the type ${got}, which cannot hold it exactly. Export it again.`,
    'bad-parquet': ({ reason }) => `This Parquet file cannot be read on: ${reason}`,
    failed: ({ reason }) =>
      `The adding up failed: ${reason}. The file is as it was; npm run aggregate may do it.`,
    'timed-out':
      'Reading did not come to an end and was stopped; the file may be damaged. Export it again, or use npm run aggregate.',
    'too-large': ({ bytes }) =>
      `A group of it has ${Math.round(bytes / 1e6)} MB when unzipped, too much for a browser. Use npm run aggregate.`,
    overflow: ({ county, period }) =>
      `The sum of ${county} in ${periodName(period, MESSAGES.en)} is beyond what can be counted exactly here. Use npm run aggregate.`,
  },
};

import { plural } from './plural.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '逐单数据',
  /** What a file must have, and that it stays here. */
  intro:
    '一行一单，要有县（代码或名称）、日期、金额三列；CSV 或 Parquet。文件在这个浏览器里加总到县和半年，不会上传。',
  choose: '选择文件',
  drop: '或把文件拖到这里',
  encoding: 'CSV 的编码',
  /** For files that outgrow a browser. */
  larger: '浏览器装不下的文件，用 npm run aggregate 加总，规则相同，见 docs/scale.md。',
  reading: (file: string, share: string, rows: string) => `正在读${file}：${share}，${rows}行`,
  cancel: '取消',
  cancelled: '已取消，什么都没有留下。',
  done: (file: string, rows: string, used: string) => `${file}：共${rows}行，用上${used}行`,
  allUsed: '没有一行搁置。',
  refunds: (count: string) => `其中${count}行金额为负，作为退款从和里减去；订单数里也算这些行。`,
  aside: (count: string) => `搁置${count}行，不在和里`,
  reasons: {
    row: '列数或引号与表头不合',
    county: '县不在名单上，或不止一个县叫这个名字',
    date: '日期不是年、月、日',
    period: '日期不在图集的半年之内',
    amount: '金额不是数',
    decimals: '金额细于一分，没有四舍五入',
  },
  rows: (count: string) => `${count}行`,
  /** A place in the file and what stands there. */
  example: (line: string, got: string) => `第${line}行“${got}”`,
  nothing: '空',
  sums: '各半年的和',
  sumsNote:
    '由这个文件加总，不是公布的数；金额用文件里的单位，这里取三位有效数字，汇总表里准到分。',
  period: '半年',
  amount: '金额',
  orders: '订单',
  /** Those with orders. */
  counties: '有订单的县',
  noOrders: '没有订单',
  use: '用到图集里',
  download: '下载汇总表',
  useNote: '汇总表一行一个县和半年：county, period, amount, orders。',
};

const en: typeof zh = {
  title: 'Order-level data',
  intro:
    'One row an order, with columns for county (code or name), date and amount; CSV or Parquet. The file is added up to counties and half-years in this browser and is not uploaded.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  encoding: 'Encoding of CSV',
  larger:
    'For files that outgrow a browser, npm run aggregate adds up by the same rules; see docs/scale.md.',
  reading: (file, share, rows) => `Reading ${file}: ${share}, ${plural(rows, 'row')}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; nothing was kept.',
  done: (file, rows, used) => `${file}: ${plural(rows, 'row')}, ${used} used`,
  allUsed: 'No row was set aside.',
  refunds: (count) =>
    `Rows with a negative amount: ${count}. They count as refunds and lessen the sums; they are among the orders.`,
  aside: (count) => `Set aside and not in the sums: ${plural(count, 'row')}`,
  reasons: {
    row: 'Cells or quotes do not fit the header',
    county: 'The county is not on the list, or several have that name',
    date: 'The date is not a year, month and day',
    period: 'The date is outside the half-years of the atlas',
    amount: 'The amount is not a number',
    decimals: 'The amount is finer than a cent and was not rounded',
  },
  rows: (count) => plural(count, 'row'),
  example: (line, got) => `line ${line} “${got}”`,
  nothing: 'empty',
  sums: 'Sums by half-year',
  sumsNote:
    'Added up from this file, not published figures. Amounts are in the unit of the file; here they have three significant digits, the table of sums is exact to the cent.',
  period: 'Half-year',
  amount: 'Amount',
  orders: 'Orders',
  counties: 'Counties',
  noOrders: 'no orders',
  use: 'Use in the atlas',
  download: 'Download the sums',
  useNote: 'The table of sums has a line a county and half-year: county, period, amount, orders.',
};

/** The words of order-level files, and of what came of one. */
export const ORDERS: Readonly<Record<Language, typeof zh>> = { zh, en };

import type { ExitKind } from '../../../data/product.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  batch: (year: number) => `${year}年批次`,
  kind: {
    announced: (date: string) => `${date}宣布退出`,
    approved: (date: string) => `${date}批准退出`,
    proposed: (date: string) => `${date}公示拟退出`,
    by: (date: string) => `不晚于${date}退出`,
  } satisfies Record<ExitKind, (date: string) => string>,
  year: (year: string) => `${year}年`,
  undated: '这一版数据没有退出日期',
  rival: (other: string) => `另有来源：${other}`,
  separator: '，',
  rivalSeparator: '；',
  byBatch: '只知道批次：从批次那年年底起算作不在名单上',
  byDate: '按宣布、批准或公示之日计',
  /** A count, and between what it lies. */
  open: (count: string, range: string) => `${count}（${range}）`,
  /** Of the pattern on the map. */
  pattern: '横虚线：是否已退出存疑',
  unsure: (count: string) => `算在名单上的${count}行可能已经退出`,
  bounds: (count: string) => `已退出的${count}行只知道不晚于某日，按该日计`,
};

/** The strings on leaving the list in each language; those on a county follow “left the list”. */
export const EXITS: Readonly<Record<Language, typeof zh>> = {
  zh,
  en: {
    batch: (year) => `with the batch of ${year}`,
    kind: {
      announced: (date) => `by announcement of ${date}`,
      approved: (date) => `by approval of ${date}`,
      proposed: (date) => `after a public notice of ${date}`,
      by: (date) => `by ${date} at the latest`,
    },
    year: (year) => year,
    undated: 'this release has no date',
    rival: (other) => `another source: ${other}`,
    separator: ', ',
    rivalSeparator: '; ',
    byBatch: 'Only batches are known: off the list from the end of the year of the batch',
    byDate: 'By announcement, approval or public notice',
    open: (count, range) => `${count} (${range})`,
    pattern: 'Dashed: open whether it had left',
    unsure: (count) => `${count} rows counted as on the list may have left before`,
    bounds: (count) => `${count} rows that left are known by a bound only`,
  },
};

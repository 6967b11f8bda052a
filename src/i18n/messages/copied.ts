import type { Bound } from '../../../data/product.ts';
import type { Language } from '../../core/base/language.ts';
import { countiesCounted } from './plural.ts';

const zh = {
  code: '区划代码',
  status: '性质',
  bound: '精度',
  low: '区间下端',
  high: '区间上端',
  bounds: { exact: '原数', lower: '下限', approximate: '约数' } satisfies Record<Bound, string>,
  /** Copies what the table shows. */
  copy: '复制表格',
  copied: (rows: string) => `已复制${rows}个县，可粘贴到表格软件。`,
  failed: '浏览器不让复制。请在表格里选几行，按 Ctrl+C。',
};

const en: typeof zh = {
  code: 'Code',
  status: 'status',
  bound: 'bound',
  low: 'low',
  high: 'high',
  bounds: { exact: 'exact', lower: 'lower', approximate: 'approximate' },
  copy: 'Copy table',
  copied: (rows) => `Copied ${countiesCounted(rows)}; paste into a spreadsheet.`,
  failed: 'The browser does not allow copying. Select some rows of the table and press Ctrl+C.',
};

/** The words of what is copied from the table. */
export const COPIED: Readonly<Record<Language, typeof zh>> = { zh, en };

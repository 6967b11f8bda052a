import type { DoubtfulFigure } from '../../../data/product.ts';
import type { Language } from '../../core/base/language.ts';

const zh = {
  lead: '各县逐年的数，来自一个没有写明出处的公开仓库，可能是县域统计年鉴。',
  stock: '年末',
  flow: '全年',
  none: '没有数',
  noneMeaning: '这份背景资料里没有这个数，或有而可疑',
  doubtful: (amount: string, why: DoubtfulFigure['why']) =>
    `搁置：来源写${amount}，${why === 'zero' ? '为0' : '与相邻的年份相差太远'}`,
  absent: '这一版数据没有背景数据。',
};

const en: typeof zh = {
  lead: 'County figures by year, from a public repository that does not say where it has them, presumably the statistical yearbooks of counties.',
  stock: 'at the end of the year',
  flow: 'of the whole year',
  none: 'no figure',
  noneMeaning: 'This context has no such figure, or a doubtful one',
  doubtful: (amount, why) =>
    `set aside: the source says ${amount}, which is ${why === 'zero' ? 'nothing' : 'too far from the years beside it'}`,
  absent: 'This release of the data has no context.',
};

/** What is said of the context in each language. */
export const CONTEXT: Readonly<Record<Language, typeof zh>> = { zh, en };

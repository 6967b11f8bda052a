import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The panel that says how time is read, and the button that opens it. */
  panel: '时间与比较',
  speed: '播放速度',
  /** Where nothing is compared. */
  alone: '不比较',
  /** Why some of a few ways cannot be chosen. */
  barred: (ways: string, reason: string) => `不能选${ways}：${reason}。`,
  /** Why two maps cannot be shown. */
  noWebGL: '这个浏览器没有WebGL2，只能显示一张静态图',
  /** The half-year that the present one is compared with, after that one and its status. */
  against: (period: string) => `vs. ${period}`,
  /** Where values exist, by layer on top. */
  strips: '叠加图层各期有没有数',
};

const en: typeof zh = {
  panel: 'Time and comparison',
  speed: 'Speed of the run',
  alone: 'not compared',
  barred: (ways, reason) => `${ways} cannot be chosen: ${reason}.`,
  noWebGL: 'this browser has no WebGL2 and shows one still picture',
  against: (period) => `vs. ${period}`,
  strips: 'Where the layers on top have figures',
};

/** The words of the timeline and of its panel. */
export const TIMELINE: Readonly<Record<Language, typeof zh>> = { zh, en };

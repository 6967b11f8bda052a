import type { Language } from '../../core/base/language.ts';

/** The words of the timeline and of its panel. */
export interface TimelineWords {
  /** The panel that says how time is read, and the button that opens it. */
  readonly panel: string;
  readonly speed: string;
  /** Where nothing is compared. */
  readonly alone: string;
  /** Why some of a few ways cannot be chosen. */
  barred(ways: string, reason: string): string;
  /** Why two maps cannot be shown. */
  readonly noWebGL: string;
  /** The half-year that the present one is compared with, after that one and its status. */
  against(period: string): string;
  /** Where values exist, by layer on top. */
  readonly strips: string;
}

/** The words of each language. */
export const TIMELINE: Readonly<Record<Language, TimelineWords>> = {
  zh: {
    panel: '时间与比较',
    speed: '播放速度',
    alone: '不比较',
    barred: (ways, reason) => `不能选${ways}：${reason}。`,
    noWebGL: '这个浏览器没有WebGL2，只能显示一张静态图',
    against: (period) => `vs. ${period}`,
    strips: '叠加图层各期有没有数',
  },
  en: {
    panel: 'Time and comparison',
    speed: 'Speed of the run',
    alone: 'not compared',
    barred: (ways, reason) => `${ways} cannot be chosen: ${reason}.`,
    noWebGL: 'this browser has no WebGL2 and shows one still picture',
    against: (period) => `vs. ${period}`,
    strips: 'Where the layers on top have figures',
  },
};

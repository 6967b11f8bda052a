import type { Language } from '../../core/base/language.ts';

/** What two maps of two half-years are called, and the line between them. */
export interface MapsWords {
  /** The map of the half-year that is compared with. */
  other(map: string, period: string): string;
  /** The line that is moved to see more of one map and less of the other. */
  readonly divider: string;
  /** `share` is what the half-year on the left has of the width, in whole per cent. */
  dividerAt(period: string, share: number): string;
  /** Between the names of the two. */
  readonly versus: string;
  /** Why there are no two maps without WebGL2, and what to do instead. */
  readonly noWebGL: string;
}

/** The words of each language. */
export const MAPS: Readonly<Record<Language, MapsWords>> = {
  zh: {
    other: (map, period) => `${map}，${period}`,
    divider: '两期分界线',
    dividerAt: (period, share) => `左边 ${period} ${share}%`,
    versus: 'vs.',
    noWebGL:
      '没有WebGL2，两期地图不能并排，也不能划动对比；静态图显示的是时间轴所选的一期。标题、表格和变化图仍可比较两期。',
  },
  en: {
    other: (map, period) => `${map}, ${period}`,
    divider: 'Line between the two periods',
    dividerAt: (period, share) => `${period} on the left, ${share}%`,
    versus: 'vs.',
    noWebGL:
      'Without WebGL2 two periods cannot be shown side by side or by swiping: the still picture shows the period of the slider. The headline, the table and the change map still compare the two.',
  },
};

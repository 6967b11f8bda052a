import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The map of the half-year that is compared with. */
  other: (map: string, period: string) => `${map}，${period}`,
  /** The line that is moved to see more of one map and less of the other. */
  divider: '两期分界线',
  /** `share` is what the half-year on the left has of the width, in whole per cent. */
  dividerAt: (period: string, share: number) => `左边 ${period} ${share}%`,
  /** Why there are no two maps without WebGL2, and what to do instead. */
  noWebGL:
    '没有WebGL2，两期地图不能并排，也不能划动对比；静态图显示的是时间轴所选的一期。标题、表格和变化图仍可比较两期。',
};

const en: typeof zh = {
  other: (map, period) => `${map}, ${period}`,
  divider: 'Line between the two periods',
  dividerAt: (period, share) => `${period} on the left, ${share}%`,
  noWebGL:
    'Without WebGL2 two periods cannot be shown side by side or by swiping: the still picture shows the period of the slider. The headline, the table and the change map still compare the two.',
};

/** What two maps of two half-years are called, and the line between them. */
export const MAPS: Readonly<Record<Language, typeof zh>> = { zh, en };

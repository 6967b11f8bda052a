import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '各省各县',
  lead: '名单上的每个县一页：怎么进名单、哪天摘帽、估计卖了多少、说得准不准，都写着出处。',
  inAtlas: '在地图上看',
  allPlaces: '全部省县',
  toAtlas: '打开图谱',
  counties: (count: string) => `名单上的${count}个县`,
  noCounty: '名单上没有这里的县。',
  estimates: (when: string) => `${when}的估计`,
  indicator: '指标',
  range: '范围',
  median: '中位',
  expected: '期望值',
  status: '性质',
  /** Below the estimates. */
  rangeNote: '范围：真实数有八成可能落在其中。估计不能用来给县排名。',
  sumNote: '一省各县的估计之和。',
  left: '摘帽',
  sources: '出处',
  drawn: (name: string) => `${name}在全国的位置`,
};

/** The pages of provinces and counties. */
export const PLACE_PAGES: Readonly<Record<Language, typeof zh>> = {
  zh,
  en: {
    title: 'Provinces and counties',
    lead: 'A page for each county of the list: its place on it, the day it left, what it may have sold, how sure that is, and who says so.',
    inAtlas: 'See it on the map',
    allPlaces: 'All provinces and counties',
    toAtlas: 'Open the atlas',
    counties: (count) => `Counties of the list: ${count}`,
    noCounty: 'No county of the list lies here.',
    estimates: (when) => `Estimates, ${when}`,
    indicator: 'Indicator',
    range: 'Range',
    median: 'Median',
    expected: 'Expected value',
    status: 'Status',
    rangeNote:
      'Range: the true figure lies in it with four chances in five. Estimates cannot rank counties.',
    sumNote: 'Sums of the estimates of the counties of a province.',
    left: 'Left the list',
    sources: 'Sources',
    drawn: (name) => `Where ${name} lies in the country`,
  },
};

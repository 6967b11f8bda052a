/** The zooms from which prefectures and counties are named; below, names would hide the map. */
export const PREFECTURE_ZOOM = 4.4;

export const COUNTY_ZOOM = 6;

/** The fonts of the page, from the first that the reader has. */
export const FONTS = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'sans-serif',
];

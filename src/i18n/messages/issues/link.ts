import record from '../../../../data/record.json' with { type: 'json' };
import type { HashKey } from '../../../core/base/hash-key.ts';
import type { Language } from '../../../core/base/language.ts';
import type { LinkCode } from '../../../core/issue.ts';
import { quoted, type IssueWords } from './issue-text.ts';

const [FIRST, LAST] = [record.batches[0], record.batches.at(-1)];

type Expected = Readonly<Record<HashKey, string>>;

const zh: Expected = {
  v: '1',
  layer: `已有的图层，如${record.view.layer}、list`,
  period: `已有的报告期，如${record.view.period}`,
  mode: 'period、cumulative、yoy 或 hoh，且适用于这个图层，不与变化图同用',
  compare: 'none、side、swipe 或 change，变化图要适用于这个图层',
  vs: '已有的报告期，且与 compare 同用',
  as: 'difference 或 percent',
  scale: 'fixed 或 rescale',
  class: '图例中有的分级的序号，从小到大，用逗号分开',
  play: '0、0.5、1、2 或 4',
  mark: 'fill、circles、columns 或 both',
  by: 'year、area 或 three',
  bins: 'quantile、jenks、equal、log、fixed 或 average',
  fill: 'amount、width 或 chance',
  over: '大于0的数，单位同主题图层',
  opacity: '10到100的整数',
  on: '叠加图层，用逗号分开，不重复，不含主题',
  flow: 'on',
  item: '已有的节点、保护地、造林点或故事，且不与 county 同用',
  label:
    'top 加1到12的数（只限有真实数字的图层，估计不排名），或地图上有的地方的六位代码，用逗号分开，最多12个',
  note: '最多六条标注，每条是地图上有的地方的六位代码、偏移与文字，用分号分开',
  own: 'own- 加12位十六进制，用逗号分开，不重复',
  prov: '两位省码或四位地州市码，用逗号分开',
  list: '名单上各县的六位代码，用逗号分开，或完整的压缩写法',
  near: '名单上一个县的六位代码',
  area: '片区的拼音代号，如 liupan，用逗号分开',
  three: '三区三州的拼音代号，如 liangshan，用逗号分开',
  key: 'yes 或 no',
  left: `${FIRST}到${LAST}的年份，用逗号分开`,
  status: 'reported、derived、modelled 或 missing，用逗号分开，且主题图层有数值',
  total: '下限..上限，且主题图层有数值',
  rate: '下限..上限，且主题图层有数值',
  chance: '0到1之间的下限..上限，且主题图层有数值',
  within: '3到100个“经度,纬度”，用分号分开',
  county: '地图上有的县的六位代码，最多四个，用逗号隔开',
  cam: '经度,纬度,级别',
  lang: 'zh 或 en',
  theme: 'light 或 dark',
  ui: 'full、embed、slide 或 none',
  bg: 'map 或 none',
  keys: 'on 或 off',
  d: '12位十六进制版本号',
  cols: 'none，或表格的列，用逗号分开，不重复：population、leftYear 等，或图层.now.total、图层.报告期.rate 之类',
  sort: 'none，或表格里的一列，前加 - 为从大到小；只有估计的列不能排序',
  group: 'on',
  fold: '两位省码，用逗号分开，不重复',
  chart:
    'distribution、ranking、lorenz、provinces 或 scatter，后可加 total、linear、20、name、x:变量、y:变量，用逗号分开；变量为 population 或有真实数字的图层.total、图层.rate',
  story: '故事文件名：小写字母、数字与连字符',
  scene: '从1到场景数的整数，并且要有 story',
  at: '秒，最多一位小数，不超过故事的长度，并且要有 story',
};

const en: Expected = {
  v: '1',
  layer: `a known layer such as ${record.view.layer} or list`,
  period: `a known period such as ${record.view.period}`,
  mode: 'period, cumulative, yoy or hoh, one that suits the layer, and not beside a change map',
  compare: 'none, side, swipe or change, the last only where it suits the layer',
  vs: 'a known period, and only beside compare',
  as: 'difference or percent',
  scale: 'fixed or rescale',
  class: 'places of classes that the legend has, in ascending order, separated by commas',
  play: '0, 0.5, 1, 2 or 4',
  mark: 'fill, circles, columns or both',
  by: 'year, area or three',
  bins: 'quantile, jenks, equal, log, fixed or average',
  fill: 'amount, width or chance',
  over: 'a number above 0 in the unit of the leading layer',
  opacity: 'a whole number from 10 to 100',
  on: 'overlays separated by commas, none twice and none that leads',
  flow: 'on',
  item: 'a known hub, reserve, forest or story, and not beside a county',
  label:
    'top with a number from 1 to 12 (only where counties have figures: estimates are not ranked), or up to 12 six-digit codes of places that the map has, separated by commas',
  note: 'up to six notes, each the six-digit code of a place that the map has, an offset and words, separated by semicolons',
  own: 'own- and 12 hexadecimal digits, separated by commas, none twice',
  prov: 'two-digit codes of provinces or four-digit codes of prefectures, separated by commas',
  list: 'six-digit codes of counties on the list, separated by commas, or the whole of their packed form',
  near: 'the six-digit code of a county on the list',
  area: 'names of areas such as liupan, separated by commas',
  three: 'names of the three areas and three prefectures such as liangshan, separated by commas',
  key: 'yes or no',
  left: `years from ${FIRST} to ${LAST} separated by commas`,
  status:
    'reported, derived, modelled or missing, separated by commas, and only with a layer of values',
  total: 'low..high, and only with a layer of values',
  rate: 'low..high, and only with a layer of values',
  chance: 'from..to between 0 and 1, with a leading layer that has values',
  within: '3 to 100 pairs of longitude,latitude separated by semicolons',
  county: 'up to four six-digit codes of counties that the map has, separated by commas',
  cam: 'longitude,latitude,zoom',
  lang: 'zh or en',
  theme: 'light or dark',
  ui: 'full, embed, slide or none',
  bg: 'map or none',
  keys: 'on or off',
  d: 'a release id of 12 hexadecimal digits',
  cols: 'none, or columns of the table separated by commas, none twice: population, leftYear and the like, or layer.now.total, layer.half-year.rate',
  sort: 'none, or a column of the table, with - before it from the greatest down; a column of estimates alone sorts nothing',
  group: 'on',
  fold: 'two-digit codes of provinces separated by commas, none twice',
  chart:
    'distribution, ranking, lorenz, provinces or scatter, then total, linear, 20, name, x:variable, y:variable separated by commas; a variable is population, or layer.total or layer.rate of a layer with figures',
  story: "the name of a story's file: small letters, digits and hyphens",
  scene: 'the number of a scene, from 1, and only beside story',
  at: 'seconds with one decimal at most, no later than the end, and only beside story',
};

/** What of a link could not be followed; needed only where something could not. */
export const LINK_ISSUES: Readonly<Record<Language, IssueWords<LinkCode>>> = {
  zh: {
    'unknown-key': ({ key }) => `链接中的“${quoted(key)}”不认识，已忽略。`,
    'bad-value': ({ key, got, repeated, kept }) =>
      `链接中的 ${key}=${quoted(got)} 无效（应为${repeated ? '只出现一次' : zh[key]}），${kept ? '已略去，其余照旧' : '已用默认值'}。`,
    'unknown-release': ({ got, shown }) =>
      `链接指向的版本 ${got} 不存在，现显示当前版本 ${shown}。`,
    'no-own': ({ got }) =>
      `这个链接用到自有数据（${quoted(got)}），它只在原来的浏览器里，这里没有，所以不显示。请向分享者要原文件，在“分析 · 自有数据”里放入同一文件。`,
    'broken-own': ({ got }) =>
      `这个浏览器里存的自有数据（${quoted(got)}）已损坏，不能显示。可在“分析 · 自有数据”里删除，再放入原文件。`,
    'beside-story': ({ got }) => `故事的场景决定显示什么，链接中的 ${got} 已忽略。`,
  },
  en: {
    'unknown-key': ({ key }) => `The link has an unknown key “${quoted(key)}”; it was ignored.`,
    'bad-value': ({ key, got, repeated, kept }) =>
      `The link has ${key}=${quoted(got)}, which is not ${repeated ? 'given once' : en[key]}; ${kept ? 'it is left out and the rest is shown' : 'the default is shown'}.`,
    'unknown-release': ({ got, shown }) =>
      `The link names release ${got}, which does not exist; today's release ${shown} is shown.`,
    'no-own': ({ got }) =>
      `This link needs own data (${quoted(got)}) that is only in the browser where it was added, so it is not shown here. Ask for the file and add it under “Analysis · Your data”.`,
    'broken-own': ({ got }) =>
      `Own data (${quoted(got)}) that this browser keeps is damaged and cannot be shown. Delete it under “Analysis · Your data” and add the file again.`,
    'beside-story': ({ got }) =>
      `A story's scene says what is shown; ${got} in the link was ignored.`,
  },
};

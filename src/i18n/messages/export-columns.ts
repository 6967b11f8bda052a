import record from '../../../data/record.json' with { type: 'json' };
import type { Language } from '../../core/base/language.ts';

const PERIOD = record.view.period;

const zh = {
  level: 'county 为一个县，nation 为全国数',
  adcode: '六位行政区划代码，按县界（约2020至2021年）；100000 为全国',
  name: '2018年的中文名',
  name_en: '拉丁转写，不是官方英文名',
  listed_names: '名单上的名称；两行共用一个县界时用 | 分开',
  province: '省级单位',
  province_en: '省级单位的英文名',
  prefecture: '地级单位',
  area: '集中连片特困地区（片区），多个用 | 分开；空：不在任何片区',
  three_areas: '三区三州中的哪一个；空：不在其中',
  key_county: '是否2012年的国家扶贫开发工作重点县',
  area_unverified: 'true：片区、重点县与三区三州凭记忆，未核实',
  left_year: '退出名单的批次，即接受评估的年份，不是退出日期',
  left_date: '退出名单的日期，到日或月；空：这一版数据没有',
  left_kind:
    '这个日期是什么：announced 宣布，approved 批准，proposed 批准前的公示，by 只知道不晚于这一日',
  left_named: 'true：来源写出了县名；false：只写了县数，正好是所说地区这一批的全部',
  population_2020: `${record.census.zh}人数；空：不知道`,
  indicator: '指标代码',
  indicator_name: '指标名称',
  period: `报告期，如${PERIOD}：H1 为上半年，H2 为下半年`,
  reading: '怎样看时间：单期、期末累计值、各期累计，或两期的变化',
  unit: '数值的单位；变化的百分比写成比值，0.42 即 +42%',
  value: '数值；空：没有公布，也没有估计（性质为 missing），不是零',
  as_of: '数所属的日或月；空：即期末',
  low: '区间的下端（含）：估计的区间包含八成可能，推算的区间包含来源与其他算法容许的全部；空：没有区间',
  high: '区间的上端（含）；空：没有区间',
  median: '估计的中位数：真实的数在其上下的机会各半；空：不是估计',
  bound: '数的精度：exact 为原数，lower 为下限（“超过”），approximate 为约数',
  status: '性质：reported 公布，derived 推算，modelled 估计，missing 未公布',
  confidence: '全国数来源的可信度：published、secondary、unverified；县的估计与未公布的数为空',
  fit: '县级估计与已知事实是否相合：untested 未经检验，overstated 偏高，contradicted 与事实不合；空：没有这样的疑问，或不是估计',
  rate: `按${record.census.zh}人口折算的值，六位有效数字；全国数、百分比与未公布的数为空`,
  rate_low: '折算值区间的下端（含）',
  rate_high: '折算值区间的上端（含）',
  source_ids: '来源编号，用 | 分开；县的估计列出它所合成的全国数的来源',
  nation_value:
    '同一指标同一时间的全国数，各行相同，不要求和；全部县的值加起来等于它；空：没有公布',
  nation_low: '全国数区间的下端（含）',
  nation_high: '全国数区间的上端（含）',
  nation_as_of: '全国数所属的日或月；空：即期末',
  nation_bound: '全国数的精度，同 bound',
  nation_status: '全国数的性质，同 status',
  nation_confidence: '全国数的可信度，同 confidence',
  nation_formula: '全国数的算式；空：不是推算',
  nation_source_ids: '全国数的来源编号，用 | 分开',
  rate_unit: '折算值的单位',
  formula: '推算的算式，按指标的单位；空：不是推算',
  source_titles: '来源题名，用 | 分开',
  context_year: '年份，其后加 FY；存量是年末数，流量是全年数',
  context_value: '数值；空：来源没有，或可疑而搁置（性质为 missing），不是零',
  context_confidence: '可信度：unverified 为来源没有写明它自己的出处，未核实；没有数则为空',
  doubtful_value: '来源里可疑的数，已搁置，不作数值用',
  doubt: '可疑的原因：zero 为0，jump 与相邻的已知年份相差三倍以上',
  context_sources: '来源编号，用 | 分开；没有数则为空',
  release: '数据版本号',
  pin: '钉住的县在地图与图表上的字母，钉住几个县时才有这一列；空：没有钉住',
  published_period: `时期：半年如${PERIOD}（H1 为上半年，H2 为下半年），年份加 FY 为全年，半年加 C 为累计到该半年末，从何时起见说明`,
  published_unit: '数值的单位，如 yuan 为元',
  left_earliest: '只知道最晚日期时，最早可能在哪个半年退出；空：来源没有说',
  left_rival_date: '另一来源所说的退出日期；空：没有相左的来源',
  left_source_ids: '退出日期的来源编号，用 | 分开',
  rival_values:
    '别的来源或算法给出的、与全国数相左或重复的数，用 | 分开，单位不同的写明单位，各自的来源见说明文件；空：没有，或是县',
};

/** The keys of the dictionary of columns. */
export type ColumnMeaning = keyof typeof zh;

const en: Record<ColumnMeaning, string> = {
  level: 'county for a county, nation for a national figure',
  adcode:
    'six-digit code of the administrative unit, as of the boundaries (about 2020 to 2021); 100000 is the whole country',
  name: 'Chinese name of 2018',
  name_en: 'transliteration, not an official name',
  listed_names: 'names on the official list; | parts two rows that share one boundary',
  province: 'provincial unit, in Chinese',
  province_en: 'provincial unit, in English',
  prefecture: 'prefecture, in Chinese',
  area: 'contiguous poor area, in Chinese, several with | between; empty: in none',
  three_areas: 'which of the three areas and three prefectures, in Chinese; empty: in none',
  key_county: 'whether a key county of 2012',
  area_unverified: 'true: area, key county and three areas are from memory and not verified',
  left_year: 'year of the batch with which it left the list, which is not the date',
  left_date: 'day or month of leaving the list; empty: this release has none',
  left_kind:
    'what the date is: announced, approved, proposed (a public notice before the approval), or by (only a bound)',
  left_named:
    'true: the source names the county; false: only a number, the whole batch of its area',
  population_2020: `people in the ${record.census.en}; empty: not known`,
  indicator: 'code of the indicator',
  indicator_name: 'name of the indicator',
  period: `half-year such as ${PERIOD}: H1 is January to June, H2 is July to December`,
  reading:
    'how time is read: a half-year, a total at its end, a running sum of half-years, or a change between two half-years',
  unit: 'unit of the value; a change in per cent is a ratio, 0.42 for +42%',
  value:
    'the number; empty: neither published nor estimated (its status is missing), which is not zero',
  as_of: 'the day or month that the figure is of; empty: the end of its period',
  low: 'lower end of the range, within it: of an estimate it holds four chances in five, of a derived figure all that sources and rival derivations allow; empty: no range',
  high: 'upper end of the range, within it; empty: no range',
  median: 'median of an estimate: the truth is as likely above as below; empty: not an estimate',
  bound: 'exact, lower (a floor, "over") or approximate',
  status: 'how the number is known: reported, derived, modelled (an estimate) or missing',
  confidence:
    'of the source of a national figure: published, secondary or unverified; empty for estimates and what is missing',
  fit: 'how a county estimate fits what is known: untested, overstated or contradicted; empty: no such doubt, or not an estimate',
  rate: `the value by population in the ${record.census.en}, to six digits; empty for national figures, percentages and what is missing`,
  rate_low: 'lower end of the range of the rate, within it',
  rate_high: 'upper end of the range of the rate, within it',
  source_ids:
    'ids of sources, with | between; an estimate names those of the national figure that it is part of',
  nation_value:
    'national figure of the same indicator and time, the same in each row and not to be summed; the values of all counties add up to it; empty: not published',
  nation_low: 'low end of the range of the national figure (closed)',
  nation_high: 'high end of it (closed)',
  nation_as_of: 'day or month that the national figure is of; empty: the end of the period',
  nation_bound: 'bound of the national figure, as in bound',
  nation_status: 'status of the national figure, as in status',
  nation_confidence: 'confidence of the national figure, as in confidence',
  nation_formula: 'arithmetic behind the national figure; empty: not derived',
  nation_source_ids: 'ids of the sources of the national figure, with | between',
  rate_unit: 'unit of the rate',
  formula: 'arithmetic behind a derived figure, in the unit of the indicator; empty: not derived',
  source_titles: 'titles of sources, with | between',
  context_year: 'year, with FY after it; a stock is that at its end, a flow that of the whole year',
  context_value:
    'the number; empty: the source has none, or a doubtful one that is set aside (status missing), not zero',
  context_confidence:
    'confidence: unverified where the source does not say where it has the number; empty without one',
  doubtful_value: 'a doubtful number of the source that is set aside and is no value',
  doubt: 'why it is doubtful: zero, or jump: more than three times off the nearest known years',
  context_sources: 'ids of sources with | between; empty without a number',
  release: 'id of the release of the data',
  pin: 'the letter of a pinned county on the map and in charts, a column only while several are pinned; empty: not pinned',
  published_period: `half-year such as ${PERIOD} (H1 is January to June, H2 July to December), a year with FY after it, or with C after a half-year the running total to its end; a note says since when`,
  published_unit: 'unit of the value, such as yuan',
  left_earliest:
    'where the date is a bound, the first half-year in which it may have left; empty: no source says',
  left_rival_date: 'date of leaving the list by another source; empty: none says otherwise',
  left_source_ids: 'ids of the sources of the date of leaving, with | between',
  rival_values:
    'what other sources or derivations give for the national figure, contradicting or repeating it, with | between and a unit where it is another; the file of metadata says whose they are; empty: none, or a county',
};

/** What each column of a downloaded file means, in each language. */
export const COLUMNS: Readonly<Record<Language, Readonly<Record<ColumnMeaning, string>>>> = {
  zh,
  en,
};

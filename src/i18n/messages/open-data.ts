import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '开放数据',
  lead: (title: string) =>
    `${title}的全部指标与名单，每个数带着性质、区间、可信度与来源。文件的地址不变，内容随数据版本更新；每行写着它的数据版本。`,
  toAtlas: '打开图谱',
  list: '国家级贫困县名单与退出日期',
  listAbout: (counties: string, rows: string) =>
    `${rows}行名单所在的${counties}个县：片区、重点县、退出批次与退出日期。日期的含义见 left_kind：宣布、批准、公示，或只知道不晚于某日。`,
  nation: '全国数',
  nationAbout:
    '每个指标的全国数：各半年，没有公布的也在其中，然后是各年与累计。各县的数在各指标自己的文件里，全国数在那里另成几列，所以对数值一列求和不会重复。',
  /** What a dataset's rows are. */
  nationalRows: (count: string) => `全国${count}行`,
  countyRows: (count: string) => `县与半年${count}行，都是估计`,
  noCounties: '没有县级的数，也没有估计',
  context: (name: string) => `${name}（背景，不属于该计划）`,
  contextDoubt: (doubtful: string, times: number) =>
    `来自一个没有写明出处的公开仓库，没有与年鉴核对过。${doubtful}个数为0，或与相邻的已知年份相差${times}倍以上，搁置在 doubtful_value 里。`,
  yearRows: (count: string) => `县与年份${count}行`,
  rowStatuses: '各行的性质',
  listRows: (counties: string, unverified: string) =>
    `${counties}行；其中${unverified}行的片区凭记忆，未核实`,
  rows: '行',
  statuses: '全国数的性质',
  kinds: '退出日期的性质',
  kind: {
    announced: '宣布退出',
    approved: '批准退出',
    proposed: '公示拟退出',
    by: '只知道不晚于',
  },
  counted: (name: string, count: string) => `${name}${count}行`,
  files: '文件',
  file: { csv: 'CSV', parquet: 'Parquet', metadata: '说明（JSON）' },
  doubt: '疑问',
  whole: '全部数据集的描述',
  package: 'Frictionless 数据包',
  croissant: 'Croissant 描述',
  notice: '许可（英文）',
  address: '〔地址〕',
  day: '〔日期〕',
  sources: '来源',
  sourcesNote: '每个数据集引用的文件列在它的说明（JSON）里，以 source_ids 对应。',
  code: 'CSV 是 UTF-8，以逗号分隔；空格子是没有，不是零。',
};

const en: typeof zh = {
  title: 'Open data',
  lead: (title) =>
    `All indicators and the list of ${title}, each number with its status, range, confidence and sources. The addresses of the files stay; what is in them follows the release of the data, which every row names.`,
  toAtlas: 'Open the atlas',
  list: 'National poverty counties and when they left the list',
  listAbout: (counties, rows) =>
    `The ${counties} counties of the ${rows} rows of the list: area, key county, batch and date of leaving. What a date is stands in left_kind: of an announcement, an approval or a public notice, or only a bound.`,
  nation: 'National figures',
  nationAbout:
    'The national figures of every indicator: each half-year, those not published among them, then years and running totals. Figures of counties are in the file of each indicator, with the national one in columns of its own, so that a sum over its values counts nothing twice.',
  nationalRows: (count) => `${count} national`,
  countyRows: (count) => `${count}, a county and half-year each, all of them estimates`,
  noCounties: 'there are none of counties, which are not estimated either',
  context: (name) => `${name} (context, not part of the programme)`,
  contextDoubt: (doubtful, times) =>
    `From a public repository that does not say where it has them; compared with no yearbook. ${doubtful} figures that are 0, or more than ${times} times off the nearest known years, are set aside in doubtful_value.`,
  yearRows: (count) => `${count}, a county and year each`,
  rowStatuses: 'Status of the rows',
  listRows: (counties, unverified) =>
    `${counties}, of which ${unverified} have their area from memory, not verified`,
  rows: 'Rows',
  statuses: 'Status of the national figures',
  kinds: 'What the dates of leaving are',
  kind: {
    announced: 'announced',
    approved: 'approved',
    proposed: 'proposed in a public notice',
    by: 'known by a bound only',
  },
  counted: (name, count) => `${count} ${name}`,
  files: 'Files',
  file: { csv: 'CSV', parquet: 'Parquet', metadata: 'metadata (JSON)' },
  doubt: 'Doubts',
  whole: 'Descriptions of all datasets',
  package: 'Frictionless Data Package',
  croissant: 'Croissant',
  notice: 'Terms',
  address: '[address]',
  day: '[day]',
  sources: 'Sources',
  sourcesNote:
    'The documents that a dataset cites are listed in its metadata (JSON), by the ids in source_ids.',
  code: 'CSV is UTF-8 with commas; an empty cell is nothing known, not zero.',
};

/** The words of the page of datasets, and of what describes them to programs. */
export const OPEN_DATA_WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

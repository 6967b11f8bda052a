import type { Interface } from '../model/view.ts';

const zh = {
  title: '分享',
  tab: { link: '链接', embed: '嵌入', files: '文件' },
  link: '这个视图的链接',
  copy: '复制',
  copied: '已复制。',
  notCopied: '浏览器不让复制。请选中文字后自己复制。',
  keeping: '数据',
  keep: { live: '随时更新', frozen: '冻结在现在的数据' },
  liveMeans: '打开时显示当时最新的数据，数字以后可能会变。',
  frozenMeans: (release: string) => `总是显示数据版本${release}，数字不会变。`,
  own: '这个视图用到自有数据。数据只在这个浏览器里，不在链接里：别人打开时会看到提示，要向你要文件。',
  code: '二维码',
  codeTooLong: '这个链接太长，做不成能扫的二维码。可以少筛一些，或清除圈选。',
  saveCode: '下载二维码（SVG）',
  cite: '引用',
  interfaces: '界面',
  interface: {
    full: '完整',
    embed: '嵌入（标题、图例、时间轴）',
    slide: '幻灯片（字大一号）',
    none: '只有地图',
  } satisfies Record<Interface, string>,
  languages: '语言',
  language: { own: '随读者', zh: '中文', en: 'English' },
  schemes: '颜色',
  scheme: { own: '随读者', light: '浅色', dark: '深色' },
  sizes: '大小',
  otherSize: '自定',
  width: '宽（像素）',
  height: '高（像素）',
  badSide: (got: string, least: string, most: string) =>
    `“${got}”不行：请填${least}到${most}之间的整数。预览与代码仍是原来的大小。`,
  codes: '代码',
  codeKind: { frame: 'iframe，任何网页都行', element: '网页组件，可以由网页控制' },
  preview: '预览',
  previewTitle: (title: string) => `预览：${title}`,
};

type Words = typeof zh;

const en: Words = {
  title: 'Share',
  tab: { link: 'Link', embed: 'Embed', files: 'Files' },
  link: 'Link to this view',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
  keeping: 'Data',
  keep: { live: 'Live', frozen: 'Frozen with the data of today' },
  liveMeans: 'Shows the newest data whenever it is opened; numbers may change.',
  frozenMeans: (release) => `Always shows data release ${release}; numbers stay as they are.`,
  own: 'This view uses own data. They are in this browser only, not in the link: others will see a notice and have to ask you for the file.',
  code: 'QR code',
  codeTooLong:
    'This link is too long for a code that can be scanned. Filter by less, or remove the outline.',
  saveCode: 'Download the code (SVG)',
  cite: 'Citation',
  interfaces: 'Interface',
  interface: {
    full: 'Full',
    embed: 'Embed (headline, legend, timeline)',
    slide: 'Slide (type one step larger)',
    none: 'The map alone',
  },
  languages: 'Language',
  language: { own: 'as the reader has it', zh: '中文', en: 'English' },
  schemes: 'Colours',
  scheme: { own: 'as the reader has it', light: 'Light', dark: 'Dark' },
  sizes: 'Size',
  otherSize: 'other',
  width: 'Width (pixels)',
  height: 'Height (pixels)',
  badSide: (got, least, most) =>
    `“${got}” will not do: give a whole number from ${least} to ${most}. Preview and code keep their size.`,
  codes: 'Code',
  codeKind: { frame: 'iframe, for any page', element: 'web component, can be driven by the page' },
  preview: 'Preview',
  previewTitle: (title) => `Preview: ${title}`,
};

/** The words of the share dialog. */
export const SHARE = { zh, en };

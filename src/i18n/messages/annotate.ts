import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '在地图上写',
  open: '在地图上写字…',
  about: '数值与标注会写进链接，图片、PPT、影片与故事都带着。',
  place: '地点',
  pinned: '选中的县',
  provinces: '省',
  pinFirst: '要写在某个县旁，先在地图上点选它。',
  value: '写上它的值',
  top: (count: string) => `写上最大的${count}个`,
  noTop: '估计不排名：只有真实数字才能写最大的几个。',
  words: { zh: '中文', en: 'English' } satisfies Record<Language, string>,
  add: '添加标注',
  full: (most: string) => `最多${most}条标注。`,
  moveIt: '拖动，或用方向键移动（Shift 走大步），Delete 删除',
  note: (words: string) => `标注：${words}`,
  written: '地图上的字',
  remove: (words: string) => `删除：${words}`,
  close: '完成',
};

const en: typeof zh = {
  title: 'Write on the map',
  open: 'Write on the map…',
  about: 'Values and notes go into the link; pictures, PowerPoint, films and stories have them.',
  place: 'Place',
  pinned: 'Pinned counties',
  provinces: 'Provinces',
  pinFirst: 'To write beside a county, pin it on the map first.',
  value: 'Write its value',
  top: (count) => `Write the ${count} greatest`,
  noTop: 'Estimates are not ranked: only of figures can the greatest be written.',
  words: { zh: '中文', en: 'English' },
  add: 'Add a note',
  full: (most) => `There are at most ${most} notes.`,
  moveIt: 'Drag it, or move it with the arrow keys (Shift for larger steps); Delete removes it',
  note: (words) => `Note: ${words}`,
  written: 'On the map',
  remove: (words) => `Remove: ${words}`,
  close: 'Done',
};

/** The words of what edits notes and values on the map. */
export const ANNOTATE: Readonly<Record<Language, typeof zh>> = { zh, en };

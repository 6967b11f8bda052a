import type { Language } from '../../core/base/language.ts';

const zh = {
  /** How the page is read, below its title. */
  how: '往下滚动，地图跟着每一幕变。',
  still: '这个浏览器画不了会动的地图，所以每一幕是一张静态图。',
  noPictures: '各幕的图没有载入，这里只有文字。',
  atlas: '打开图谱',
  openScene: '在图谱里看这一幕',
  key: '图例全文与来源',
  scenes: '场景',
  county: {
    title: '你的县',
    intro: '找一个县：这里写出图谱知道它什么，怎样知道，还不知道什么。',
    open: '打开这个县的卡片',
    other: '换一个县，在上面再找。',
  },
  others: '其他故事',
  none: {
    title: '没有可讲的故事',
    why: '这个链接要的是滚动的故事，却没有说是哪一个，或所说的打不开。请选一个：',
  },
};

const en: typeof zh = {
  how: 'Scroll down: the map follows from scene to scene.',
  still: 'This browser cannot draw a map that moves, so each scene is a still picture.',
  noPictures: 'The pictures of the scenes could not be loaded; here are the words alone.',
  atlas: 'Open the atlas',
  openScene: 'This scene in the atlas',
  key: 'Whole legend and sources',
  scenes: 'Scenes',
  county: {
    title: 'Your county',
    intro: 'Find a county: here is what the atlas knows of it, how, and what it does not know.',
    open: 'Open the county’s card',
    other: 'For another county, search again above.',
  },
  others: 'Other stories',
  none: {
    title: 'No story to tell',
    why: 'This link asks for a story that scrolls, but names none, or one that cannot be opened. Choose one:',
  },
};

/** The words around a story that scrolls. */
export const SCROLL: Readonly<Record<Language, typeof zh>> = { zh, en };

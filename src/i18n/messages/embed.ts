import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The button that lets the map take wheel, drag, touch and keys, and the one that lets go of them. */
  enter: '操作地图',
  leave: '退出操作（Esc）',
  /** The link from an embedded atlas to the whole one, in a new tab. */
  openAtlas: '打开图谱',
  /** A file was saved in a frame. */
  saved: (name: string) =>
    `${name}：如果下载里没有它，就是外面的页面不许其中的框下载文件，请到新标签页里再下载：`,
  /** The line below a map that stands alone. */
  release: (id: string) => `数据版本${id}`,
  /** Why a still picture stands in place of the map; short, for the line at the foot of small frames. */
  still: {
    none: '静态图：浏览器没有WebGL2',
    lost: '静态图：图形处理中断',
    gone: '静态图：请重新载入',
    crowded: '静态图：活动地图已够多',
  },
};

const en: typeof zh = {
  enter: 'Move the map',
  leave: 'Leave the map (Esc)',
  openAtlas: 'Open the atlas',
  saved: (name) =>
    `${name}: if it is not among your downloads, the page around this frame forbids them. Save it in a tab of its own:`,
  release: (id) => `release ${id}`,
  still: {
    none: 'still picture: no WebGL2 here',
    lost: 'still: graphics interrupted',
    gone: 'still: graphics lost, reload',
    crowded: 'still: enough live maps',
  },
};

/** The words of an atlas that stands in another page. */
export const HOST: Readonly<Record<Language, typeof zh>> = { zh, en };

import type { Language } from '../../core/base/language.ts';

const zh = {
  /** A newer edition of the page is there. */
  newer: '图谱有了新版本。',
  /** The button that saves a view as one file, and what that is. */
  single: '存为单个网页文件',
  singleNote:
    '一个 HTML 文件，含当前视图、程序和这一版的全部数据；没有网络也能打开，地图照常可用。自有数据不在里面。',
  detailed: '附详细县界，放大时更准确',
  /** In place of the button, where the page is such a file. */
  already: '这个页面本身就是单个网页文件，复制文件即可；要存另一个视图，请打开网上的图谱。',
  writing: '正在写文件…',
  written: (name: string, size: string) => `已写好 ${name}（${size}）。`,
  failed: (reason: string) => `没有写成文件。原因：${reason}`,
};

const en: typeof zh = {
  newer: 'A new edition of the atlas is there.',
  single: 'Save as one web page',
  singleNote:
    'One HTML file with the present view, the program and all data of this release; it opens without a network, and the map works as it does here. Your own data is not in it.',
  detailed: 'With detailed boundaries, for zooming in',
  already:
    'This page is itself one file, which can be copied; to save another view, open the atlas on the web.',
  writing: 'Writing the file…',
  written: (name, size) => `Wrote ${name} (${size}).`,
  failed: (reason) => `The file was not written. Reason: ${reason}`,
};

/** Words about keeping the atlas on a device. */
export const OFFLINE: Readonly<Record<Language, typeof zh>> = { zh, en };

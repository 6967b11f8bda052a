import type { Language } from '../../../core/base/language.ts';
import type { MadeFileCode } from '../../../core/issue.ts';
import { en } from '../en.ts';
import { zh } from '../zh.ts';
import type { IssueWords } from './issue-text.ts';

/** Why a file of what is shown is not made. */
export const MADE_FILE_ISSUES: Readonly<Record<Language, IssueWords<MadeFileCode>>> = {
  zh: {
    'not-loaded': '数据、县界或程序没有载入。请检查网络后再试一次。',
    'no-estimates': ({ layers }) => `${zh.list(layers)}的县级估计没有载入。请检查网络后再试一次。`,
    failed: ({ reason }) => `${reason}。请重新载入页面后再试一次。`,
    'bad-size': ({ width, height, least, most }) =>
      `图幅 ${width}×${height} 像素无效：宽和高应为整数，从 ${least} 到 ${most}，且长边不超过短边的4倍。`,
    'no-canvas': ({ width, height }) =>
      `这个浏览器画不出 ${width}×${height} 像素的图片。请选较小的尺寸，或改存 SVG 或 PDF。`,
    'unreadable-picture': '这个浏览器读不出画好的图，所以存不成图片。请改存 SVG 或 PDF。',
    'no-font': ({ path }) => `字体文件 ${path} 没有载入，PDF 里写不出汉字。请检查网络后再试一次。`,
    'empty-film': '当前视图是空的：没有图层，或筛选没有留下县。',
    'no-own': '当前视图用到的自有数据不在这个浏览器里。',
    'no-encoder': '这个浏览器不能编码视频。可以存 GIF。',
    'no-codec': '这个浏览器没有适合这个尺寸的编码器。请选小一些的尺寸或别的格式。',
    'bad-frames': '这部影片太长，这种格式装不下。请缩短每个半年的秒数或选别的格式。',
  },
  en: {
    'not-loaded':
      'Data, boundaries or parts of the page could not be loaded. Check the network and try again.',
    'no-estimates': ({ layers }) =>
      `The county estimates of ${en.list(layers)} could not be loaded. Check the network and try again.`,
    failed: ({ reason }) => `${reason}. Reload the page and try again.`,
    'bad-size': ({ width, height, least, most }) =>
      `A picture of ${width} × ${height} pixels cannot be made: width and height must be whole numbers from ${least} to ${most}, and the longer side at most 4 times the shorter.`,
    'no-canvas': ({ width, height }) =>
      `This browser cannot draw an image of ${width} × ${height} pixels. Choose a smaller size, or save an SVG or a PDF.`,
    'unreadable-picture':
      'This browser cannot read the drawn picture, so no image can be saved. Save an SVG or a PDF instead.',
    'no-font': ({ path }) =>
      `The font ${path} could not be loaded, so the PDF cannot have its text. Check the network and try again.`,
    'empty-film': 'The present view is empty: it has no layer, or the filter keeps no county.',
    'no-own': 'The present view uses own data that this browser does not have.',
    'no-encoder': 'This browser cannot encode video. A GIF can be saved.',
    'no-codec':
      'This browser has no encoder for this size. Choose a smaller size or another format.',
    'bad-frames':
      'This film is longer than the format can hold. Choose fewer seconds a half-year or another format.',
  },
};

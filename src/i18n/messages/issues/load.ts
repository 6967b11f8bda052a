import type { Language } from '../../../core/base/language.ts';
import type { LoadCode } from '../../../core/issue.ts';
import { MESSAGES } from '../index.ts';
import type { IssueWords } from './issue-text.ts';

const { zh, en } = { zh: MESSAGES.zh.product, en: MESSAGES.en.product };

/** What could not be loaded; said at any time, so nothing is loaded for it. */
export const LOAD_ISSUES: Readonly<Record<Language, IssueWords<LoadCode>>> = {
  zh: {
    missing: ({ product }) => `缺少${zh[product]}。`,
    truncated: ({ product, got, expected }) =>
      `${zh[product]}不完整：收到${got.toLocaleString('zh-CN')}字节，应有${expected.toLocaleString('zh-CN')}字节。`,
    corrupt: ({ product }) => `${zh[product]}与清单不符或无法读取。`,
    version: ({ product, got }) => `${zh[product]}的版本是${got}，本页面只认得版本1。`,
    unreachable: ({ product }) => `无法取得${zh[product]}。`,
    'no-detail': ({ missing }) =>
      missing
        ? '这一份图谱没有附详细县界，继续用概略县界。'
        : '详细县界没有载入，继续用概略县界。请检查网络后重新载入。',
    updated: ({ reloaded }) =>
      reloaded
        ? '图谱已经更新，页面为此重新载入过，视图不变。'
        : '图谱已经更新，这一部分要重新载入页面才能打开。视图会保留；没有存下的输入会丢失，请先存好。',
    'no-symbols': '圆、柱、流向与图钉没有载入，其余内容不受影响。请检查网络后重新载入。',
    'no-land': '国界以外的陆地没有载入，图上画作海；其余内容不受影响。请检查网络后重新载入。',
    'no-product': ({ product }) =>
      `${zh[product]}没有载入，需要它的图层空着，其余内容不受影响。请检查网络后再打开该图层。`,
  },
  en: {
    missing: ({ product }) => `The ${en[product]} is missing.`,
    truncated: ({ product, got, expected }) =>
      `The ${en[product]} is incomplete: got ${got.toLocaleString('en')} bytes, expected ${expected.toLocaleString('en')}.`,
    corrupt: ({ product }) => `The ${en[product]} does not match its manifest or cannot be read.`,
    version: ({ product, got }) =>
      `The ${en[product]} has version ${got}; this page knows only version 1.`,
    unreachable: ({ product }) => `The ${en[product]} cannot be reached.`,
    'no-detail': ({ missing }) =>
      missing
        ? 'This copy of the atlas is without detailed boundaries; the overview stays.'
        : 'The detailed boundaries could not be loaded; the overview stays. Check the network and reload.',
    updated: ({ reloaded }) =>
      reloaded
        ? 'The atlas has been updated, and the page was loaded anew; the view is the same.'
        : 'The atlas has been updated, and this part opens only once the page is reloaded. The view is kept; save first what you have entered.',
    'no-symbols':
      'Circles, columns, flows and pins could not be loaded; everything else works. Check the network and reload.',
    'no-land':
      'The land around the country could not be loaded and is drawn as sea; everything else works. Check the network and reload.',
    'no-product': ({ product }) =>
      `The ${en[product]} could not be loaded; its layers stay empty and everything else works. Check the network and open the layer again.`,
  },
};

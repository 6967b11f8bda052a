import type { Language } from '../../../core/base/language.ts';
import type { StoryCode } from '../../../core/issue.ts';
import { issueText, type IssueWords } from './issue-text.ts';
import { LINK_ISSUES } from './link.ts';

/** What is wrong with a story. */
export const STORY_ISSUES: Readonly<Record<Language, IssueWords<StoryCode>>> = {
  zh: {
    'missing-story': ({ id }) => `没有名为 ${id} 的故事，地图没有变动。`,
    'unreachable-story': ({ id }) => `故事 ${id} 取不到，地图没有变动。请检查网络后再试。`,
    'bad-story': ({ path, got, expected }) =>
      `故事文件有错，地图没有变动。位置：${path || '整个文件'}；收到：${got}；应为：${expected}。`,
    'bad-draft': ({ path, got, expected }) =>
      `这个浏览器里存的草稿读不出，编辑器从空白开始；加第一幕之前，原来的草稿仍在。位置：${path || '整个草稿'}；收到：${got}；应为：${expected}。`,
    'broken-scene': ({ number, title, issues }) =>
      `第${number}幕“${title.zh}”不能显示，已跳过：${issues.map((issue) => issueText(issue, LINK_ISSUES.zh)).join(' ')}`,
    'empty-story': '这个故事没有一幕能显示，地图没有变动。',
    'no-window': '浏览器不让打开新窗口。请允许本页弹出窗口，再按一次。',
  },
  en: {
    'missing-story': ({ id }) => `There is no story named ${id}; the map is as it was.`,
    'unreachable-story': ({ id }) =>
      `The story ${id} cannot be reached; the map is as it was. Check the network and try again.`,
    'bad-story': ({ path, got, expected }) =>
      `The story file is faulty; the map is as it was. At ${path || 'the whole file'}: got ${got}, expected ${expected}.`,
    'bad-draft': ({ path, got, expected }) =>
      `The draft that this browser keeps cannot be read, so the editor begins empty; it stays until the first scene is added. At ${path || 'the whole draft'}: got ${got}, expected ${expected}.`,
    'broken-scene': ({ number, title, issues }) =>
      `Scene ${number}, “${title.en}”, cannot be shown and is skipped: ${issues.map((issue) => issueText(issue, LINK_ISSUES.en)).join(' ')}`,
    'empty-story': 'No scene of this story can be shown; the map is as it was.',
    'no-window':
      'The browser did not open a new window. Allow pop-ups for this page and press again.',
  },
};

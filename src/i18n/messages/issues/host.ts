import record from '../../../../data/record.json' with { type: 'json' };
import type { Language } from '../../../core/base/language.ts';
import type { HostCode, IssueOf } from '../../../core/issue.ts';
import { issueText, type IssueWords } from './issue-text.ts';
import { LINK_ISSUES } from './link.ts';

type Expected = Readonly<Record<IssueOf<'bad-field'>['field'], string>>;

const zh: Expected = {
  id: '不超过100个字符的文字或数',
  view: '地址里#后的文字，或由其中的键组成的对象',
  by: '-99到99之间的整数',
  to: `报告期，如${record.view.period}`,
  step: 'by与to之一',
  format: '格式的名称',
  shown: 'true或false',
};

const en: Expected = {
  id: 'text of at most 100 characters, or a number',
  view: 'what stands after # in an address, or an object of its keys',
  by: 'a whole number from -99 to 99',
  to: `a half-year such as ${record.view.period}`,
  step: 'one of by and to',
  format: 'the name of a format',
  shown: 'true or false',
};

/** What cannot be done for the page around a frame, as that page is told. */
export const HOST_ISSUES: Readonly<Record<Language, IssueWords<HostCode>>> = {
  zh: {
    'unknown-type': ({ got }) =>
      `不认识消息“${got}”。能用的有：atlas:set、get、play、pause、step、export。`,
    'bad-field': ({ field }) => `消息的${field}不对，应为${zh[field]}。画面没有变。`,
    'not-loaded': '数据没有载入，请检查网络后重新载入。',
    release: ({ got, shown }) =>
      `这里打开的是数据版本${shown}，不能换成${got}；请用新的地址重新载入。`,
    'bad-view': ({ issues }) =>
      `画面没有变。${issues.map((issue) => issueText(issue, LINK_ISSUES.zh)).join(' ')}`,
    'bad-period': ({ got, known }) => `没有报告期${got}；有的是${known.join(', ')}。`,
    'unknown-format': ({ got, known }) => `没有格式“${got}”；有的是：${known.join(', ') || '无'}。`,
    'own-figures': '画面里有读者自己的数，不能交给别的网站。',
    'not-exported': ({ reason }) => `没有导出：${reason}`,
  },
  en: {
    'unknown-type': ({ got }) =>
      `Unknown message “${got}”. There are: atlas:set, get, play, pause, step, export.`,
    'bad-field': ({ field }) =>
      `The message's ${field} is wrong; expected ${en[field]}. Nothing was changed.`,
    'not-loaded': 'The data could not be loaded; check the network and load the page again.',
    release: ({ got, shown }) =>
      `Release ${shown} is open here and cannot be changed to ${got}; load the atlas anew by its address.`,
    'bad-view': ({ issues }) =>
      `Nothing was changed. ${issues.map((issue) => issueText(issue, LINK_ISSUES.en)).join(' ')}`,
    'bad-period': ({ got, known }) =>
      `There is no half-year ${got}; there are ${known.join(', ')}.`,
    'unknown-format': ({ got, known }) =>
      `There is no format “${got}”; there are: ${known.join(', ') || 'none'}.`,
    'own-figures': "The view has the reader's own figures, which are given to no other site.",
    'not-exported': ({ reason }) => `Nothing was exported: ${reason}`,
  },
};

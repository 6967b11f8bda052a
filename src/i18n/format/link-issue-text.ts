import type { Language } from '../../core/base/language.ts';
import { LINK_NOTICES } from '../messages/link-issues.ts';
import { MESSAGES } from '../messages/index.ts';
import { loadIssueText } from './load-issue-text.ts';
import type { Notice } from '../../core/view/link-issue.ts';

/** Says what could not be followed or loaded; `current` is the release that is shown. */
export function noticeText(notice: Notice, language: Language, current: string): string {
  const t = LINK_NOTICES[language];
  switch (notice.kind) {
    case 'unknown-key':
      return t.unknownKey(notice.key);
    case 'unknown-release':
      return t.release(notice.got, current);
    case 'no-own':
      return t.own(notice.got);
    case 'beside-story':
      return t.story(notice.got);
    case 'bad-value': {
      const { expected } = t;
      const wanted = notice.repeated ? expected.once : expected[notice.key];
      return t.badValue(notice.key, notice.got, wanted);
    }
    default:
      return loadIssueText(notice, MESSAGES[language])!;
  }
}

import type { Language } from '../../core/view/view.ts';
import { LINK_NOTICES } from '../messages/link-issues.ts';
import { MESSAGES } from '../messages/index.ts';
import { failedText } from './load-issue-text.ts';
import type { Notice } from '../../core/view/link-issue.ts';

/** Says what could not be followed or loaded; `current` is the release that is shown. */
export function noticeText(notice: Notice, language: Language, current: string): string {
  const words = LINK_NOTICES[language];
  switch (notice.kind) {
    case 'unknown-key':
      return words.unknownKey(notice.key);
    case 'unknown-release':
      return words.release(notice.got, current);
    case 'no-own':
      return words.own(notice.got);
    case 'beside-story':
      return words.story(notice.got);
    case 'bad-value': {
      const { expected } = words;
      const wanted = notice.repeated ? expected.once : expected[notice.key];
      return words.badValue(notice.key, notice.got, wanted);
    }
    default:
      return failedText(notice, MESSAGES[language])!;
  }
}

import type { Language } from '../model/view.ts';
import { LINK_NOTICES } from '../text/link-notices.ts';
import { MESSAGES } from '../text/messages.ts';
import { failedText } from './failed-text.ts';
import type { Notice } from './notice.ts';

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

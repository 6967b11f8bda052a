import type { Messages } from '../text/messages.ts';
import type { Notice } from './notice.ts';

/** Says what could not be followed or loaded; `current` is the release that is shown. */
export function noticeText(notice: Notice, messages: Messages, current: string): string {
  switch (notice.kind) {
    case 'unknown-key':
      return messages.noticeUnknownKey(notice.key);
    case 'unknown-release':
      return messages.noticeRelease(notice.got, current);
    case 'no-own':
      return messages.noticeOwn(notice.got);
    case 'beside-story':
      return messages.noticeStory(notice.got);
    case 'no-symbols':
      return messages.failure.symbols;
    case 'no-product':
      return messages.failure.layer(messages.failure.product[notice.product]);
    case 'no-detail':
      return notice.missing ? messages.failure.noDetail : messages.failure.detail;
    case 'bad-value': {
      const { expected } = messages;
      const wanted = notice.repeated ? expected.once : expected[notice.key];
      return messages.noticeBadValue(notice.key, notice.got, wanted);
    }
  }
}

import type { Messages } from '../messages/zh.ts';
import type { Notice } from '../../core/view/link-issue.ts';

/** Says what could not be loaded, without loading anything; `undefined` for a notice of anything else. */
export function loadIssueText(notice: Notice, { failure }: Messages): string | undefined {
  switch (notice.kind) {
    case 'no-symbols':
      return failure.symbols;
    case 'no-product':
      return failure.layer(failure.product[notice.product]);
    case 'no-detail':
      return notice.missing ? failure.noDetail : failure.detail;
    default:
      return undefined;
  }
}

import type { View } from '../../core/view/view.ts';
import { formatView } from '../../core/view/url.ts';

/** The address of a view on this page. It is whole, because a link of a hash alone is one to a place further down. */
export function viewAddress(view: View): string {
  return `${location.href.replace(/#.*$/s, '')}#${formatView(view)}`;
}

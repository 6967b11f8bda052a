import type { Interface, Scheme, View } from '../../core/view/view.ts';
import type { Language } from '../../core/base/language.ts';
import { formatView } from '../../core/view/url.ts';

/** What a link that is given away says besides the view; `null` leaves the choice to whoever opens it. */
export interface LinkChoice {
  readonly interface: Interface;
  readonly language: Language | null;
  readonly scheme: Scheme | null;
  /** The release that a frozen link names; `null` shows the newest, whichever that is by then. */
  readonly release: string | null;
}

/** The address of a view for others. @param page the address of the atlas, with or without a hash or query */
export function viewLink(page: string, view: View, choice: LinkChoice): string {
  const text = formatView({ ...view, ...choice });
  const bare = page.replace(/[?#].*$/s, '');
  return text ? `${bare}#${text}` : bare;
}

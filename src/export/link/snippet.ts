import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import type { FrameSize } from './embed-size.ts';

/** A view to be put into someone's page. */
export interface Embed extends FrameSize {
  /** The address of the view. */
  readonly link: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
}

/** HTML that shows a view in a frame, no wider than the text around it. */
export function frameSnippet({ link, title, width, height }: Embed): string {
  const style = `border:0;width:100%;max-width:${width}px;height:auto;aspect-ratio:${width}/${height}`;
  return (
    `<iframe src="${escapeXml(link)}" title="${escapeXml(title)}" width="${width}" height="${height}"` +
    ` style="${style}" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`
  );
}

/** HTML with the element that `embed.js` defines, which a page can also drive. @param page the address of the atlas */
export function elementSnippet({ link, title, width, height }: Embed, page: string): string {
  const [, view = ''] = link.split('#');
  const script = new URL('embed.js', page.replace(/[?#].*$/s, '')).href;
  return (
    `<script src="${escapeXml(script)}"></script>\n` +
    `<relief-atlas view="${escapeXml(view)}"${interfaceOf(view)} title="${escapeXml(title)}"` +
    ` style="max-width:${width}px;aspect-ratio:${width}/${height}"></relief-atlas>`
  );
}

/** The element has an interface of its own unless it is told one, and a link does not say its default. */
function interfaceOf(view: string): string {
  return new URLSearchParams(view).has('ui') ? '' : ` ui="${DEFAULT_VIEW.interface}"`;
}

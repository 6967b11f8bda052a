import { escapeXml } from '../../core/base/escape-xml.ts';

/** How text of a print layout is set; colours are CSS hex. */
export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The colour of a rim that sets the text off from the map. */
  readonly halo?: string;
}

/** A length in pixels or a coordinate, as short as it may be. */
export const num = (value: number): string => String(Number(value.toFixed(2)) + 0);

/**
 * Writes one line of text whose baseline begins, or has its middle or end, at a point. A rim is a text of its own below
 * it: LibreOffice knows no `paint-order` and would draw the rim over the letters.
 */
export function textSvg(text: string, x: number, y: number, style: TextStyle): string {
  const { size, fill, bold, anchor, halo } = style;
  const more = [
    bold ? ' font-weight="700"' : '',
    anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '',
  ];
  const write = (paint: string) =>
    `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${more.join('')} ${paint}>${escapeXml(text)}</text>`;
  const rim =
    halo &&
    `aria-hidden="true" fill="none" stroke="${halo}" stroke-width="${num(size / 3.4)}" stroke-linejoin="round"`;
  return (rim ? write(rim) : '') + write(`fill="${fill}"`);
}

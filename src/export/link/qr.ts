import { encode } from 'uqr';

/** The most characters that are put into a code: beyond, it has more modules than a phone reads off a screen. */
const MOST = 1200;

/** Modules of clear space that readers want around a code. */
const MARGIN = 4;

/** A QR code: its side in modules, margin included, and the dark ones as SVG path data in modules. */
export interface QrCode {
  readonly side: number;
  readonly path: string;
}

/** Writes text as a QR code, or gives `null` where the text is too long for one that can be read. */
export function qrCode(text: string): QrCode | null {
  if (text.length > MOST) return null;
  const { size, data } = encode(text, { ecc: 'L', border: MARGIN });
  const path = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { side: size, path: path.join('') };
}

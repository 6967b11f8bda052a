import type { GlyphShape } from './marks.ts';

/** The outlines of the shapes in a body of 64 × 64; the arrow points to the right. */
export const PATHS: Readonly<Record<GlyphShape, string>> = {
  pin: 'M32 64C24 48 10 40 10 22A22 22 0 0 1 54 22C54 40 40 48 32 64Z',
  disc: 'M1 32A31 31 0 0 1 63 32A31 31 0 0 1 1 32Z',
  square: 'M4 4H60V60H4Z',
  diamond: 'M32 0L64 32L32 64L0 32Z',
  arrow: 'M64 32L4 60L18 32L4 4Z',
};

/** The eye of a solid pin. */
export const EYE = 'M40 22A8 8 0 0 1 24 22A8 8 0 0 1 40 22Z';

import type { Interface } from '../../core/view/view.ts';

/** Below this width a frame is higher than wide, in pixels. */
const NARROW = 480;

/** The height that the atlas would like to have in a frame of a width, in whole pixels; it depends on nothing else. */
export function wantedHeight(width: number, shown: Interface): number {
  if (shown === 'full' || shown === 'scroll')
    return Math.min(900, Math.max(640, Math.round(width * 0.6)));
  return Math.max(180, Math.round(width < NARROW ? width * 1.2 : (width * 9) / 16));
}

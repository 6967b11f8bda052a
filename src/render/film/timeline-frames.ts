import type { Frames } from './frames.ts';
import type { FilmTimeline } from './film-timeline.ts';

/** How many painted pictures are kept at once: at 4K each has 33 MB. */
const KEPT = 3;

/** Frames of a reel; they hold painted pictures until they are closed. */
export interface ReelFrames extends Frames {
  close(): void;
}

/**
 * Frames of a reel at a size and pace. `paint` gives a picture at that size, which is then closed here; each is painted
 * once where frames are drawn in order.
 */
export function timelineFrames<Picture>(
  timeline: FilmTimeline<Picture>,
  size: Pick<Frames, 'width' | 'height' | 'rate'>,
  paint: (picture: Picture) => Promise<ImageBitmap>,
): ReelFrames {
  const { width, height, rate } = size;
  /** The one that was drawn last comes last. */
  const painted = new Map<Picture, ImageBitmap>();
  async function bitmapOf(picture: Picture): Promise<ImageBitmap> {
    const bitmap = painted.get(picture) ?? (await paint(picture));
    painted.delete(picture);
    painted.set(picture, bitmap);
    for (const [oldest, old] of painted) {
      if (painted.size <= KEPT) break;
      old.close();
      painted.delete(oldest);
    }
    return bitmap;
  }
  const at = (index: number) => timeline.at(index / rate);
  return {
    width,
    height,
    rate,
    count: Math.max(1, Math.round(timeline.seconds * rate)),
    async draw(index, context) {
      const { under, over, mix } = at(index);
      context.globalAlpha = 1;
      context.drawImage(await bitmapOf(under), 0, 0);
      if (over === null) return;
      const bitmap = await bitmapOf(over);
      context.globalAlpha = mix;
      context.drawImage(bitmap, 0, 0);
    },
    repeats(index) {
      if (index === 0) return false;
      const [before, now] = [at(index - 1), at(index)];
      return before.over === null && now.over === null && before.under === now.under;
    },
    close() {
      for (const bitmap of painted.values()) bitmap.close();
      painted.clear();
    },
  };
}

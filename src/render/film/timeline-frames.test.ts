import { expect, test } from 'vitest';
import type { FrameContext } from './frames.ts';
import { timelineFrames } from './timeline-frames.ts';
import { mixed, type FilmTimeline } from './film-timeline.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
/** A second each, of which the latter half is a fade. */
const timeline: FilmTimeline<string> = {
  seconds: NAMES.length,
  at(t) {
    const place = Math.min(NAMES.length - 1, Math.floor(t));
    const next = NAMES[place + 1];
    const fading = next === undefined ? 0 : 2 * (t - place) - 1;
    return mixed(NAMES[place]!, next ?? NAMES[place]!, Math.max(0, fading));
  },
};

/** Frames of the reel, with a record of what was painted, drawn and closed. */
function watched(rate = 4) {
  const painted: string[] = [];
  const open = new Set<string>();
  let most = 0;
  const frames = timelineFrames(timeline, { width: 2, height: 2, rate }, async (name) => {
    painted.push(name);
    open.add(name);
    most = Math.max(most, open.size);
    return { name, close: () => open.delete(name) } as unknown as ImageBitmap;
  });
  const draw = async (index: number) => {
    const drawn: [string, number][] = [];
    const context = {
      globalAlpha: 1,
      drawImage(bitmap: { name: string }) {
        drawn.push([bitmap.name, this.globalAlpha]);
      },
    };
    await frames.draw(index, context as unknown as FrameContext);
    return drawn;
  };
  return { frames, draw, painted, open, most: () => most };
}

test('frames cover the reel exactly', () => {
  expect(watched(4).frames.count).toBe(20);
  expect(watched(12.5).frames.count).toBe(63);
});

test('a frame is one picture, or one over another as far as it has faded in', async () => {
  const { draw } = watched();
  expect(await draw(1)).toEqual([['a', 1]]);
  expect(await draw(3)).toEqual([
    ['a', 1],
    ['b', 0.5],
  ]);
  expect(await draw(19)).toEqual([['e', 1]]);
});

test('in order each picture is painted once, few are kept, and all are let go in the end', async () => {
  const { frames, draw, painted, open, most } = watched();
  for (let index = 0; index < frames.count; index += 1) await draw(index);
  expect(painted).toEqual(NAMES);
  expect(most()).toBeLessThanOrEqual(4);
  frames.close();
  expect(open.size).toBe(0);
});

test('a frame repeats the one before where the same picture stands alone', () => {
  const { frames } = watched();
  const repeats = Array.from({ length: 9 }, (_, index) => frames.repeats!(index));
  expect(repeats).toEqual([false, true, true, false, false, true, true, false, false]);
});

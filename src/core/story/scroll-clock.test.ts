import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { squareStory } from '../../../tests/fixtures/story.ts';
import { resolveStory } from './resolve-story.ts';
import { momentAt, placeWithin, type Track } from './scroll-clock.ts';
import { duration, storyStateAt } from './story-clock.ts';

const atlas = squareAtlas();

/** A story and a page that it lies along, with words of any length. */
const page = fc
  .array(
    fc.record({
      seconds: fc.double({ min: 1, max: 600, noNaN: true }),
      length: fc.integer({ min: 1, max: 5000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((parts) =>
    fc.record({
      top: fc.integer({ min: 0, max: 2000 }),
      way: fc.integer({ min: 0, max: 1500 }),
      parts: fc.constant(parts),
    }),
  )
  .map(({ top, way, parts }) => {
    const told = squareStory(parts.map(() => 'v=1'));
    const scenes = told.scenes.map((scene, at) => ({ ...scene, seconds: parts[at]!.seconds }));
    const starts: number[] = [];
    let end = top;
    for (const { length } of parts) {
      starts.push(end);
      end += length;
    }
    const track: Track = { starts, end, way };
    return { story: resolveStory({ ...told, scenes }, atlas), track };
  });

const places = fc.double({ min: -1000, max: 70_000, noNaN: true });

test('who scrolls on comes to no earlier moment, and none beyond the ends', () => {
  fc.assert(
    fc.property(page, places, places, ({ story, track }, a, b) => {
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((place) =>
        momentAt(story, track, place),
      );
      expect(earlier).toBeLessThanOrEqual(later!);
      expect(earlier).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(duration(story) + 1e-6);
    }),
  );
});

test('every scene stands where its words are in the middle', () => {
  fc.assert(
    fc.property(page, ({ story, track }) => {
      for (const [scene, start] of track.starts.entries()) {
        const middle = (start + (track.starts[scene + 1] ?? track.end)) / 2;
        const state = storyStateAt(story, momentAt(story, track, middle));
        expect(state).toMatchObject({ scene, transition: null });
      }
    }),
  );
});

test('a place is taken to the nearest one at which a scene stands', () => {
  fc.assert(
    fc.property(page, places, ({ story, track }, place) => {
      for (const scene of track.starts.keys()) {
        const within = placeWithin(track, scene, place);
        const state = storyStateAt(story, momentAt(story, track, within));
        expect(state).toMatchObject({ scene, transition: null });
      }
    }),
  );
});

test('a story whose scenes meet is half-way where they meet', () => {
  const story = resolveStory(squareStory(['v=1', 'layer=list']), atlas);
  const track: Track = { starts: [0, 1000], end: 2000, way: 200 };
  const mixAt = (place: number) =>
    storyStateAt(story, momentAt(story, track, place)).transition?.mix ?? null;
  expect(mixAt(899)).toBeNull();
  expect(mixAt(1000)).toBeCloseTo(0.5);
  expect(mixAt(1101)).toBeNull();
});

import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { END, FADE, periodTimeline } from './period-timeline.ts';

const PERIODS = ['2018H1', '2018H2', '2019H1', '2019H2', '2020H1', '2020H2'];
const reelOf = (count: number, seconds: number) =>
  periodTimeline(DEFAULT_VIEW, PERIODS.slice(0, count), seconds);

test('a half-year stands, then fades into the next in the last of its time', () => {
  const { at } = reelOf(3, 2);
  const shown = (t: number) => [at(t).under.period, at(t).over?.period ?? null];
  expect(shown(0)).toEqual(['2018H1', null]);
  expect(shown(2 - FADE / 1000)).toEqual(['2018H1', null]);
  expect(shown(2 - FADE / 2000)).toEqual(['2018H1', '2018H2']);
  expect(at(2 - FADE / 2000).mix).toBeCloseTo(0.5);
  expect(shown(2)).toEqual(['2018H2', null]);
});

test('the film takes the time of all half-years, and the last stands longer, without a fade', () => {
  const timeline = reelOf(3, 2);
  expect(timeline.seconds).toBe(6 + END / 1000);
  for (const t of [4, 5.9, 6, 7, 1e6]) {
    expect(timeline.at(t)).toMatchObject({ under: { period: '2019H1' }, over: null });
  }
  expect(timeline.at(-1)).toEqual(timeline.at(0));
});

test('the view is that of the reader but for its half-year', () => {
  const view = { ...DEFAULT_VIEW, layer: 'loans' as const, county: '520101' };
  expect(periodTimeline(view, PERIODS, 1).at(1.5).under).toEqual({ ...view, period: '2018H2' });
});

test('every half-year is shown alone for all but a fade, in order, and each fade only grows', () => {
  const counts = fc.integer({ min: 1, max: PERIODS.length });
  fc.assert(
    fc.property(counts, fc.integer({ min: 400, max: 5000 }), (count, stay) => {
      const timeline = reelOf(count, stay / 1000);
      let [place, seen] = [0, 0];
      const alone = PERIODS.slice(0, count).map(() => 0);
      for (let ms = 0; ms < timeline.seconds * 1000; ms += 1) {
        const { under, over, mix } = timeline.at(ms / 1000);
        const now = PERIODS.indexOf(under.period);
        if (now !== place) seen = 0;
        expect(now === place || now === place + 1).toBe(true);
        if (over) {
          expect(PERIODS.indexOf(over.period)).toBe(now + 1);
          expect(mix).toBeGreaterThanOrEqual(seen);
        } else alone[now]! += 1;
        [place, seen] = [now, mix];
      }
      expect(place).toBe(count - 1);
      // A fade has no picture of its own at its very beginning.
      alone.forEach((time, index) =>
        expect(time).toBe(index === count - 1 ? stay + END : stay - FADE + 1),
      );
    }),
    { numRuns: 5 },
  );
});

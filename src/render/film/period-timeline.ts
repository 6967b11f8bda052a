import type { PeriodId } from '../../core/atlas/period.ts';
import type { View } from '../../core/view/view.ts';
import { eased } from '../../core/story/story-clock.ts';
import { mixed, type FilmTimeline } from './film-timeline.ts';

/** How long a half-year takes to fade into the next, in milliseconds: the last of its time. */
export const FADE = 350;
/** How much longer the last half-year stands, in milliseconds. */
export const END = 1000;

/**
 * A view over half-years, one after another, so many seconds each (more than a fade takes). A half-year without figures
 * has its picture like any other, which says what is missing.
 */
export function periodTimeline(
  view: View,
  periods: readonly PeriodId[],
  seconds: number,
): FilmTimeline<View> {
  const views = periods.map((period): View => ({ ...view, period }));
  const last = views.length - 1;
  const stay = Math.round(seconds * 1000);
  return {
    seconds: (views.length * stay + END) / 1000,
    at(t) {
      const passed = Math.max(0, Math.round(t * 1000));
      const index = Math.min(last, Math.floor(passed / stay));
      const fading = index === last ? 0 : (passed - index * stay - (stay - FADE)) / FADE;
      const next = Math.min(last, index + 1);
      return mixed(views[index]!, views[next]!, eased(Math.max(0, fading)));
    },
  };
}

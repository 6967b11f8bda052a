import { interpolateCamera } from '../../core/view/transition.ts';
import type { View } from '../../core/view/view.ts';
import { mixedPeriods } from '../../core/story/shared-periods.ts';
import { duration, storyStateAt } from '../../core/story/story-clock.ts';
import type { StoryScene } from '../../core/story/story.ts';
import type { ResolvedStory, ResolvedScene } from '../../core/story/resolve-story.ts';
import { mixed, type FilmTimeline } from './film-timeline.ts';

/** How many pictures a moving camera takes on its way from one scene to the next. */
export const STEPS = 24;

/** A view with the words of a scene below it. */
export interface ScenePicture {
  readonly view: View;
  readonly scene: StoryScene;
}

/**
 * A story on its own clock, with at least one scene that can be shown. From scene to scene one picture fades into the
 * other. Where two scenes differ only in cameras of their own the camera moves, in `STEPS` pictures, and the words
 * change midway; one that is fitted to the picture has no place of its own to move from, so such scenes fade, too.
 */
export function storyTimeline(resolved: ResolvedStory): FilmTimeline<ScenePicture> {
  const { scenes } = resolved;
  const ways = scenes.slice(1).map((scene, index) => wayBetween(scenes[index]!, scene));
  return {
    seconds: duration(resolved),
    at(t) {
      const { scene, transition } = storyStateAt(resolved, t);
      if (!transition) return { under: scenes[scene]!, over: null, mix: 0 };
      const to = transition.to === scenes[scene]!.view ? scene : scene + 1;
      const way = ways[to - 1]!;
      if (!way) return mixed(scenes[to - 1]!, scenes[to]!, transition.mix);
      return { under: way[Math.round(transition.mix * STEPS)]!, over: null, mix: 0 };
    },
  };
}

/** Both scenes and the pictures between them, or `null` where no camera moves. */
function wayBetween(from: ResolvedScene, to: ResolvedScene): readonly ScenePicture[] | null {
  const [start, end] = [from.view.camera, to.view.camera];
  const periods = mixedPeriods(from.view, to.view);
  if (!start || !end || !periods || periods.from !== periods.to) return null;
  const between = Array.from({ length: STEPS - 1 }, (_, step) => {
    const share = (step + 1) / STEPS;
    const { scene } = share < 0.5 ? from : to;
    return { scene, view: { ...to.view, camera: interpolateCamera(start, end, share) } };
  });
  return [from, ...between, to];
}

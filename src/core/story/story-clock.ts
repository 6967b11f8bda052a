import type { Transition } from '../view/transition.ts';
import type { View } from '../view/view.ts';
import { mixedPeriods } from './shared-periods.ts';
import type { ResolvedStory } from './resolve-story.ts';

/** How long the map takes from one scene to the next, in milliseconds. */
export const PASSAGE = 1200;

/** What a story shows at a moment. */
export interface StoryState {
  /** Place of the scene whose words are shown, among those that can be. */
  readonly scene: number;
  /** Place of the scene that it is on the way to, or of that which stands. */
  readonly toward: number;
  /** How much of the scene's time has passed, 0 to 1. */
  readonly held: number;
  /** Its view; on the way to another scene that of the nearer one. */
  readonly view: View;
  /** `null` while the map stands. */
  readonly transition: Transition | null;
}

/** Scenes, each of which stands for so many seconds. */
export interface Timed {
  readonly scenes: readonly { readonly scene: { readonly seconds: number } }[];
}

/** How long a story takes, in seconds. */
export function duration({ scenes }: Timed): number {
  const last = scenes.length - 1;
  return last < 0 ? 0 : startOf({ scenes }, last) + scenes[last]!.scene.seconds;
}

/** When a scene begins to stand, in seconds; `at` is its place. */
export function startOf({ scenes }: Timed, at: number): number {
  return scenes.slice(0, at).reduce((sum, scene) => sum + stayOf(scene) + PASSAGE, 0) / 1000;
}

/**
 * What a story shows `t` seconds after its beginning: the same for the same story and `t`, to the millisecond and whatever was
 * shown before. A moment beyond the ends is the end. The story has at least one scene that can be shown.
 */
export function storyStateAt({ scenes }: ResolvedStory, t: number): StoryState {
  const last = scenes.length - 1;
  let scene = 0;
  let left = Math.round(Math.max(0, t) * 1000);
  while (scene < last && left >= stayOf(scenes[scene]!) + PASSAGE) {
    left -= stayOf(scenes[scene]!) + PASSAGE;
    scene++;
  }
  const from = scenes[scene]!;
  const passed = left - stayOf(from);
  if (scene === last || passed <= 0) {
    const held = Math.min(1, left / stayOf(from));
    return { scene, toward: scene, held, view: from.view, transition: null };
  }
  const to = scenes[scene + 1]!;
  const isNear = passed >= PASSAGE / 2;
  return {
    scene: isNear ? scene + 1 : scene,
    toward: scene + 1,
    held: isNear ? 0 : 1,
    view: isNear ? to.view : from.view,
    transition: {
      from: from.view,
      to: to.view,
      mix: eased(passed / PASSAGE),
      periods: mixedPeriods(from.view, to.view),
    },
  };
}

/** How far something has come after a share of its time, both 0 to 1: slow at both ends. */
export function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

/** How long a scene stands, in whole milliseconds, whose sums are exact. */
function stayOf({ scene }: Timed['scenes'][number]): number {
  return Math.round(scene.seconds * 1000);
}

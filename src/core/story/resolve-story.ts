import type { Atlas } from '../atlas/atlas.ts';
import type { OwnSet } from '../atlas/own-figures.ts';
import { DEFAULT_VIEW, OF_PAGE, pick, type View } from '../view/view.ts';
import { checkView } from '../view/check-view.ts';
import type { Notice } from '../view/link-issue.ts';
import { parseView } from '../view/url.ts';
import type { Story, StoryScene } from './story.ts';

/** A scene whose view can be shown. */
export interface ResolvedScene {
  readonly scene: StoryScene;
  /** Its number in the story, from 1, which a link names; scenes that cannot be shown are counted. */
  readonly number: number;
  /** What the scene shows; of what is the page's own the default. */
  readonly view: View;
}

/** A scene that cannot be shown, and why. */
export interface BrokenScene {
  readonly scene: StoryScene;
  readonly number: number;
  readonly issues: readonly Notice[];
}

/** A story as an atlas can show it. */
export interface ResolvedStory {
  readonly story: Story;
  readonly scenes: readonly ResolvedScene[];
  readonly broken: readonly BrokenScene[];
}

/**
 * Reads the views of a story's scenes against an atlas and the own figures that this browser has. A scene of which anything
 * cannot be followed is left out. Nothing runs or moves by itself in a scene, so that a moment always looks the same.
 */
export function resolveStory(
  story: Story,
  atlas: Atlas,
  sets: readonly OwnSet[] = [],
): ResolvedStory {
  const scenes: ResolvedScene[] = [];
  const broken: BrokenScene[] = [];
  for (const [at, scene] of story.scenes.entries()) {
    const number = at + 1;
    const read = parseView(scene.view);
    const nested: Notice[] =
      read.view.story === null ? [] : [{ kind: 'unknown-key', key: 'story' }];
    const checked = checkView(read.view, atlas, sets);
    const issues = [...read.issues, ...nested, ...checked.issues];
    if (issues.length > 0) broken.push({ scene, number, issues });
    else scenes.push({ scene, number, view: stillView(checked.view) });
  }
  return { story, scenes, broken };
}

function stillView(view: View): View {
  return { ...view, ...pick(DEFAULT_VIEW, OF_PAGE), speed: null, moving: false };
}

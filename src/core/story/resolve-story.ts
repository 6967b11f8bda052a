import type { Atlas } from '../atlas/atlas.ts';
import type { OwnSet } from '../atlas/own-figures.ts';
import { DEFAULT_VIEW, OF_PAGE, pick, type View } from '../view/view.ts';
import { readView } from '../view/check-view.ts';
import type { IssueOf, LinkIssue } from '../issue.ts';
import type { Story, StoryScene } from './story.ts';

/** A scene whose view can be shown. */
export interface ResolvedScene {
  readonly scene: StoryScene;
  /** Its number in the story, from 1, which a link names; scenes that cannot be shown are counted. */
  readonly number: number;
  /** What the scene shows; of what is the page's own the default. */
  readonly view: View;
}

/** A story as an atlas can show it. */
export interface ResolvedStory {
  readonly story: Story;
  readonly scenes: readonly ResolvedScene[];
  readonly broken: readonly IssueOf<'broken-scene'>[];
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
  const broken: IssueOf<'broken-scene'>[] = [];
  for (const [at, scene] of story.scenes.entries()) {
    const number = at + 1;
    const read = readView(scene.view, atlas, sets);
    const nested: LinkIssue[] =
      read.view.story === null ? [] : [{ code: 'unknown-key', key: 'story' }];
    const issues = [...read.issues, ...nested];
    if (issues.length > 0)
      broken.push({ code: 'broken-scene', number, title: scene.title, issues });
    else scenes.push({ scene, number, view: stillView(read.view) });
  }
  return { story, scenes, broken };
}

function stillView(view: View): View {
  return { ...view, ...pick(DEFAULT_VIEW, OF_PAGE), speed: null, moving: false };
}

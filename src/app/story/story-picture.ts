import { resolveStory } from '../../core/story/resolve-story.ts';
import type { Story } from '../../core/story/story.ts';
import type { OutputTheme } from '../../core/theme/output-theme.ts';
import { sceneOf } from '../files/scene-of.ts';
import { drawStaticMap, withStyle } from '../files/static-map.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** A picture of a scene, and the sentence that says what it shows and whether it is an estimate. */
export interface StoryPicture {
  /** SVG. */
  readonly picture: Blob;
  readonly caption: string;
}

/** Draws the first scene of a story that can be shown; nothing where there is none. @throws IssueError */
export async function drawStoryPicture(
  store: ViewStore,
  story: Story | undefined,
  theme: OutputTheme,
): Promise<StoryPicture | undefined> {
  const first = story && resolveStory(story, store.atlas!, store.userData.sets).scenes[0];
  if (!first) return undefined;
  const shown = await sceneOf(store, { view: first.view, theme });
  const drawn = withStyle(await drawStaticMap(store.release!, shown));
  return {
    picture: new Blob([drawn], { type: 'image/svg+xml' }),
    caption: shown.headline.sentence,
  };
}

import { resolveStory } from '../../core/story/resolve-story.ts';
import type { Story } from '../../core/story/story.ts';
import type { OutputTheme } from '../../core/theme/output-theme.ts';
import { sceneOf } from '../files/scene-of.ts';
import { drawStaticMap } from '../files/static-map.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** Draws the first scene of a story that can be shown as an SVG; nothing where there is none. @throws IssueError */
export async function drawStoryPicture(
  store: ViewStore,
  story: Story | undefined,
  theme: OutputTheme,
): Promise<Blob | undefined> {
  const first = story && resolveStory(story, store.atlas!, store.userData.sets).scenes[0];
  if (!first) return undefined;
  const shown = await sceneOf(store, { view: first.view, theme });
  return new Blob([await drawStaticMap(store.release!, shown)], { type: 'image/svg+xml' });
}

import { IssueError } from '../../core/issue.ts';
import { DRAFT_ID } from '../../core/story/edit-story.ts';
import { resolveStory, type ResolvedStory } from '../../core/story/resolve-story.ts';
import { readStory } from '../../core/story/story-format.ts';
import { keptDraft } from '../story/draft-store.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** Reads a story to make a file of, by its id, or the reader's own. @throws IssueError where it has no scene that can be shown */
export async function readStoryOf(store: ViewStore, id: string): Promise<ResolvedStory> {
  const story = id === DRAFT_ID ? await keptDraft() : readStory(await store.storyFile(id));
  if ('code' in story) throw new IssueError(story);
  if (story.scenes.some(({ view }) => view.includes('own='))) await store.userData.open();
  const resolved = resolveStory(story, store.atlas!, store.userData.sets);
  if (resolved.scenes.length === 0) throw new IssueError({ code: 'empty-story' });
  return resolved;
}

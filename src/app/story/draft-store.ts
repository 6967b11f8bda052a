import { createStore, del, get, set } from 'idb-keyval';
import { formatStory, readStory } from '../../core/story/story-format.ts';
import { DRAFT_ID, NEW_STORY } from '../../core/story/edit-story.ts';
import type { IssueOf } from '../../core/issue.ts';
import type { Story } from '../../core/story/story.ts';

/** Where the draft is kept: in this browser, nowhere else. */
const open = () => createStore('relief-atlas-story', 'drafts');

/**
 * The story that was being written; a new one where there is none, or where the browser keeps nothing; an issue where what it
 * keeps is none, which is left as it is.
 */
export async function keptDraft(): Promise<Story | IssueOf<'bad-draft'>> {
  const kept: unknown = await get(DRAFT_ID, open()).catch(() => undefined);
  if (kept === undefined) return NEW_STORY;
  const story = readStory(typeof kept === 'string' ? kept : JSON.stringify(kept));
  return 'code' in story ? { ...story, code: 'bad-draft' } : story;
}

/** Keeps the draft, or forgets it where it has no scenes; tells whether the browser let it. */
export async function keepDraft(story: Story): Promise<boolean> {
  const act =
    story.scenes.length === 0 ? del(DRAFT_ID, open()) : set(DRAFT_ID, formatStory(story), open());
  return act.then(
    () => true,
    () => false,
  );
}

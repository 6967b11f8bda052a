import * as v from 'valibot';
import { STORY_ID } from '../view/story-url.ts';
import type { IssueOf } from '../issue.ts';
import type { Story } from './story.ts';

/** Bounds of a story: scenes, characters of a text, seconds of a scene, and characters of its file. */
export const MOST = { scenes: 100, text: 2000, seconds: 600, file: 1_000_000 } as const;

const words = () =>
  v.strictObject({
    zh: v.pipe(v.string(), v.maxLength(MOST.text)),
    en: v.pipe(v.string(), v.maxLength(MOST.text)),
  });

/** What a story's file must be; `Story` says what each part means. */
export const storySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(STORY_ID)),
  title: words(),
  scenes: v.pipe(
    v.array(
      v.strictObject({
        view: v.pipe(v.string(), v.maxLength(4 * MOST.text)),
        title: words(),
        text: words(),
        notes: v.exactOptional(words()),
        seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(MOST.seconds)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST.scenes),
  ),
});

/** Reads the text of a story's file; the first issue is given, not thrown. */
export function readStory(json: string): Story | IssueOf<'bad-story'> {
  if (json.length > MOST.file) {
    return bad('', `${json.length} characters`, `at most ${MOST.file} characters`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return bad('', quoted(json), 'JSON');
  }
  const read = v.safeParse(storySchema, raw, { abortEarly: true });
  if (read.success) return read.output;
  const issue: v.BaseIssue<unknown> = read.issues[0];
  return bad(pathOf(issue), quoted(issue.received), issue.expected ?? issue.message);
}

/** Writes a story as the text of its file. */
export function formatStory(story: Story): string {
  return `${JSON.stringify(story, null, 2)}\n`;
}

function bad(path: string, got: string, expected: string): IssueOf<'bad-story'> {
  return { code: 'bad-story', path, got, expected };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => key) ?? [];
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key))
    .join('');
}

/** Enough of a text to know it by. */
function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text || '""';
}

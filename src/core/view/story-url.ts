import type { KeyRule } from './url-rule.ts';

/** How a story's file is named, without its ending. */
export const STORY_ID = /^[a-z0-9-]{1,60}$/;

/** The keys of a story's moment, in the order in which they are written. */
export const STORY_RULES = {
  story: {
    read: (text) => (STORY_ID.test(text) ? { story: text } : undefined),
    write: ({ story }) => story ?? undefined,
  },
  scene: {
    read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? { scene: Number(text) } : undefined),
    write: ({ scene }) => (scene === null ? undefined : String(scene)),
  },
  at: {
    read: (text) => (/^\d{1,5}(\.\d)?$/.test(text) ? { at: Number(text) } : undefined),
    write: ({ at }) => (at === null ? undefined : String(at)),
  },
} satisfies Readonly<Record<string, KeyRule>>;

import type { Language } from '../base/language.ts';

/** A text in each language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** A view that stands for a while, and what is said of it. */
export interface StoryScene {
  /** The view as the hash of a link without `#`; empty is the default view. */
  readonly view: string;
  readonly title: LocalizedText;
  /** One or two sentences. */
  readonly text: LocalizedText;
  /** What only the presenter sees. */
  readonly notes?: LocalizedText;
  /** How long the view stands before the next scene comes. */
  readonly seconds: number;
}

/** An ordered list of views with words. */
export interface Story {
  readonly id: string;
  readonly title: LocalizedText;
  /** At least one. */
  readonly scenes: readonly StoryScene[];
}

/** A story that comes with the atlas, before its file is there. */
export interface KnownStory extends Pick<Story, 'id' | 'title'> {
  /** What it tells, in a sentence. */
  readonly about: LocalizedText;
}

/** The stories that come with the atlas: their files lie in `public/stories`. */
export const STORIES: readonly KnownStory[] = [
  {
    id: 'founding-report',
    title: { zh: '第一份半年报', en: 'The founding report' },
    about: {
      zh: '2018年7月10日说了哪些数，哪些后来再没有公布，哪些只能估计。',
      en: 'Which numbers were told on 10 July 2018, which were never published again, and which can only be estimated.',
    },
  },
];

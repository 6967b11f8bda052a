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

/** The stories that come with the atlas, in the order in which they are offered: their files lie in `data/told`. */
export const STORIES: readonly KnownStory[] = [
  {
    id: 'founding-report',
    title: { zh: '第一份半年报', en: 'The founding report' },
    about: {
      zh: '2018年夏天说了哪些数，哪些后来再没有公布，哪些要靠估计。',
      en: 'Which numbers were told in the summer of 2018, which were not published again, and which have to be estimated.',
    },
  },
  {
    id: 'list-empties',
    title: { zh: '名单是怎样清空的', en: 'How the list was emptied' },
    about: {
      zh: '贫困县怎样一批批离开名单，日期有哪几种，哪里说不准。',
      en: 'How poverty counties left the list, what their dates are, and where these are open.',
    },
  },
  {
    id: 'sales-of-2020',
    title: { zh: '2020年究竟卖了多少', en: 'What 2020 really was' },
    about: {
      zh: '减出来像是大跌，商务部却不这么看：互相矛盾的推算能说明什么。',
      en: 'A slump by subtraction, growth by the ministry: what derivations that contradict one another can tell.',
    },
  },
  {
    id: 'how-we-know',
    title: {
      zh: '哪里可能卖得多：我们怎么知道',
      en: 'Where sales may have come from: how we know',
    },
    about: {
      zh: '没有公布的县级数怎样估计，怎样检验，哪里错了。',
      en: 'How unpublished figures of counties are estimated and tested, and where they are wrong.',
    },
  },
];

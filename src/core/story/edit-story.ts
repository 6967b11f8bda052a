import { DEFAULT_VIEW, OF_PAGE, OF_STORY, pick, type View } from '../view/view.ts';
import { formatView } from '../view/url.ts';
import type { Story, StoryScene, LocalizedText } from './story.ts';

/** How long a captured scene stands, in seconds. */
const USUAL_SECONDS = 8;

const BLANK: LocalizedText = { zh: '', en: '' };

/** The id of the story that the reader writes, which no served story has. */
export const DRAFT_ID = 'draft';

/** A story without scenes yet. */
export const NEW_STORY: Story = { id: DRAFT_ID, title: BLANK, scenes: [] };

/** A scene of what a view shows, without words; what is the page's own or another story's is left out. */
export function captureScene(view: View): StoryScene {
  const left = pick(DEFAULT_VIEW, [...OF_PAGE, ...OF_STORY]);
  const shown: View = { ...view, ...left, speed: null, moving: false };
  return { view: formatView(shown), title: BLANK, text: BLANK, seconds: USUAL_SECONDS };
}

/** Adds a scene after the one at a place; -1 puts it first. */
export function insertScene(story: Story, after: number, scene: StoryScene): Story {
  return { ...story, scenes: story.scenes.toSpliced(after + 1, 0, scene) };
}

/** Changes what a scene is. */
export function changeScene(story: Story, at: number, change: Partial<StoryScene>): Story {
  return {
    ...story,
    scenes: story.scenes.map((scene, index) => (index === at ? { ...scene, ...change } : scene)),
  };
}

/** Moves a scene by so many places; beyond the ends it stays at the end. */
export function moveScene(story: Story, at: number, by: number): Story {
  const scene = story.scenes[at];
  if (!scene) return story;
  const others = story.scenes.toSpliced(at, 1);
  const to = Math.max(0, Math.min(others.length, at + by));
  return { ...story, scenes: others.toSpliced(to, 0, scene) };
}

export function removeScene(story: Story, at: number): Story {
  return { ...story, scenes: story.scenes.toSpliced(at, 1) };
}

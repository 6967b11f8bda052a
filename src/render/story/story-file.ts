import type { Source } from '../../core/atlas/atlas.ts';
import type { Language } from '../../core/base/language.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import type { ResolvedScene, ResolvedStory } from '../../core/story/resolve-story.ts';
import { boxOf } from '../../core/view/map-frame.ts';
import type { View } from '../../core/view/view.ts';
import { STORY_WORDS } from '../../i18n/messages/stories.ts';
import type { PrintMeta } from '../../scene/caveats.ts';
import type { Scene } from '../../scene/scene.ts';
import { storyPowerpoint } from '../pptx/pptx.ts';
import { renderHandoutPage } from '../svg/handout.ts';

/** What a view shows, and what it is drawn from. */
export interface ShownView {
  readonly scene: Scene;
  readonly boundaries: BoundaryTopology;
  readonly land: LandTopology;
  /** Documents by id. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** What slides or a handout of a story are made from. */
export interface StoryOrder extends Omit<PrintMeta, 'link'> {
  /** It has a scene that can be shown. */
  readonly resolved: ResolvedStory;
  readonly language: Language;
  /** Gives what a view shows, in the language of the order. */
  show(view: View): Promise<ShownView>;
  /** The address of a scene by its number in the story, where that is known. */
  linkTo(number: number): string | null;
}

/** Makes a PowerPoint file of a story: a slide a scene. */
export async function storySlides(order: StoryOrder): Promise<Uint8Array> {
  const pages = await eachScene(order, (told, { scene, sources, boundaries, land }) => ({
    ...wordsOf(order, told),
    input: {
      ...scene,
      boundaries,
      land,
      sources,
      home: boxOf(scene.view, scene.geometry),
      link: order.linkTo(told.number),
      reviewNumber: order.review ?? null,
    },
  }));
  return storyPowerpoint(order.resolved.story.title[order.language], pages);
}

/** Draws a handout of a story as SVG documents: a page a scene. */
export async function handoutPages(order: StoryOrder): Promise<[string, ...string[]]> {
  const { review, day } = order;
  const pages = await eachScene(order, (told, { scene, boundaries, land }) => {
    const link = order.linkTo(told.number);
    return renderHandoutPage({
      ...wordsOf(order, told),
      scene,
      boundaries,
      land,
      ...(review && { review }),
      ...(day && { day }),
      ...(link && { link }),
    });
  });
  return pages as [string, ...string[]];
}

/** One after the other: each scene may need products of its own. */
async function eachScene<T>(
  { resolved, show }: StoryOrder,
  make: (told: ResolvedScene, shown: ShownView) => T,
): Promise<T[]> {
  const made: T[] = [];
  for (const told of resolved.scenes) made.push(make(told, await show(told.view)));
  return made;
}

function wordsOf({ resolved, language }: StoryOrder, { scene, number }: ResolvedScene) {
  const t = STORY_WORDS[language];
  const { story } = resolved;
  return {
    title: scene.title[language] || t.untitled(String(number)),
    text: scene.text[language],
    notes: scene.notes?.[language] ?? '',
    place: `${story.title[language]} · ${t.scene(String(number), String(story.scenes.length))}`,
  };
}

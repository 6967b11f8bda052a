import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesOf } from '../../src/core/atlas/atlas.ts';
import type { Language } from '../../src/core/base/language.ts';
import { resolveStory } from '../../src/core/story/resolve-story.ts';
import { outputColors, type OutputTheme } from '../../src/core/theme/output-theme.ts';
import { boxOf, levelOf } from '../../src/core/view/map-frame.ts';
import { formatView } from '../../src/core/view/url.ts';
import { readTopology } from '../../src/release/load-topology.ts';
import type { DeckInput } from '../../src/render/pptx/deck-input.ts';
import { handoutPages, storySlides, type ShownView } from '../../src/render/story/story-file.ts';
import { makePdf } from '../../src/render/svg/pdf.ts';
import printFont from '../../src/render/svg/pdf-font.json' with { type: 'json' };
import { scene } from '../../src/scene/scene.ts';
import { openFromDisk, type DiskView } from '../open-from-disk.ts';
import { toldStories } from '../stories/told-stories.ts';
import type { PrintOptions } from './options.ts';

const root = fileURLToPath(new URL('../../public', import.meta.url));
const releases = join(root, 'releases');
/** A picture of this size is usual; larger ones on more detail would only be slower. */
const USUAL = { width: 1200, height: 900 } as const;

/** A file, and the characters that it cannot write. */
interface StoryFile {
  readonly bytes: Uint8Array;
  readonly unknown: readonly string[];
}

/** Makes slides or a handout of a story that comes with the atlas. @throws Error where there is none of that name. */
export async function storyFile(
  id: string,
  language: Language,
  { kind, theme, review, day, link }: PrintOptions,
): Promise<StoryFile> {
  const stories = await toldStories(releases);
  const story = stories.find((one) => one.id === id);
  if (!story) {
    throw new Error(`--story: got “${id}”, expected ${stories.map((one) => one.id).join(', ')}`);
  }
  const { atlas } = await openFromDisk(releases, '');
  const colors = theme ?? 'light';
  const order = {
    resolved: resolveStory(story, atlas),
    language,
    ...(review && { review }),
    ...(day && { day }),
    show: async (view: DiskView['view']) =>
      showFromDisk(await openFromDisk(releases, formatView(view)), language, colors),
    linkTo: (number: number) => (link ? `${link}#v=1&story=${id}&scene=${number}` : null),
  };
  if (kind === 'pptx') return { bytes: await storySlides(order), unknown: [] };
  return makePdf(await handoutPages(order), readFileSync(join(root, printFont.path)));
}

/** What slides of a view on this disk are made from. */
export async function deckInput(
  open: DiskView,
  language: Language,
  { theme, review, link }: PrintOptions,
): Promise<DeckInput> {
  const { scene: shown, ...around } = await showFromDisk(
    open,
    language,
    theme ?? open.view.scheme ?? 'light',
  );
  return {
    ...shown,
    ...around,
    home: boxOf(shown.view, shown.geometry),
    link: link ?? null,
    reviewNumber: review ?? null,
  };
}

async function showFromDisk(
  open: DiskView,
  language: Language,
  theme: OutputTheme,
): Promise<ShownView> {
  const { release, view, geometry, atlas, products } = open;
  const level = levelOf(view, geometry, USUAL.width, USUAL.height);
  return {
    scene: scene({ ...open, language, theme: outputColors(theme) }),
    ...(await readTopology(release, level)),
    sources: sourcesOf(atlas, products),
  };
}

import { IssueError, type IssueOf } from '../../core/issue.ts';
import type { View } from '../../core/view/view.ts';
import { levelOf } from '../../core/view/map-frame.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { fileName } from '../../export/file-name.ts';
import { viewLink } from '../../export/link/link.ts';
import { readTopology } from '../../release/load-topology.ts';
import { POWERPOINT_TYPE } from '../../render/pptx/pptx.ts';
import { handoutPages, storySlides } from '../../render/story/story-file.ts';
import { pdfFile, type OutputFile } from '../../render/svg/files.ts';
import { PAPER_SIZES } from '../../render/svg/paper-size.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import type { StoryFileRequest } from './file-request.ts';
import { loadPrintFont } from './picture-file.ts';
import { readStoryOf } from './read-story.ts';
import { sceneOf } from './scene-of.ts';

/** Slides or a handout of a story, its name, and the scenes that are left out. */
export interface StoryFile extends OutputFile {
  readonly name: string;
  readonly broken: readonly IssueOf<'broken-scene'>[];
}

/** Makes slides or a handout of a story in the page's language. @throws IssueError */
export async function makeStoryFile(
  store: ViewStore,
  { what, format, theme, review, page }: StoryFileRequest,
): Promise<StoryFile> {
  const { language, release, atlas } = store;
  if (!release || !atlas) throw new IssueError({ code: 'not-loaded' });
  const resolved = await readStoryOf(store, what);
  const choice = { interface: 'full', scheme: null, language, release: atlas.release } as const;
  const order = {
    resolved,
    language,
    day: new Date().toISOString().slice(0, 10),
    ...(review && { review }),
    async show(view: View) {
      const scene = await sceneOf(store, { view, language, theme });
      const { width, height } = PAPER_SIZES.wide;
      const level = levelOf(view, scene.geometry, width, height);
      return { scene, ...(await readTopology(release, level)), sources: store.sources };
    },
    linkTo: (scene: number) => viewLink(page, { ...DEFAULT_VIEW, story: what, scene }, choice),
  };
  const name = fileName({ of: what, at: [language], release: atlas.release }, format);
  const { broken } = resolved;
  if (format === 'pptx') {
    const bytes = await storySlides(order);
    const blob = new Blob([bytes.slice()], { type: POWERPOINT_TYPE });
    return { blob, unknown: [], name, broken };
  }
  const font = await loadPrintFont((path) => fetch(new URL(path, page)));
  return { ...(await pdfFile(await handoutPages(order), font)), name, broken };
}

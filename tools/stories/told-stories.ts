import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withEstimates } from '../../src/core/atlas/atlas.ts';
import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { STORY_ISSUES } from '../../src/i18n/messages/issues/story.ts';
import { resolveStory } from '../../src/core/story/resolve-story.ts';
import { readStory } from '../../src/core/story/story-format.ts';
import type { Story } from '../../src/core/story/story.ts';
import { loadAtlas } from '../../src/release/load-atlas.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { loadLayerProduct } from '../../src/release/open-view.ts';
import { latestRelease, readFrom } from '../open-from-disk.ts';
import { bindStory, type StoryFault } from './bind.ts';
import { factsOf, type Facts } from './facts.ts';

/** Where stories lie as they are written, with names in the place of numbers. */
const FOLDER = fileURLToPath(new URL('../../data/told', import.meta.url));

/** The stories that come with the atlas, as they are written, in the order of their ids. */
export function writtenStories(): Story[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const story = readStory(readFileSync(join(FOLDER, name), 'utf8'));
    if ('code' in story) throw new Error(`data/told/${name}: ${issueText(story, STORY_ISSUES.en)}`);
    return story;
  });
}

/** What the latest release in a folder knows, and the atlas that says so. */
export async function latestFacts(releases: string) {
  const release = await openRelease(latestRelease(releases), readFrom(releases));
  const [plain, programme, estimates, exits, network, stories] = await Promise.all([
    loadAtlas(release),
    loadLayerProduct(release, 'programme'),
    loadLayerProduct(release, 'estimates'),
    loadLayerProduct(release, 'exits'),
    loadLayerProduct(release, 'network'),
    loadLayerProduct(release, 'stories'),
  ]);
  const atlas = withEstimates(plain, estimates);
  const facts: Facts = factsOf(atlas, { programme, estimates, exits, network, stories });
  return { atlas, facts };
}

/**
 * The stories as the latest release lets them be told.
 * @throws Error that names story, scene and word of all that the release does not bear out.
 */
export async function toldStories(releases: string): Promise<Story[]> {
  const { atlas, facts } = await latestFacts(releases);
  const bound = writtenStories().map((story) => bindStory(story, facts));
  const faults = bound.flatMap(({ story, faults }) => [
    ...faults.map(faultText),
    ...resolveStory(story, atlas).broken.map(
      (issue) => `${story.id}: ${issueText(issue, STORY_ISSUES.en)}`,
    ),
  ]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return bound.map(({ story }) => story);
}

/** Says a fault in a line. */
export function faultText({ story, scene, field, word, why }: StoryFault): string {
  const place = scene === null ? story : `${story}, scene ${scene}`;
  return `${place}, ${field}: “${word}”: ${why}`;
}

import { fileURLToPath } from 'node:url';
import { toldStories } from './told-stories.ts';

/** Checks that the latest release bears out all that the stories say. */
const releases = fileURLToPath(new URL('../../public/releases', import.meta.url));

try {
  const told = await toldStories(releases);
  const scenes = told.reduce((sum, story) => sum + story.scenes.length, 0);
  console.log(`stories: ${told.length}, ${scenes} scenes`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import type { Plugin } from 'vite';
import { formatStory } from '../../src/core/story/story-format.ts';
import type { Story } from '../../src/core/story/story.ts';
import { toldStories } from '../stories/told-stories.ts';

/** Serves the stories as the latest release lets them be told; the build fails where it does not bear one out. */
export function stories(releases: string): Plugin {
  let told: Promise<readonly Story[]> | undefined;
  const tell = () => (told ??= toldStories(releases));
  return {
    name: 'relief-atlas:stories',
    async buildStart() {
      if (this.meta.watchMode) return;
      for (const story of await tell())
        this.emitFile({ type: 'asset', fileName: pathOf(story), source: formatStory(story) });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        tell().then((all) => {
          const asked = request.url!.split(/[?#]/)[0]!.slice(1);
          const story = all.find((one) => pathOf(one) === asked);
          if (!story) return next();
          response.setHeader('Content-Type', 'application/json');
          response.end(formatStory(story));
        }, next);
      });
    },
  };
}

const pathOf = ({ id }: Story) => `stories/${id}.json`;

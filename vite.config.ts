import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { embedScript } from './tools/vite/embed-script.ts';
import { oembed, revealFiles } from './tools/vite/embed.ts';
import { offline } from './tools/vite/offline.ts';
import { openData } from './tools/vite/open-data.ts';
import { places } from './tools/vite/place-pages.ts';
import { policy } from './tools/vite/policy.ts';
import { siteAddress } from './tools/vite/site-address.ts';
import { latestRelease } from './tools/open-from-disk.ts';
import { earlyGeometry } from './tools/vite/early-geometry.ts';
import { firstPage } from './tools/vite/first-page.ts';
import { VIEW_KEYS } from './src/core/view/url.ts';
import { singleTemplate } from './tools/vite/single.ts';
import { stories } from './tools/vite/stories.ts';

const releases = fileURLToPath(new URL('./public/releases', import.meta.url));
const site = siteAddress(process.env.SITE_URL);

/** What marks the modules that only charts are drawn with. */
const APART = '?charts';

/**
 * Gives Plot copies of the d3 modules that the map uses, too. Each of these is one file, so a shared one would lie in
 * the first chunk with all that Plot takes of it.
 */
function apart(): Plugin {
  return {
    name: 'relief-atlas:apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isPlots = importer && (importer.endsWith(APART) || /\/(plot|d3)\//.test(importer));
      if (!isPlots || !/^d3-/.test(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && !found.external ? { ...found, id: found.id + APART } : null;
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [
    apart(),
    svelte(),
    firstPage(releases),
    earlyGeometry(releases),
    embedScript(),
    revealFiles(),
    oembed(site),
    openData(releases, site),
    places(releases, site),
    stories(releases),
    singleTemplate(releases),
    policy(),
    offline(releases),
  ],
  define: {
    __RELEASE__: JSON.stringify(latestRelease(releases)),
    // For the page's head, which stands in no module.
    'import.meta.env.VIEW_KEYS': JSON.stringify(VIEW_KEYS.join('|')),
  },
  worker: { format: 'es' },
  // What `_headers` says is all that is sent.
  preview: { cors: false },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    // What the first view needs anyway is one chunk, whatever of it later ones share: many small ones pack badly.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PLACES } from '../../src/core/base/served-paths.ts';
import { levelOf } from '../../src/core/view/map-frame.ts';
import { outputColors } from '../../src/core/theme/output-theme.ts';
import { titleOf } from '../../src/i18n/format/atlas-title.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { loadLayerProduct } from '../../src/release/open-view.ts';
import { readTopology } from '../../src/release/load-topology.ts';
import { renderPrintLayout } from '../../src/render/svg/print-layout.ts';
import { scene } from '../../src/scene/scene.ts';
import { inBoth } from '../open-data/dataset.ts';
import { openFromDisk, type DiskView } from '../open-from-disk.ts';
import { CARD_PICTURE, CARD_SIZE, openGraph } from '../place-pages/page-head.ts';
import type { PlacesKnown } from '../place-pages/place-page.ts';
import { placePages } from '../place-pages/place-pages.ts';
import { paintPng } from '../print/png.ts';

/** What the pages tell besides what any view is drawn from. */
const TOLD = ['estimates', 'exits', 'programme', 'stories', 'ecology', 'network'] as const;

/** Publishes a page for each county and province of the list, and what stands where a link to the atlas is shown. */
export function places(releases: string, site: string | undefined): Plugin {
  let publicFolder = '';
  return {
    name: 'relief-atlas:places',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    // Written past the bundle, which would list each of them.
    async writeBundle({ dir }) {
      await mkdir(join(dir!, PLACES), { recursive: true });
      const pages = placePages(await readPlaces(releases), site);
      await Promise.all(pages.map(({ path, bytes }) => writeFile(join(dir!, PLACES, path), bytes)));
      const card = await paintCard(await openFromDisk(releases, ''), publicFolder);
      await writeFile(join(dir!, CARD_PICTURE), card);
    },
    transformIndexHtml: () =>
      openGraph({
        path: '',
        title: inBoth((language) => titleOf(language, 'short')),
        summary: inBoth((language) => MESSAGES[language].subtitle),
        site,
      }).map(([property, content]) => ({
        tag: 'meta',
        attrs: { property, content },
        injectTo: 'head' as const,
      })),
  };
}

/** Reads what the pages are written from. */
export async function readPlaces(releases: string): Promise<PlacesKnown> {
  const { release, atlas, geometry } = await openFromDisk(releases, 'v=1');
  const products = await Promise.all(
    TOLD.map(async (name) => [name, await loadLayerProduct(release, name)] as const),
  );
  return { atlas, geometry, products: Object.fromEntries(products) };
}

/** The opening view as a sheet, in Chinese. */
async function paintCard(open: DiskView, publicFolder: string): Promise<Buffer> {
  const { width, height } = CARD_SIZE;
  const topology = await readTopology(
    open.release,
    levelOf(open.view, open.geometry, width, height),
  );
  const shown = scene({ ...open, language: 'zh', theme: outputColors('light') });
  return paintPng(
    renderPrintLayout({ width, height, ...topology, scene: shown, isPrint: false }),
    publicFolder,
  );
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { withEstimates } from '../../src/core/atlas/atlas.ts';
import { OPEN_DATA } from '../../src/core/base/served-paths.ts';
import { loadAtlas } from '../../src/release/load-atlas.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { loadLayerProduct } from '../../src/release/open-view.ts';
import { latestRelease, readFrom } from '../open-from-disk.ts';
import { INDEX, openData as writeOpenData, type OpenData } from '../open-data/open-data.ts';

const NOTICE = fileURLToPath(new URL('../../NOTICE', import.meta.url));

/** Publishes the data of the latest release as files below the page, and tells search engines of them in the page. */
export function openData(releases: string, site: string | undefined): Plugin {
  let written: Promise<OpenData> | undefined;
  const write = () => (written ??= readOpenData(releases, site));
  return {
    name: 'relief-atlas:open-data',
    async buildStart() {
      if (this.meta.watchMode) return;
      for (const { path, bytes } of (await write()).files) {
        this.emitFile({ type: 'asset', fileName: `${OPEN_DATA}/${path}`, source: bytes });
      }
    },
    configureServer({ middlewares }) {
      // The folder of the tables has the same name, and modules of it are served: only what is published is answered here.
      middlewares.use(`/${OPEN_DATA}`, (request, response, next) => {
        write().then(({ files }) => {
          const asked = request.url!.split(/[?#]/)[0]!.slice(1) || INDEX;
          const file = files.find(({ path }) => path === asked);
          if (!file) return next();
          response.setHeader('Content-Type', file.type);
          response.end(file.bytes);
        }, next);
      });
    },
    async transformIndexHtml() {
      const { linked } = await write();
      return [
        {
          tag: 'script',
          attrs: { type: 'application/ld+json' },
          children: linked,
          injectTo: 'body',
        },
      ];
    },
  };
}

/** Opens the latest release and writes what is published of it. */
export async function readOpenData(releases: string, site: string | undefined): Promise<OpenData> {
  const release = await openRelease(latestRelease(releases), readFrom(releases));
  const [atlas, estimates, exits, context, programme] = await Promise.all([
    loadAtlas(release),
    loadLayerProduct(release, 'estimates'),
    loadLayerProduct(release, 'exits'),
    loadLayerProduct(release, 'context'),
    loadLayerProduct(release, 'programme'),
  ]);
  const notice = readFileSync(NOTICE, 'utf8');
  return writeOpenData(
    withEstimates(atlas, estimates),
    { exits, context, programme },
    { notice, site },
  );
}

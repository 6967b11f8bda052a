import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { generateSW } from 'workbox-build';
import type { Manifest } from '../../data/product.ts';
import { filesOfEdition, vouchFor, WEB_MANIFEST } from './edition-files.ts';
import { WORKER } from '../../src/core/base/served-paths.ts';
import { SCHEMES } from '../../src/core/view/view.ts';
import { THEMES } from '../../src/core/theme/theme.ts';
import { MESSAGES } from '../../src/i18n/messages/index.ts';
import { latestRelease } from '../open-from-disk.ts';

/** No file of the page is as large; one that is would be left out without an error. */
const LARGEST = 8 * 2 ** 20;

/** The icons: how many pixels wide, and what share of that the picture of the page takes. */
const ICONS = [
  { name: '192', size: 192, share: 1, purpose: 'any' },
  { name: '512', size: 512, share: 1, purpose: 'any' },
  // What lies outside the inner four fifths may be cut off.
  { name: 'maskable', size: 512, share: 0.8, purpose: 'maskable' },
] as const;

/** Makes the page installable, and writes the service worker that keeps a whole edition of it on the device. */
export function offline(releases: string): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'relief-atlas:offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    async buildStart() {
      const icon = readFileSync(join(root, 'public/icon.svg'));
      for (const { name, size, share } of ICONS) {
        const source = await paint(icon, size, share);
        this.emitFile({ type: 'asset', fileName: iconPath(name), source });
      }
      this.emitFile({ type: 'asset', fileName: WEB_MANIFEST, source: webManifest() });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${WEB_MANIFEST}` }, injectTo: 'head' },
      {
        tag: 'link',
        attrs: { rel: 'apple-touch-icon', href: `./${iconPath('192')}` },
        injectTo: 'head',
      },
      ...SCHEMES.map((scheme) => ({
        tag: 'meta',
        attrs: {
          name: 'theme-color',
          content: THEMES[scheme].sea,
          media: `(prefers-color-scheme: ${scheme})`,
        },
        injectTo: 'head' as const,
      })),
    ],
    closeBundle: {
      sequential: true,
      async handler(error?: Error) {
        if (!error) await writeWorker(folder, readManifest(releases));
      },
    },
  };
}

async function writeWorker(folder: string, manifest: Manifest): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: folder,
    swDest: join(folder, WORKER),
    globPatterns: filesOfEdition(manifest),
    maximumFileSizeToCacheInBytes: LARGEST,
    manifestTransforms: [(entries) => ({ manifest: vouchFor(manifest, entries), warnings: [] })],
    // The names of these say what is in them.
    dontCacheBustURLsMatching: /^(assets\/|releases\/)/,
    // The address after the question mark is a view of the page, never another file.
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) =>
          sameOrigin && /\/releases\/(products\/.+|[0-9a-f]{12}\.json)$/.test(url.pathname),
        handler: 'CacheFirst',
        options: {
          cacheName: 'other-releases',
          expiration: { maxEntries: 60, purgeOnQuotaError: true },
          // Many static hosts answer a missing file with their front page and status 200. This is written out as text.
          plugins: [
            {
              cacheWillUpdate: async ({ response }) =>
                response.ok && !response.headers.get('content-type')?.startsWith('text/html')
                  ? response
                  : null,
            },
          ],
        },
      },
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/single.html'),
        handler: 'NetworkFirst',
        options: { cacheName: 'single-file' },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`${WORKER}: ${warnings.join('; ')}`);
}

function readManifest(releases: string): Manifest {
  const name = `${latestRelease(releases)}.json`;
  return JSON.parse(readFileSync(join(releases, name), 'utf8')) as Manifest;
}

function webManifest(): string {
  const { zh, en } = MESSAGES;
  return JSON.stringify({
    id: './',
    start_url: './',
    scope: './',
    name: `${zh.title} · ${en.title}`,
    short_name: zh.title,
    lang: 'zh-Hans',
    display: 'standalone',
    background_color: THEMES.light.sea,
    theme_color: THEMES.light.sea,
    icons: ICONS.map(({ name, size, purpose }) => ({
      src: iconPath(name),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  });
}

function iconPath(name: string): string {
  return `icons/${name}.png`;
}

/** Paints the picture of the page in the middle of a square; where it leaves room the ground goes on. */
function paint(icon: Buffer, size: number, share: number): Promise<Buffer> {
  const width = Math.round(size * share);
  const edge = (size - width) / 2;
  const background = /fill="(#\w+)"/.exec(icon.toString())![1]!;
  const picture = sharp(icon, { density: (72 * size) / 32 }).resize(width);
  const grounded = share < 1 ? picture.flatten({ background }) : picture;
  return grounded
    .extend({
      ...{
        top: Math.floor(edge),
        bottom: Math.ceil(edge),
        left: Math.floor(edge),
        right: Math.ceil(edge),
      },
      background,
    })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

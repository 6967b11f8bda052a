import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type InlineConfig, type Plugin } from 'vite';
import { latestRelease } from '../../tools/open-from-disk.ts';

/** Bench pages, built and served. */
export interface Served {
  readonly url: string;
  /** Where the built files lie. */
  readonly outDir: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Builds the atlas for production into a folder of its own and serves it. */
export async function serveAtlas(note: (path: string) => void): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'relief-atlas-'));
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return serve({ root, build: { outDir } }, outDir, note);
}

/** Builds the pages of a folder of the bench for production, beside the atlas's own build, and serves them. */
export async function servePages(
  folder: 'ways' | 'peers',
  note?: (path: string) => void,
): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), `relief-atlas-${folder}-`));
  const pages = join(root, 'tests/bench', folder);
  const config: InlineConfig = {
    root: pages,
    configFile: false,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    publicDir: join(root, 'public'),
    define: { __RELEASE__: JSON.stringify(latestRelease(join(root, 'public/releases'))) },
    worker: { format: 'es' },
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: readdirSync(pages)
          .filter((name) => name.endsWith('.html'))
          .map((name) => join(pages, name)),
      },
    },
  };
  await build(config);
  return serve(config, outDir, note);
}

async function serve(
  config: InlineConfig,
  outDir: string,
  note: (path: string) => void = () => {},
): Promise<Served> {
  const server = await preview({
    ...config,
    plugins: [notebook(note)],
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    outDir,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

/** Notes requests at the server, where those of workers are seen, too. */
function notebook(note: (path: string) => void): Plugin {
  return {
    name: 'relief-atlas:notebook',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        note(new URL(request.url ?? '/', 'http://atlas').pathname);
        next();
      });
    },
  };
}

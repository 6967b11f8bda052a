import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';
import { latestRelease } from '../../tools/open-from-disk.ts';

/** The bench page of the ways, built and served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Builds the page of the ways for production, beside the atlas's own build, and serves it. */
export async function serveWays(): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'relief-atlas-ways-'));
  const config: InlineConfig = {
    root: join(import.meta.dirname, 'ways'),
    configFile: false,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    publicDir: join(root, 'public'),
    define: { __RELEASE__: JSON.stringify(latestRelease(join(root, 'public/releases'))) },
    worker: { format: 'es' },
    build: { target: 'es2023', outDir, emptyOutDir: true, chunkSizeWarningLimit: 3000 },
  };
  await build(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  return {
    url: server.resolvedUrls!.local[0]!,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Serves the gallery for developers; no build has it. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(root, 'node_modules/.vite-gallery'),
  plugins: [svelte()],
  define: { __RELEASE__: JSON.stringify('0123456789ab') },
  worker: { format: 'es' },
  server: { fs: { allow: [root] } },
});

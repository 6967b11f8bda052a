import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { latestRelease, plate } from './vite.plate.ts';

const releases = fileURLToPath(new URL('./public/releases', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [svelte(), plate(releases)],
  define: { __RELEASE__: JSON.stringify(latestRelease(releases)) },
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500 },
});

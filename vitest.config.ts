import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium, PLACE } from './tests/chromium.ts';

process.env.TZ = PLACE.timezoneId;
process.env.LC_ALL = 'zh_CN.UTF-8';

const ROOMS = ['src', 'geo', 'data', 'tools'];
const UNIT_TESTS = `{${ROOMS}}/**/*.test.ts`;
const COMPONENT_TESTS = '{src,tests/gallery}/**/*.svelte.test.ts';
/** What is too slow for `npm test`; `npm run test:long` runs it. */
const SLOW_TESTS = `{${ROOMS}}/**/*.long.test.ts`;

/** Runes compile for the browser only under these conditions; elsewhere effects never run. */
const BROWSER_CONDITIONS = ['browser', 'module', 'import', 'default'];

const LATE = ['chardet', 'fastest-levenshtein', 'saxen', 'hyparquet', 'udsv', 'valibot', 'fflate'];

export default defineConfig({
  test: {
    // Vitest leaves a core free for itself, which on two cores is the half of them.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: [UNIT_TESTS],
          exclude: [COMPONENT_TESTS, SLOW_TESTS],
          // To load the modules anew for each file would take twice as long as its tests.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'long',
          environment: 'node',
          include: [SLOW_TESTS, ...filesWithProperties()],
          env: { PROPERTY_RUNS: '1000', HOSTILE_REPEATS: '250000' },
          isolate: false,
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/*.test.ts'],
          // The first run fetches half a gigabyte.
          testTimeout: 600_000,
        },
      },
      {
        plugins: [svelte()],
        define: { __RELEASE__: JSON.stringify('0123456789ab') },
        resolve: { conditions: BROWSER_CONDITIONS },
        worker: { format: 'es' },
        // Vite finds only late what workers and lazy parts import, and would load a test anew halfway.
        optimizeDeps: { include: LATE },
        test: {
          name: 'component',
          include: [COMPONENT_TESTS],
          setupFiles: ['src/ui/base/base.css'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS] },
              contextOptions: { ...PLACE, reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
    ],
  },
});

/** The tests that try many cases by chance, and more of them in the long run. */
function filesWithProperties(): string[] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  );
  return files.filter(
    (path) =>
      path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('fixtures/fast-check.ts'),
  );
}

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium, PLACE } from './tests/chromium.ts';

process.env.TZ = PLACE.timezoneId;
process.env.LC_ALL = 'zh_CN.UTF-8';

const COMPONENT_TESTS = 'src/**/*.svelte.test.ts';

/** Runes compile for the browser only under these conditions; elsewhere effects never run. */
const BROWSER_CONDITIONS = ['browser', 'module', 'import', 'default'];

const LATE = [
  ...['chardet', 'fastest-levenshtein', 'read-excel-file/universal', 'hyparquet', 'udsv'],
  ...['valibot', 'fflate'],
];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'src/**/*.test.ts',
            'geo/**/*.test.ts',
            'data/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: [COMPONENT_TESTS],
          testTimeout: 30_000,
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

import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, PLACE } from './tests/chromium.ts';

/** Tests see `dist`, the last production build, as a static server gives it; `npm test` builds it anew. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/golden/{arg}{ext}',
  updateSnapshots: 'none',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.003, threshold: 0.2, animations: 'disabled' },
  },
  use: {
    ...PLACE,
    baseURL: `http://127.0.0.1:${process.env.PREVIEW_PORT}/`,
    viewport: { width: 1440, height: 900 },
    // Every test meets the page as for the first time; one that is about keeping it says otherwise.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS] },
  },
  webServer: {
    command: 'npx vite preview --host 127.0.0.1 --port 0',
    wait: { stdout: /127\.0\.0\.1:(?<preview_port>\d+)/ },
  },
});

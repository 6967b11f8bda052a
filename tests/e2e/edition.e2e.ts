import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from '@playwright/test';
import { LOAD_ISSUES } from '../../src/i18n/messages/issues/load.ts';
import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { OFFLINE } from '../../src/i18n/messages/offline.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** The parts of the program that another edition has under other names; those that the page's head names stay. */
const RENAMED = readdirSync(join(DIST, 'assets'))
  .filter((name) => name.endsWith('.js') && !/^map-controller-|worker-/.test(name))
  .map((name) => name.slice(0, -'.js'.length));
const NAMED = new RegExp(`(${RENAMED.join('|')})\\.js`, 'g');

/** A site whose edition can be changed while pages are open. */
class Site {
  /** `mixed` is that of a host which still opens the old page, of which a part is gone already. */
  edition: 'old' | 'new' | 'mixed' = 'old';
  /** How often the page itself has been opened. */
  opened = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url!.split(/[?#]/)[0]!.slice(1) || 'index.html';
      if (path === 'index.html' && request.headers['sec-fetch-mode'] === 'navigate') this.opened++;
      const isOpening = request.headers['sec-fetch-mode'] === 'navigate';
      const file = this.#read(path, isOpening);
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Type', TYPES[path.split('.').at(-1)!] ?? 'text/plain');
      response.writeHead(file ? 200 : 404).end(file);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #read(path: string, isOpening: boolean): Buffer | string | undefined {
    const isGone = RENAMED.some((name) => path.endsWith(`${name}.js`));
    const isStale = this.edition === 'mixed' && (isOpening || !/Workbench|index\.html/.test(path));
    try {
      if (this.edition === 'old' || isStale) return readFileSync(join(DIST, path));
      if (isGone) return undefined;
      const bytes = readFileSync(join(DIST, path.replace(/New(?=\.js$)/, '')));
      if (!/\.(js|html)$/.test(path)) return bytes;
      const text = bytes.toString().replace(NAMED, '$1New.js');
      return path === 'sw.js' ? text.replace(/(index\.html",revision:")/, '$1new') : text;
    } catch {
      return undefined;
    }
  }
}

/** The part of the program that the page runs by. */
const program = (page: Page) =>
  page.locator('script[type=module][src]').first().getAttribute('src');

const said = (reloaded: boolean) => issueText({ code: 'updated', reloaded }, LOAD_ISSUES.zh);

const withSite = test.extend<{ site: Site; home: string }>({
  site: async ({ faults }, use) => {
    faults.allow(/foreign request: http:\/\/127\.0\.0\.1/);
    faults.allow(/status of 404|dynamically imported module|preload/i);
    const site = new Site();
    await use(site);
    site.stop();
  },
  home: async ({ site }, use) => {
    await use(await site.start());
  },
});

async function open(atlas: AtlasPage, home: string, hash: string): Promise<void> {
  await atlas.page.goto(`${home}#${hash}`);
  await atlas.firstMap();
}

withSite(
  'a page that is open while the site is updated loads itself anew once for a part that is gone, at the same view, and says so',
  async ({ atlas, page, site, home }) => {
    await open(atlas, home, 'v=1&period=2019H1');
    site.edition = 'new';
    await atlas.follow('table');
    await expect(atlas.notices.filter({ hasText: said(true) })).toBeVisible();
    expect(await program(page)).toContain('New.js');
    expect(page.url()).toContain('period=2019H1');
    await atlas.follow('table');
    await expect(atlas.table).toBeVisible();
    expect(site.opened).toBe(2);
  },
);

withSite(
  'it does not where the reader has entered something, and where a host goes on sending the old page it does so once',
  { tag: '@long' },
  async ({ atlas, page, site, home }) => {
    await open(atlas, home, 'v=1');
    await atlas.follow('share');
    await page.getByRole('tab', { name: '文件' }).click();
    await page.getByLabel('审图号').fill('GS(2026)1');
    await page.keyboard.press('Escape');
    site.edition = 'mixed';
    await atlas.follow('table');
    await expect(atlas.notices.filter({ hasText: said(false) })).toBeVisible();
    expect(site.opened).toBe(1);

    await page.reload();
    await atlas.firstMap();
    await atlas.follow('table');
    await expect.poll(() => site.opened).toBe(3);
    await atlas.firstMap();
    await atlas.follow('table');
    await expect(atlas.notices.filter({ hasText: said(false) })).toBeVisible();
    expect(site.opened).toBe(3);
  },
);

withSite.describe('a page that is kept', () => {
  withSite.use({ serviceWorkers: 'allow' });

  withSite(
    'in two tabs is updated in the one where the reader accepts it, and offered in the other',
    { tag: '@long' },
    async ({ atlas, page, context, site, home }) => {
      await open(atlas, home, 'v=1&period=2019H1');
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      const other = await context.newPage();
      await other.goto(`${home}#v=1&period=2020H1`);
      const newer = OFFLINE.zh.newer;
      site.edition = 'new';
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())!.update();
      });
      await expect(page.getByText(newer)).toBeVisible();
      await page.getByText(newer).locator('..').getByRole('button').first().click();
      await expect.poll(() => program(page)).toContain('New.js');
      expect(page.url()).toContain('period=2019H1');
      await expect(other.getByText(newer)).toBeVisible();
      expect(await program(other)).not.toContain('New.js');
      await other.getByText(newer).locator('..').getByRole('button').first().click();
      await expect.poll(() => program(other)).toContain('New.js');
      expect(other.url()).toContain('period=2020H1');
    },
  );

  withSite(
    'is as good without being kept, where storage is full',
    { tag: '@long' },
    async ({ atlas, page, context, home }) => {
      const session: CDPSession = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(home).origin,
        quotaSize: 1000,
      });
      await open(atlas, home, 'v=1');
      await atlas.slider.press('End');
      await expect(atlas.headline).toContainText('2020');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.reload();
      await atlas.firstMap();
    },
  );

  withSite(
    'is as good without being kept, where the browser lets nothing be kept',
    { tag: '@long' },
    async ({ atlas, page, home }) => {
      await page.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        navigator.serviceWorker.register = refuse;
        for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      });
      await open(atlas, home, 'v=1');
      await atlas.slider.press('End');
      await expect(atlas.headline).toContainText('2020');
      await atlas.follow('table');
      await expect(atlas.table).toBeVisible();
      await expect(page.getByRole('button', { name: zh.reload })).toHaveCount(0);
    },
  );
});

import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { singleFile } from '../../src/export/single-file/single-file.ts';
import { en, expect, test } from './atlas.ts';
import { layerWords, RELEASE } from './release.ts';

test.describe('a page that is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test(
    'after one visit a reload without a network shows the map, other layers, search and table',
    { tag: '@long' },
    async ({ atlas, page, context }) => {
      atlas.words = en;
      await atlas.open('v=1&lang=en');
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await context.setOffline(true);
      await page.reload();
      await atlas.firstMap();
      await expect(atlas.headline).toContainText('over 26 billion yuan');
      await atlas.layer(layerWords('loans').where!.en);
      await expect(atlas.headline).toContainText('over 38 billion yuan lent');
      await expect(atlas.legend).toContainText('counties');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Search places' })).toBeFocused();
      await page.keyboard.type('weining');
      await expect(page.getByRole('option', { name: /Weining/ }).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await atlas.follow('table');
      await expect(atlas.table).toBeVisible();
    },
  );
});

test(
  'a view saved as one file opens from a disk without a network, and asks for nothing',
  { tag: '@long' },
  async ({ atlas, page, context, baseURL }, testInfo) => {
    const hash = 'v=1&period=2019H1&lang=en';
    const fetchFile = (path: string) => fetch(new URL(path, baseURL));
    const file = await singleFile({ hash, release: RELEASE, detailed: false, fetchFile });
    const path = testInfo.outputPath('view.html');
    await writeFile(path, Buffer.from(await file.arrayBuffer()));

    const url = pathToFileURL(path).href;
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);
    await page.goto(url);
    await atlas.firstMap();
    await expect(atlas.headline).toContainText('sold in the first half of 2019');
    atlas.words = en;
    await atlas.slider.press('Home');
    await expect(atlas.headline).toContainText('over 26 billion yuan');
    expect(asked.filter((asked) => asked !== url && !/^(blob|data):/.test(asked))).toEqual([]);
  },
);

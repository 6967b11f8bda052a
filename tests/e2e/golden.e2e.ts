import { MAPS } from '../../src/i18n/messages/maps.ts';
import { en, expect, test, zh, type AtlasPage } from './atlas.ts';
import { difference, readPicture, takePicture } from './picture.ts';

/** Opens a link to a map with symbols, which are drawn last, and waits until they are. */
async function openWithSymbols(atlas: AtlasPage, hash: string): Promise<void> {
  const { page } = atlas;
  const shoot = async () =>
    readPicture(await page.screenshot({ clip: { x: 340, y: 20, width: 800, height: 450 } }));
  const symbols = await atlas.hold('**/assets/symbol-layers-*.js');
  await atlas.open(hash);
  const bare = await shoot();
  await symbols.release();
  const change = async () => difference(bare, await shoot());
  await expect.poll(change, { timeout: 45_000 }).toBeGreaterThan(0.05);
}

/** Compares the window with its golden image once nothing moves any more. */
async function expectGolden({ page }: AtlasPage, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Over the timeline the pointer hovers no county.
  await page.mouse.move(100, page.viewportSize()!.height - 60);
  await takePicture(page, { x: 0, y: 0, ...page.viewportSize()! });
  await expect(page).toHaveScreenshot(`${name}.png`);
}

test('the default view looks as it did', async ({ atlas }) => {
  await atlas.open();
  await expectGolden(atlas, 'default-light');
});

test('the default view looks as it did in the dark', { tag: '@long' }, async ({ page, atlas }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open();
  await expectGolden(atlas, 'default-dark');
});

test(
  'a filtered view with a card looks as it did in English',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.open('v=1&period=2019H2&prov=52,53&county=520526&lang=en');
    atlas.words = en;
    await expect(atlas.card).toContainText('Weining');
    await expectGolden(atlas, 'filtered-english');
  },
);

test('circles look as they did', { tag: '@long' }, async ({ atlas }) => {
  await openWithSymbols(atlas, 'v=1&period=2020H2&mark=circles');
  await expectGolden(atlas, 'circles');
});

/** One view of each layer, with the symbols that it has. */
const LAYER_VIEWS = {
  loans: 'layer=loans&period=2019H1',
  borrowers: 'layer=borrowers&period=2019H2&bins=jenks',
  parcels: 'layer=parcels&mark=columns',
  insured: 'layer=insured',
  list: 'layer=list&period=2019H1',
  areas: 'layer=list&by=area',
  network: 'layer=none&on=network',
  ecology: 'layer=none&period=2019H2&on=ecology',
  programmes: 'layer=none&period=2020H2&on=programmes',
} as const;

/** Half-years put together: a change with its movers, two maps, and one map upon another. */
const COMPARED_VIEWS = {
  change: 'mode=hoh&period=2020H1',
  side: 'compare=side&vs=2018H1&period=2020H2',
  swipe: 'compare=swipe&vs=2018H1&period=2020H2&mode=cumulative&class=3,4',
} as const;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme} theme`, () => {
    test.use({ viewport: { width: 1200, height: 750 } });

    for (const [name, keys] of Object.entries(LAYER_VIEWS)) {
      test(`the layer ${name} looks as it did`, { tag: '@long' }, async ({ page, atlas }) => {
        await page.emulateMedia({ colorScheme: scheme });
        const hasSymbols = /mark=|on=/.test(keys);
        if (hasSymbols) await openWithSymbols(atlas, `v=1&${keys}`);
        else await atlas.open(`v=1&${keys}`);
        await expectGolden(atlas, `layer-${name}-${scheme}`);
      });
    }
  });
}

for (const [name, keys] of Object.entries(COMPARED_VIEWS)) {
  const scheme = name === 'swipe' ? 'dark' : 'light';

  test(
    `half-years put together as ${name} look as they did`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await atlas.open(`v=1&${keys}`);
      // A second map comes after the first.
      const other = page.getByRole('region', { name: MAPS.zh.other(zh.map, '2018年上半年') });
      if (name !== 'change') await expect(other).toHaveCSS('opacity', '1', { timeout: 45_000 });
      await expectGolden(atlas, `compared-${name}`);
    },
  );
}

test('the still picture looks as it did without WebGL2', async ({ page, atlas }) => {
  await atlas.openWithoutWebGL('v=1&period=2019H2');
  await expect(page.locator('#plate svg.picture')).toBeVisible();
  await expectGolden(atlas, 'still-picture');
});

test.describe('on a slide', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('the list and what is said of it look as they did', async ({ atlas }) => {
    await atlas.open('v=1&layer=list&ui=slide');
    await expect(atlas.page.locator('.callout').first()).toBeVisible();
    await expectGolden(atlas, 'slide');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the default view looks as it did', async ({ atlas }) => {
    await atlas.open();
    await expectGolden(atlas, 'phone');
  });
});

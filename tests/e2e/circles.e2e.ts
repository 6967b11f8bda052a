import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { LOAD_ISSUES } from '../../src/i18n/messages/issues/load.ts';
import { expect, test, zh } from './atlas.ts';
import { difference, fillOf, takePicture } from './picture.ts';

test(
  'the chunk of the symbols is fetched when circles are first chosen, and they are drawn',
  { tag: '@long' },
  async ({ page, atlas }) => {
    const chunks: string[] = [];
    page.on('request', (request) => {
      if (/\/symbol-layers-[^/]*\.js$/.test(request.url())) chunks.push(request.url());
    });
    await atlas.open('v=1');
    const filled = await takePicture(page);
    expect(chunks).toEqual([]);

    await atlas.choose('layer', zh.mark.circles);
    await expect.poll(() => chunks.length).toBe(1);
    await expect(page).toHaveURL(/mark=circles/);
    await expect(atlas.legend).toContainText(zh.legendCircles);
    await expect(atlas.legend).not.toContainText(zh.shareUnit);
    await expect
      .poll(async () => fillOf(await takePicture(page)).count)
      .toBeLessThan(fillOf(filled).count / 10);

    await atlas.choose('layer', zh.mark.both);
    await expect(atlas.legend).toContainText(zh.shareUnit);
    await expect.poll(async () => difference(filled, await takePicture(page))).toBeGreaterThan(1);
    await atlas.choose('layer', zh.mark.fill);
    await expect.poll(async () => difference(filled, await takePicture(page))).toBeLessThan(0.5);
    expect(chunks).toHaveLength(1);
  },
);

test('circles whose chunk does not load are reported, and the fill stays', async ({
  page,
  atlas,
  faults,
}) => {
  faults.allow(/ERR_CONNECTION_RESET/);
  await page.route('**/assets/symbol-layers-*.js', (route) => route.abort('connectionreset'));
  await atlas.open('v=1');
  await atlas.choose('layer', zh.mark.both);
  await expect(
    atlas.notices.getByText(issueText({ code: 'no-symbols' }, LOAD_ISSUES.zh)),
  ).toBeVisible();
  expect(fillOf(await takePicture(page)).count).toBeGreaterThan(50_000);
});

test(
  'columns that a link asks for are seen from the side, as those that are chosen',
  { tag: '@long' },
  async ({ page, atlas }) => {
    // Where nothing is animated no tilt can be broken off.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await atlas.open('v=1');
    const filled = await takePicture(page);
    const stillness = async () => {
      const before = await takePicture(page);
      return difference(before, await takePicture(page));
    };
    await atlas.choose('layer', zh.mark.columns);
    await expect.poll(async () => difference(filled, await takePicture(page))).toBeGreaterThan(1);
    await expect.poll(stillness).toBe(0);
    const chosen = await takePicture(page);
    await page.goto('about:blank');
    await atlas.open('v=1&mark=columns');
    await expect
      .poll(async () => difference(chosen, await takePicture(page)), { timeout: 20_000 })
      .toBeLessThan(0.5);
  },
);

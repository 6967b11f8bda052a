import { MOVERS } from '../../src/i18n/messages/movers.ts';
import { TIME } from '../../src/i18n/messages/time.ts';
import { expect, test, zh } from './atlas.ts';
import { expectAccessible } from './axe.ts';
import { difference, takePicture, type Picture } from './picture.ts';

test(
  'each way of reading time has a sentence of its own, a change a map of its own, and its link opens it again',
  { tag: '@long' },
  async ({ atlas, page }) => {
    const seen: Picture[] = [];
    for (const [mode, sentence] of [
      ['period', '估计：2020年上半年的约483亿元可能是哪里卖出的'],
      ['cumulative', '2018年1月到2020年6月底，各贫困县网络销售额合计约2090亿元；各县是估计'],
      ['yoy', '2019年上半年 → 2020年上半年：各贫困县网络销售额是增是减说不准'],
      ['hoh', '2019年下半年 → 2020年上半年：各贫困县网络销售额是增是减说不准'],
    ] as const) {
      await page.goto('about:blank');
      await atlas.open(`v=1&mode=${mode}&period=2020H1`);
      await expect(atlas.headline).toHaveText(sentence);
      await page.mouse.move(100, 860);
      seen.push(await takePicture(page));
    }
    const [half, total, year] = seen as [Picture, Picture, Picture, Picture];
    // An estimate is filled by shares, which are the same of a sum.
    expect(await difference(half, total), 'half-year and total').toBeLessThan(1);
    // Of estimates no change is drawn, whatever it is measured from.
    expect(await difference(half, year), 'half-year and change').toBeGreaterThan(1);
  },
);

test('a running sum stands beside the one that was published, with its source', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&mode=cumulative&period=2020H2');
  await page.getByRole('button', { name: TIME.zh.published('超过2700亿元', '') }).click();
  await expect(atlas.provenance).toContainText('最近3年,832个国家级贫困县');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: zh.status.derived }).first().click();
  await expect(atlas.provenance).toContainText(TIME.zh.terms);
  await expect(atlas.provenance.getByRole('listitem').filter({ hasText: '年' })).not.toHaveCount(0);
  await expectAccessible(page);
});

test(
  'a class pressed in the legend stands out, survives a step, and is part of the link',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await atlas.open('v=1');
    const all = await takePicture(page);
    const top = atlas.legend.getByRole('list').getByRole('button').last();
    await top.click();
    await page.mouse.move(100, 860);
    await expect(page).toHaveURL(/class=4/);
    const alone = await takePicture(page);
    expect(await difference(all, alone)).toBeGreaterThan(1);
    await atlas.slider.press('ArrowRight');
    await expect(top).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/class=4/);
    await atlas.slider.press('ArrowLeft');
    await top.click();
    await page.mouse.move(100, 860);
    await expect.poll(async () => difference(all, await takePicture(page))).toBeLessThan(0.5);
  },
);

test('of estimates nobody knows who moved most: neither list nor map makes believe', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1&compare=change&vs=2018H1&period=2020H2');
  await atlas.openMenu('compare');
  const movers = page.getByRole('region', { name: '2018年上半年 → 2020年下半年' });
  await expect(movers).toContainText(MOVERS.zh.unknown);
  await expect(movers.getByRole('listitem')).toHaveCount(0);
  await expect(atlas.legend).toContainText(TIME.zh.unknownChange);
});

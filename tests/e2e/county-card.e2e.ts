import { countyValue, rateOf } from '../../src/core/atlas/value.ts';
import { valueText } from '../../src/i18n/format/value-text.ts';
import { unitText } from '../../src/i18n/format/units.ts';
import { expect, test, zh, type AtlasPage } from './atlas.ts';
import { readAtlas } from './release.ts';

const release = readAtlas();
const county = release.countyById.get('520526')!;
const total = countyValue(release, 'sales', county, '2018H1');
const totalText = valueText(total, 'zh', unitText('yuan', 'zh'));
const rateText = valueText(rateOf(release, 'sales', total, county), 'zh', (amount) => amount);

/** A link whose middle lies in the county. */
const LINK = 'v=1&cam=104.1,26.87,4.5';

async function expectRange(card: ReturnType<AtlasPage['page']['locator']>): Promise<void> {
  await expect(card).toContainText(county.zh);
  await expect(card).toContainText(county.province.zh);
  await expect(card).toContainText('2018年上半年');
  await expect(card).toContainText(totalText.range!);
}

async function expectFigures(card: ReturnType<AtlasPage['page']['locator']>): Promise<void> {
  await expectRange(card);
  await expect(card).toContainText(totalText.amount);
  await expect(card).toContainText(rateText.amount);
  await expect(card).toContainText(zh.status.modelled);
}

test('the card under the pointer gives name and range, and Escape closes it, pinned or not', async ({
  atlas,
  page,
}) => {
  await atlas.open(LINK);
  await atlas.pointAtMiddle();
  await expect(atlas.hovered).toHaveText(county.zh);
  await expectRange(atlas.map);
  await page.keyboard.press('Escape');
  await expect(atlas.hovered).toHaveCount(0);
  const { x, y } = await atlas.pointAtMiddle();
  await page.mouse.click(x, y);
  await expect(atlas.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.card).toHaveCount(0);
});

test('a click pins a card whose numbers can be asked for their sources, and a button closes it', async ({
  atlas,
  page,
}) => {
  await atlas.open(LINK);
  const { x, y } = await atlas.pointAtMiddle();
  await page.mouse.click(x, y);
  await expect(page.getByRole('complementary', { name: county.zh })).toBeVisible();
  await expectFigures(atlas.card);
  await atlas.card.getByRole('button', { name: zh.status.modelled }).first().click();
  await expect(atlas.provenance).toContainText(zh.statusMeaning.modelled);
  await expect(atlas.provenance.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  await page.keyboard.press('Escape');
  await expect(atlas.provenance).toHaveCount(0);
  await expect(page).toHaveURL(/county=520526/);
  await atlas.slider.press('ArrowRight');
  await expect(atlas.card).toContainText('2018年下半年');
  await atlas.card.getByRole('button', { name: zh.close }).click();
  await expect(atlas.card).toHaveCount(0);
  await expect(page).not.toHaveURL(/county=/);
});

test('a click with Shift pins a second county, and the link keeps both', async ({
  atlas,
  page,
}) => {
  await atlas.open(LINK);
  const { x, y } = await atlas.pointAtMiddle();
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/county=\d{6}/);
  await page.mouse.move(x, y - 60);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page).toHaveURL(/county=\d{6},\d{6}/);
  await expect(atlas.card.getByRole('columnheader')).toHaveCount(2);
});

test(
  'a place outside the list says so instead of giving a number',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openBeforeMap('v=1&county=110101');
    await expect(atlas.card).toContainText(zh.outsideList);
    await atlas.openBeforeMap('v=1&county=710000');
    await atlas.page.reload();
    await expect(atlas.card).toContainText(zh.noDataPlace);
  },
);

import { expect, test, zh } from './atlas.ts';
import { RELEASE } from './release.ts';

const NATION = '2018年上半年，832个国家级贫困县网络销售额超过260亿元';

/** A link with one key that means nothing, and what the notice says of it. */
const NONSENSE: readonly (readonly [hash: string, notice: string])[] = [
  ['v=1&colour=red', zh.noticeUnknownKey('colour')],
  ['v=1&__proto__=1', zh.noticeUnknownKey('__proto__')],
  ['v=2', zh.noticeBadValue('v', '2', zh.expected.v)],
  ['v=1&period=last', zh.noticeBadValue('period', 'last', zh.expected.period)],
  ['v=1&period=2031H1', zh.noticeBadValue('period', '2031H1', zh.expected.period)],
  ['v=1&prov=99', zh.noticeBadValue('prov', '99', zh.expected.prov)],
  ['v=1&county=999999', zh.noticeBadValue('county', '999999', zh.expected.county)],
  ['v=1&cam=here', zh.noticeBadValue('cam', 'here', zh.expected.cam)],
  ['v=1&cam=0,0,99', zh.noticeBadValue('cam', '0,0,99', zh.expected.cam)],
  ['v=1&mark=squares', zh.noticeBadValue('mark', 'squares', zh.expected.mark)],
  ['v=1&lang=fr', zh.noticeBadValue('lang', 'fr', zh.expected.lang)],
  ['v=1&d=latest', zh.noticeBadValue('d', 'latest', zh.expected.d)],
  ['v=1&d=000000000000', zh.noticeRelease('000000000000', RELEASE)],
  ['v=1&mark=fill&mark=both', zh.noticeBadValue('mark', 'both', zh.expected.once)],
];

test('each key that means nothing is named in a notice over the default view', async ({
  atlas,
  page,
}) => {
  for (const [hash, notice] of NONSENSE) {
    await page.goto('about:blank');
    await page.goto(`./#${hash}`);
    await expect(atlas.notices.getByText(notice), hash).toBeVisible();
    await expect(atlas.headline, hash).toHaveText(NATION);
    await expect(atlas.card, hash).toHaveCount(0);
  }
});

test('a link of nothing but nonsense still opens the map, and its notices can be dismissed', async ({
  atlas,
  page,
}) => {
  await atlas.open('&&=&%E0%A4%A&v=0&period=&cam=1,2,3,4&county=<b>&colour=red#twice');
  await expect(atlas.headline).toHaveText(NATION);
  const dismiss = atlas.button(zh.dismiss);
  for (let left = await dismiss.count(); left > 0; left--) {
    await expect(dismiss).toHaveCount(left);
    await dismiss.first().click();
  }
  await expect(atlas.notices.getByRole('paragraph')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('nonsense typed into the address of an open map is met with the same notice', async ({
  atlas,
  page,
}) => {
  await atlas.open('v=1&period=2019H1');
  await page.evaluate(() => (location.hash = 'v=1&period=1999H1'));
  const notice = zh.noticeBadValue('period', '1999H1', zh.expected.period);
  await expect(atlas.notices.getByText(notice)).toBeVisible();
  await expect(atlas.headline).toHaveText(NATION);
});

import { LINK_NOTICES } from '../../src/i18n/messages/link-issues.ts';
import { expect, test, zh } from './atlas.ts';
import { RELEASE } from './release.ts';

const words = LINK_NOTICES.zh;
const NATION = '2018年上半年，832个国家级贫困县网络销售额超过260亿元';

/** A link with one key that means nothing, and what the notice says of it. */
const NONSENSE: readonly (readonly [hash: string, notice: string])[] = [
  ['v=1&colour=red', words.unknownKey('colour')],
  ['v=1&__proto__=1', words.unknownKey('__proto__')],
  ['v=2', words.badValue('v', '2', words.expected.v)],
  ['v=1&period=last', words.badValue('period', 'last', words.expected.period)],
  ['v=1&period=2031H1', words.badValue('period', '2031H1', words.expected.period)],
  ['v=1&prov=99', words.badValue('prov', '99', words.expected.prov)],
  ['v=1&county=999999', words.badValue('county', '999999', words.expected.county)],
  ['v=1&cam=here', words.badValue('cam', 'here', words.expected.cam)],
  ['v=1&cam=0,0,99', words.badValue('cam', '0,0,99', words.expected.cam)],
  ['v=1&mark=squares', words.badValue('mark', 'squares', words.expected.mark)],
  ['v=1&lang=fr', words.badValue('lang', 'fr', words.expected.lang)],
  ['v=1&d=latest', words.badValue('d', 'latest', words.expected.d)],
  ['v=1&d=000000000000', words.release('000000000000', RELEASE)],
  ['v=1&mark=fill&mark=both', words.badValue('mark', 'both', words.expected.once)],
];

test('each key that means nothing is named in a notice over the default view', async ({
  atlas,
  page,
}) => {
  for (const [hash, notice] of NONSENSE) {
    await page.goto('about:blank');
    await atlas.openBeforeMap(hash);
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

test('nonsense typed into the address of an open page is met with the same notice', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&period=2019H1');
  await page.evaluate(() => (location.hash = 'v=1&period=1999H1'));
  const notice = words.badValue('period', '1999H1', words.expected.period);
  await expect(atlas.notices.getByText(notice)).toBeVisible();
  await expect(atlas.headline).toHaveText(NATION);
});

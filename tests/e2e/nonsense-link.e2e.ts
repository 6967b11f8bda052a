import type { LinkIssue } from '../../src/core/issue.ts';
import { issueText } from '../../src/i18n/messages/issues/issue-text.ts';
import { LINK_ISSUES } from '../../src/i18n/messages/issues/link.ts';
import { expect, test, zh } from './atlas.ts';
import { RELEASE } from './release.ts';

const NATION = '估计：2018年上半年的超过260亿元可能是哪里卖出的';

/** A link with one key that means nothing, and what is wrong with it. */
const NONSENSE: readonly (readonly [hash: string, issue: LinkIssue])[] = [
  ['v=1&colour=red', { code: 'unknown-key', key: 'colour' }],
  ['v=1&__proto__=1', { code: 'unknown-key', key: '__proto__' }],
  ['v=2', { code: 'bad-value', key: 'v', got: '2' }],
  ['v=1&period=last', { code: 'bad-value', key: 'period', got: 'last' }],
  ['v=1&period=2031H1', { code: 'bad-value', key: 'period', got: '2031H1' }],
  ['v=1&prov=99', { code: 'bad-value', key: 'prov', got: '99' }],
  ['v=1&county=999999', { code: 'bad-value', key: 'county', got: '999999' }],
  ['v=1&cam=here', { code: 'bad-value', key: 'cam', got: 'here' }],
  ['v=1&cam=0,0,99', { code: 'bad-value', key: 'cam', got: '0,0,99' }],
  ['v=1&mark=squares', { code: 'bad-value', key: 'mark', got: 'squares' }],
  ['v=1&lang=fr', { code: 'bad-value', key: 'lang', got: 'fr' }],
  ['v=1&layer=context-sea', { code: 'bad-value', key: 'layer', got: 'context-sea' }],
  ['v=1&class=7', { code: 'bad-value', key: 'class', got: '7' }],
  ['v=1&d=latest', { code: 'bad-value', key: 'd', got: 'latest' }],
  ['v=1&d=000000000000', { code: 'unknown-release', got: '000000000000', shown: RELEASE }],
  ['v=1&mark=fill&mark=both', { code: 'bad-value', key: 'mark', got: 'both', repeated: true }],
];

test(
  'each key that means nothing is named in a notice over the default view',
  { tag: '@long' },
  async ({ atlas, page }) => {
    for (const [hash, issue] of NONSENSE) {
      await page.goto('about:blank');
      await atlas.openBeforeMap(hash);
      const text = issueText(issue, LINK_ISSUES.zh);
      await expect(atlas.notices.getByText(text), hash).toBeVisible();
      await expect(atlas.headline, hash).toHaveText(NATION);
      await expect(atlas.card, hash).toHaveCount(0);
    }
  },
);

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
  const issue = { code: 'bad-value', key: 'period', got: '1999H1' } as const;
  await expect(atlas.notices.getByText(issueText(issue, LINK_ISSUES.zh))).toBeVisible();
  await expect(atlas.headline).toHaveText(NATION);
});

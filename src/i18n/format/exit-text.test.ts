import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { exitText } from './exit-text.ts';

const { counties } = squareAtlas();

test.each([
  [
    0,
    '2017年批次，2018年6月20日宣布退出',
    'with the batch of 2017, by announcement of June 20, 2018',
  ],
  [
    1,
    '2018年批次，2018年12月7日批准退出',
    'with the batch of 2018, by approval of December 7, 2018',
  ],
  [
    2,
    '2019年批次，不晚于2019年5月中旬退出',
    'with the batch of 2019, by mid-May 2019 at the latest',
  ],
  [
    3,
    '2020年批次，2020年11月公示拟退出；另有来源：2017年宣布退出',
    'with the batch of 2020, after a public notice of November 2020; another source: by announcement of 2017',
  ],
])('how county %i left the list is said by what its date is', (index, zh, en) => {
  expect(exitText(counties[index]!, 'zh')).toBe(zh);
  expect(exitText(counties[index]!, 'en')).toBe(en);
});

test('a release without dates is said to have none', () => {
  const [first] = squareAtlas((product) => delete product.exits).counties;
  expect(exitText(first!, 'zh')).toBe('2017年批次，这一版数据没有退出日期');
  expect(exitText(first!, 'en')).toBe('with the batch of 2017, this release has no date');
});

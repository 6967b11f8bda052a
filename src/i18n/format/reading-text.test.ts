import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { countyReadText, readingTime } from './reading-text.ts';

const atlas = squareAtlas();
const county = atlas.countyById.get('530102')!;
const half = { kind: 'change', from: 'half', measure: 'difference' } as const;

test('the time of a reading is said in full', () => {
  expect(readingTime(atlas, { reading: { kind: 'period' }, periodIndex: 0 }, 'zh')).toBe(
    '2018年上半年',
  );
  expect(readingTime(atlas, { reading: { kind: 'cumulative' }, periodIndex: 1 }, 'en')).toBe(
    'since launch, up to the end of December 2018',
  );
  expect(readingTime(atlas, { reading: half, periodIndex: 1 }, 'zh')).toBe(
    '2018年下半年 vs. 2018年上半年',
  );
  expect(readingTime(atlas, { reading: half, periodIndex: 0 }, 'zh')).toBe('2018年上半年');
});

test('a change of a county is told as a total and by its people', () => {
  const { total, rate } = countyReadText(
    atlas,
    'sales',
    county,
    { reading: half, periodIndex: 1 },
    'zh',
  );
  expect(total.text).toMatchObject({ amount: '增加≈\u00a07000万元', status: '估计' });
  expect(rate?.text.amount).toBe('增加≈\u00a0700 元/人');
});

test('a percentage is told once, for it is the same by people', () => {
  const reading = { ...half, measure: 'percent' } as const;
  const { total, rate } = countyReadText(atlas, 'sales', county, { reading, periodIndex: 1 }, 'en');
  expect(total.text.amount).toBe('up ≈\u00a0175%');
  expect(rate).toBeNull();
});

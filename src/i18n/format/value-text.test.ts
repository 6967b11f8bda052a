import { expect, test } from 'vitest';
import { MISSING, type Value } from '../../core/atlas/value.ts';
import { unitText } from './units.ts';
import { valueText } from './value-text.ts';

const NO_BREAK = '\u00a0';

/** 26 billion as a source gave it, or with other things standing beside it. */
function billions(beside: Partial<Value> = {}): Value {
  return { ...MISSING, amount: 26e9, status: 'reported', ...beside };
}

function inBoth(value: Value) {
  return [
    valueText(value, 'zh', unitText('yuan', 'zh')),
    valueText(value, 'en', unitText('yuan', 'en')),
  ];
}

test('a figure that is not of the end of its half-year says its day', () => {
  expect(inBoth(billions({ asOf: '2018-05-23' })).map(({ status }) => status)).toEqual([
    '公布 · 截至2018年5月23日',
    'reported · to May 23, 2018',
  ]);
});

test.each([
  ['exact', '260亿元', '26 billion yuan'],
  ['lower', '超过260亿元', 'over 26 billion yuan'],
  ['approximate', '约260亿元', 'about 26 billion yuan'],
] as const)('a reported value with the bound %s says “%s” and “%s”', (bound, zh, en) => {
  expect(inBoth(billions({ bound }))).toEqual([
    { amount: zh, range: null, status: '公布' },
    { amount: en, range: null, status: 'reported' },
  ]);
});

test('a derived value says that it was derived', () => {
  const statuses = inBoth(billions({ status: 'derived' })).map(({ status }) => status);
  expect(statuses).toEqual(['推算', 'derived']);
});

test('an estimate bears its mark and its range, and no other word for about', () => {
  const estimate: Value = {
    ...MISSING,
    amount: 31.2e6,
    range: [21e6, 44e6],
    bound: 'approximate',
    status: 'modelled',
  };
  expect(inBoth(estimate)).toEqual([
    { amount: `≈${NO_BREAK}3120万元`, range: '2100万–4400万元', status: '估计' },
    {
      amount: `≈${NO_BREAK}31.2 million yuan`,
      range: '21 million–44 million yuan',
      status: 'estimate',
    },
  ]);
});

test('a missing value says so in place of a number', () => {
  expect(inBoth(MISSING)).toEqual([
    { amount: '未公布', range: null, status: '未公布' },
    { amount: 'not published', range: null, status: 'not published' },
  ]);
});

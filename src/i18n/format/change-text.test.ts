import { expect, test } from 'vitest';
import { MISSING, type Value } from '../../core/atlas/value.ts';
import { changeText } from './change-text.ts';

const yuan = (amount: string) => `${amount}元`;
const value = (change: Partial<Value>): Value => ({
  ...MISSING,
  status: 'derived',
  bound: 'approximate',
  ...change,
});

test('a difference says which way it went, in the unit of the indicator', () => {
  expect(changeText(value({ amount: 2.1e10 }), 'difference', 'zh', yuan).amount).toBe(
    '增加约210亿元',
  );
  expect(changeText(value({ amount: -2.1e10 }), 'difference', 'zh', yuan).amount).toBe(
    '减少约210亿元',
  );
  const english = (amount: string) => `${amount} yuan`;
  expect(changeText(value({ amount: -6e6 }), 'difference', 'en', english).amount).toBe(
    'down about 6 million yuan',
  );
});

test('a percentage says which way it went and has no unit', () => {
  expect(changeText(value({ amount: 0.807 }), 'percent', 'zh', yuan).amount).toBe('增加约81%');
  expect(changeText(value({ amount: -0.214 }), 'percent', 'en', yuan).amount).toBe(
    'down about 21%',
  );
});

test('no change is said in words', () => {
  expect(changeText(value({ amount: 0 }), 'difference', 'en', yuan).amount).toBe('unchanged');
  expect(changeText(value({ amount: 0.001 }), 'percent', 'en', yuan).amount).toBe('unchanged');
});

test('a change that may have gone either way is said to be so, with its range', () => {
  const either = { ...MISSING, range: [-10.3e9, 8.79e9] } as const;
  expect(changeText(either, 'difference', 'zh', yuan)).toMatchObject({
    amount: '是增是减说不准',
    range: '−103亿 至 +87.9亿元',
  });
  expect(changeText(either, 'difference', 'en', yuan).amount).toBe('may have risen or fallen');
});

test('an estimate is marked as one, and the ends of its range have their signs', () => {
  const text = changeText(
    value({ amount: 5e6, range: [-4e6, 14e6], status: 'modelled' }),
    'difference',
    'zh',
    yuan,
  );
  expect(text).toEqual({
    amount: '增加≈\u00a0500万元',
    range: '−400万 至 +1400万元',
    status: '估计',
  });
  const percent = changeText(
    value({ amount: 0.25, range: [-0.1667, 0.875], status: 'modelled' }),
    'percent',
    'en',
    yuan,
  );
  expect(percent.range).toBe('−17% to +88%');
});

test('a change that is not known has the word of its status', () => {
  expect(changeText(MISSING, 'percent', 'en', yuan)).toEqual({
    amount: 'not published',
    range: null,
    status: 'not published',
  });
});

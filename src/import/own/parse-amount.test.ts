import { describe, expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { readAmountText } from './parse-amount.ts';
import { readUnit, unitOfName } from './parse-unit.ts';

const amountOf = (text: string | number) => {
  const read = readAmountText(text);
  return read.kind === 'amount' ? read.amount : read.kind;
};

describe('an amount', () => {
  test.each([
    ['1234.5', 1234.5],
    ['1,234,567.8', 1234567.8],
    ['１，２３４', 1234],
    ['1 234 567', 1234567],
    ['(1,200)', -1200],
    ['（12）', -12],
    ['-3', -3],
    ['−3', -3],
    ['¥12', 12],
    ['.5', 0.5],
    ['1.2e6', 1.2e6],
    ['0', 0],
    [17.25, 17.25],
  ])('%j is %d', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  test.each([
    '1,23',
    '12.34.56',
    '1.234,56',
    'abc',
    '约260',
    '>100',
    '--5',
    '(5',
    '5)',
    '1e999',
    '12kg',
    NaN,
  ])('%j is none', (text) => {
    expect(amountOf(text)).toBe('bad');
  });

  test.each([
    '',
    ' ',
    '-',
    '--',
    '—',
    '…',
    '...',
    '暂无',
    '未公布',
    'NA',
    'n/a',
    'null',
    '/',
    '无数据',
  ])('%j says that there is none', (text) => {
    expect(amountOf(text)).toBe('missing');
  });

  test('may state its own unit', () => {
    expect(readAmountText('1.2万')).toMatchObject({ amount: 1.2, factor: 1e4, unit: null });
    expect(readAmountText('3亿元')).toMatchObject({ amount: 3, factor: 1e8, unit: 'yuan' });
    expect(readAmountText('12%')).toMatchObject({ amount: 12, factor: 1, unit: 'percent' });
    expect(readAmountText('5 million yuan')).toMatchObject({ factor: 1e6, unit: 'yuan' });
  });

  test('comes back from being written with groups of three', () => {
    const format = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (thousandths) => {
        const amount = Math.trunc(thousandths) / 1000;
        expect(amountOf(format.format(amount))).toBe(Number(amount.toFixed(3)) + 0);
      }),
    );
  });

  test('is never read from words, which never make it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const amount = amountOf(text);
        if (typeof amount === 'number') expect(text.normalize('NFKC')).toMatch(/\d/);
      }),
    );
  });
});

describe('a unit', () => {
  test.each([
    ['元', 'yuan', 1],
    ['万元', 'yuan', 1e4],
    ['百万元', 'yuan', 1e6],
    ['亿元', 'yuan', 1e8],
    ['million yuan', 'yuan', 1e6],
    ['billion', '', 1e9],
    ['万人', 'people', 1e4],
    ['件', 'parcels', 1],
    ['万单', 'parcels', 1e4],
    ['单位：万元', 'yuan', 1e4],
    ['%', 'percent', 1],
  ])('%s is %s times %d', (text, unit, factor) => {
    expect(readUnit(text)).toEqual({ unit, factor });
  });

  test.each([
    ['销售额（万元）', 'yuan', 1e4],
    ['销售额(单位:亿元)', 'yuan', 1e8],
    ['sales_million', '', 1e6],
    ['Sales, million yuan', 'yuan', 1e6],
    ['包裹（件）', 'parcels', 1],
  ])('is read in the name %s', (name, unit, factor) => {
    expect(unitOfName(name)).toEqual({ unit, factor });
  });

  test('is not read where there is none', () => {
    expect(readUnit('县')).toBeNull();
    expect(unitOfName('销售额')).toBeNull();
    expect(unitOfName('贫困县（个）')).toBeNull();
  });
});

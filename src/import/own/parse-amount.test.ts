import { describe, expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { decimalMarkOf, readAmountText } from './parse-amount.ts';
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

  test.each(['1,23', '12.34.56', '1.234,56', 'abc', '--5', '(5', '5)', '1e999', '12kg', NaN])(
    '%j is none',
    (text) => {
      expect(amountOf(text)).toBe('bad');
    },
  );

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

  test.each([
    ['约260', 'about'],
    ['260左右', 'about'],
    ['>100', 'over'],
    ['1200万元以上', 'over'],
    ['不足5', 'under'],
    ['1200-1300', 'range'],
    ['100~200万元', 'range'],
  ])('%j is no exact one, but %s', (text, meaning) => {
    expect(readAmountText(text)).toEqual({ kind: 'inexact', meaning });
  });

  test.each([
    ['…', 'tiny'],
    ['×', 'withheld'],
    ['***', 'withheld'],
    ['-', 'none'],
  ])('%j in its place means %s', (text, sign) => {
    expect(readAmountText(text)).toEqual({ kind: 'missing', sign });
  });

  test.each([
    ['1200①', 1200, '①'],
    ['560¹', 560, '¹'],
    ['560¹⁾', 560, '¹⁾'],
    ['789*', 789, '*'],
    ['900[1]', 900, '[1]'],
    ['900〔12〕', 900, '〔12〕'],
    ['†900', 900, '†'],
    ['1,200②', 1200, '②'],
    ['1500㉑', 1500, '㉑'],
    ['1500㈠', 1500, '㈠'],
    ['1500㊀', 1500, '㊀'],
    ['1500ᵇ', 1500, 'ᵇ'],
    ['1200（注1）', 1200, '（注1）'],
    ['3400[注2]', 3400, '[注2]'],
    ['3400注2', 3400, '注2'],
    ['1500(1)', 1500, '(1)'],
    ['1500（1）', 1500, '（1）'],
    ['1,500.5 (12)', 1500.5, '(12)'],
    ['1500万元（1）', 1500, '（1）'],
    ['(1500)(1)', -1500, '(1)'],
    ['（1500）①', -1500, '①'],
    ['450a', 450, 'a'],
    ['450 a', 450, 'a'],
    ['450[c]', 450, '[c]'],
    ['1200 2)', 1200, '2)'],
    ['1500(1)(2)', 1500, '(1)(2)'],
  ])('%j is read without its mark, which is said', (text, amount, marks) => {
    expect(readAmountText(text)).toMatchObject({ amount, marks });
  });

  test('each number of Unicode in a circle, in brackets or raised is a mark behind a figure, and no digit of it', () => {
    const signs = Array.from({ length: 0x1f1ff }, (_, code) => String.fromCodePoint(code)).filter(
      (sign) => /\p{No}/u.test(sign) && !sign.normalize('NFKC').includes('\u2044'),
    );
    expect(signs.length).toBeGreaterThan(300);
    for (const sign of signs) {
      expect(readAmountText(`1500${sign}`)).toMatchObject({ amount: 1500, marks: sign });
    }
  });

  test('a figure in brackets is less than nothing, whatever it is, and never a note', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom('()', '（）'), (size, pair) => {
        expect(readAmountText(`${pair[0]}${size}${pair[1]}`)).toMatchObject({
          amount: -size,
          marks: '',
        });
      }),
    );
  });

  test('a figure with a note behind it is that figure, and the note is said', () => {
    const notes = ['（注1）', '[注2]', '(1)', '（2）', ' 3)', '①', '㉑', '*', '[a]'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...notes), (amount, note) => {
        expect(readAmountText(`${amount}${note}`)).toMatchObject({ amount, marks: note.trim() });
      }),
    );
  });

  test.each(['1500(100)', '450k', '450b', '450m', '450t', '1500½', '12 34)', '(1)', '2018(1)2'])(
    '%j has no note that is taken off',
    (text) => {
      const read = readAmountText(text);
      expect(read.kind === 'amount' ? read.marks : '').toBe('');
    },
  );

  test.each(['12①34', '1.5⁵0', '3万5', '2亿3'])('%j is not guessed at', (text) => {
    expect(amountOf(text)).toBe('bad');
  });

  test.each([
    ['1亿2000万', 1.2e8],
    ['1亿2000万元', 1.2e8],
    ['2万3千', 23000],
    ['1億2000萬', 1.2e8],
  ])('%j is its parts added up', (text, amount) => {
    expect(readAmountText(text)).toMatchObject({ amount, factor: 1 });
  });

  test.each([
    ['1.234,56', 1234.56],
    ['12,5', 12.5],
    ['12,345', 12.345],
    ['1.234', 1234],
    ['1 234,5', 1234.5],
  ])('%j with a decimal comma is %d', (text, amount) => {
    expect(readAmountText(text, ',')).toMatchObject({ amount });
  });

  test('tells the decimal mark of a column by the cells that can be read in one way', () => {
    const mark = (...cells: string[]) => decimalMarkOf(cells);
    expect(mark('1.234,56', '12,345')).toEqual({ mark: ',', isContradicted: false });
    expect(mark('1,234.5', '12,345')).toEqual({ mark: '.', isContradicted: false });
    expect(mark('12,345')).toEqual({ mark: '.', isContradicted: false });
    expect(mark('12,5', '12.5', '13.5')).toEqual({ mark: '.', isContradicted: true });
  });

  test('is read in a time that does not grow beyond its length, whatever stands in a cell', () => {
    const pieces = ['(', ' ', '1', ',', '.', '-', '约', '万', '亿', 'e', '\u00a0', '①', "'", '"'];
    const cells = pieces.flatMap((one) =>
      pieces.flatMap((two) => [`(${one.repeat(480)}${two.repeat(480)}(`, (one + two).repeat(490)]),
    );
    for (const cell of cells) for (const mark of ['.', ','] as const) readAmountText(cell, mark);
    expect(amountOf(`${' '.repeat(2000)}5`)).toBe('bad');
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

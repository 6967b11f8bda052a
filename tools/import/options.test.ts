import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('files alone are read in English, and their figures written beside', () => {
  expect(readOptions(['a.csv', 'b.xlsx'])).toEqual({
    files: ['a.csv', 'b.xlsx'],
    json: false,
    out: 'figures.csv',
    language: 'en',
    period: null,
    months: null,
    columns: {},
  });
});

test('what the page would ask can be said', () => {
  const said = [
    'a.csv',
    '--json',
    '--period',
    '2018H1',
    '--column',
    'a=b=value',
    '--lang',
    'zh',
    '--months',
    'last',
  ];
  expect(readOptions(said)).toMatchObject({
    json: true,
    out: null,
    language: 'zh',
    months: 'last',
    period: '2018H1',
    columns: { 'a=b': 'value' },
  });
});

test.each([
  [[], 'no FILE'],
  [['a.csv', '--period', '2018'], '--period 2018'],
  [['a.csv', '--column', '县名'], '--column 县名'],
  [['a.csv', '--column', '县名=place'], '--column place'],
  [['a.csv', '--months', 'sum'], '--months sum'],
  [['a.csv', '--lang', 'fr'], '--lang fr'],
  [['a.csv', '--what'], '--what'],
])('%j is refused with the usage', (args, got) => {
  expect(() => readOptions(args)).toThrow(new RegExp(`got .*${got}[^]*usage:`));
});

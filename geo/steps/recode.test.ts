import { expect, test } from 'vitest';
import type { County } from './county.ts';
import { parseNames, recode } from './recode.ts';

const unit = (id: string, name = `unit ${id}`): County => ({ id, name, polygons: [] });
const names = (...rows: string[]) => parseNames(['code,to,name,reason', ...rows].join('\n'));

test('a unit without a judgement keeps its code and name', () => {
  expect(recode([unit('110101', '东城区')], [])).toEqual([unit('110101', '东城区')]);
});

test('a judgement gives a unit its code and name', () => {
  const judgements = names('520221,520204,水城区,district since 2020-06');
  expect(recode([unit('520221')], judgements)).toEqual([unit('520204', '水城区')]);
});

test('a code that is given away may be taken by another unit', () => {
  const judgements = names('460301,460302,西沙区,moved', '460302,460303,南沙区,moved');
  const ids = recode([unit('460301'), unit('460302')], judgements).map(({ id, name }) => id + name);
  expect(ids).toEqual(['460302西沙区', '460303南沙区']);
});

test('a code that ends in 00 is a county only when it is judged to be one', () => {
  const judgements = names('441900,441900,东莞市,city without counties');
  expect(recode([unit('440000'), unit('441900')], judgements).map(({ id }) => id)).toEqual([
    '441900',
  ]);
});

test('counties come sorted by id', () => {
  expect(recode([unit('120101'), unit('110101')], []).map(({ id }) => id)).toEqual([
    '110101',
    '120101',
  ]);
});

test('two units with one id are a fault', () => {
  const judgements = names('110102,110101,东城区,merged');
  expect(() => recode([unit('110101'), unit('110102')], judgements)).toThrow(/110101: got two/);
});

test('a judgement on a unit that is not there is a fault', () => {
  expect(() => recode([], names('110102,110101,东城区,merged'))).toThrow(/got 110102/);
});

import { expect, test } from 'vitest';
import { PLACES } from '../../../tests/fixtures/own.ts';
import {
  indexPlaces,
  matchPlace,
  shortName,
  suggestPlaces,
  type PlaceWords,
} from './place-match.ts';

const index = indexPlaces(PLACES);
const words = (some: Partial<PlaceWords>): PlaceWords => ({
  code: '',
  county: '',
  prefecture: '',
  province: '',
  ...some,
});
const match = (some: Partial<PlaceWords>) => {
  const found = matchPlace(index, words(some));
  return found.kind === 'county'
    ? `${found.id} ${found.by}`
    : `${found.why} ${found.candidates}`.trim();
};

test.each([
  [{ code: '520527' }, '520527 code'],
  [{ code: '５２０５２７' }, '520527 code'],
  [{ code: '520527.0' }, '520527 code'],
  [{ code: '520527000000' }, '520527 code'],
  [{ code: '520527101' }, '520527 town'],
  [{ code: '130721' }, '130705 former'],
  [{ county: '赫章县' }, '520527 name'],
  [{ county: ' 赫章 县' }, '520527 name'],
  [{ county: '赫章' }, '520527 short'],
  [{ county: '威宁' }, '520526 short'],
  [{ county: '威宁县' }, 'unknown'],
  [{ county: '宣化县' }, '130705 former'],
  [{ county: '贵州省毕节市赫章县' }, '520527 name'],
  [{ county: '贵州赫章' }, '520527 short'],
  [{ county: '城关区' }, 'ambiguous 520103,130103'],
  [{ county: '城关区', province: '贵州' }, '520103 name'],
  [{ county: '城关区', prefecture: '贵阳市' }, '520103 name'],
  [{ county: '赫章县', province: '河北省' }, 'mismatch 520527'],
  [{ code: '520527', county: '宣化县' }, 'mismatch 520527,130705'],
  [{ code: '130721', county: '宣化县' }, '130705 former'],
  [{ code: '529999', county: '赫章县' }, '520527 name'],
  [{ code: '520000' }, 'not-a-county'],
  [{ county: '毕节市' }, 'not-a-county'],
  [{ county: '合计' }, 'total'],
  [{ county: 'Total' }, 'total'],
  [{ county: '黑章县' }, 'unknown'],
  [{}, 'no-place'],
])('%j is %s', (some, expected) => {
  expect(match(some)).toBe(expected);
});

test.each([
  ['赫章县', '赫章'],
  ['威宁彝族回族苗族自治县', '威宁'],
  ['积石山保安族东乡族撒拉族自治县', '积石山'],
  ['东乡族自治县', '东乡'],
  ['蔚县', '蔚县'],
  ['陵水黎族自治县', '陵水'],
  ['塔什库尔干塔吉克自治县', '塔什库尔干'],
  ['新疆维吾尔自治区', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  ['贵州省', '贵州'],
  ['毕节市', '毕节'],
])('%s is %s for short', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test('a name with a slip has near names offered, those of its province first', () => {
  expect(suggestPlaces(index, words({ county: '黑章县' }))[0]).toBe('520527');
  expect(suggestPlaces(index, words({ county: '城观区', province: '贵州省' }))[0]).toBe('520103');
  expect(suggestPlaces(index, words({ county: '城观区', province: '河北省' }))[0]).toBe('130103');
  expect(suggestPlaces(index, words({ county: 'xyz' }))).toEqual([]);
});

import { expect, test } from 'vitest';
import { PLACES } from '../../../tests/fixtures/own.ts';
import { indexPlaces } from './place-index.ts';
import { matchPlace, suggestPlaces } from './place-match.ts';
import type { PlaceWords } from './place-words.ts';
import { shortName } from './short-name.ts';

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
  [{ county: '威宁县' }, '520526 autonomous'],
  [{ county: '宣化县' }, '130705 former'],
  [{ county: '贵州省毕节市赫章县' }, '520527 name'],
  [{ county: '贵州赫章' }, '520527 short'],
  [{ county: '城关区' }, 'ambiguous 520103,130103'],
  [{ county: '城关区', province: '贵州' }, '520103 name'],
  [{ county: '城关区', prefecture: '贵阳市' }, '520103 name'],
  [{ county: '赫章县', province: '河北省' }, 'other-province 520527'],
  [{ county: '河北省赫章县' }, 'other-province 520527'],
  [{ county: '赫章县', prefecture: '张家口市' }, 'other-province 520527'],
  [{ county: '赫章县', province: '张家口' }, 'other-province 520527'],
  [{ code: '520527', county: '宣化县' }, 'mismatch 520527,130705'],
  [{ code: '130721', county: '宣化县' }, '130705 former'],
  [{ code: '529999', county: '赫章县' }, '520527 name'],
  [{ code: '520000' }, 'not-a-county'],
  [{ county: '毕节市' }, 'not-a-county'],
  [{ county: '合计' }, 'total'],
  [{ county: 'Total' }, 'total'],
  [{ county: '全县合计' }, 'total'],
  [{ county: '贵州省 小计' }, 'total'],
  [{ county: 'Grand Total' }, 'total'],
  [{ county: '', province: '合计' }, 'total'],
  [{ code: '100000', county: '全国' }, 'total'],
  [{ county: '', province: '贵州省' }, 'not-a-county'],
  [{ county: '赫章县①' }, '520527 name'],
  [{ county: '★赫章县*' }, '520527 name'],
  [{ county: '其中：赫章县' }, '520527 name'],
  [{ county: '1.赫章县' }, '520527 name'],
  [{ county: '（3）赫章县' }, '520527 name'],
  [{ county: '一、赫章县' }, '520527 name'],
  [{ county: '赫章县（省直管）' }, '520527 name'],
  [{ county: '城关区（贵阳）' }, '520103 name'],
  [{ county: '赫章县520527' }, '520527 code'],
  [{ county: '520527 赫章县' }, '520527 code'],
  [{ county: '520527' }, '520527 code'],
  [{ county: '赫章縣', province: '貴州' }, '520527 name'],
  [{ county: '贵州省-毕节市-赫章县' }, '520527 name'],
  [{ county: '贵州/毕节/赫章' }, '520527 short'],
  [{ county: '毕节地区七星关区' }, '520502 name'],
  [{ county: '贵州省毕节市赫章县城关镇' }, '520527 town'],
  [{ county: '赫章县', prefecture: '贵州省毕节市' }, '520527 name'],
  [{ county: '威宁自治县' }, '520526 autonomous'],
  [{ county: '赫章市' }, '520527 later'],
  [{ code: '520581' }, '520527 later'],
  [{ county: 'Hezhang County 赫章县' }, '520527 name'],
  [{ county: '城关区', province: '贵阳' }, '520103 name'],
  [{ code: '52-05-27' }, '520527 code'],
  [{ county: 'Hezhang' }, '520527 name'],
  [{ county: 'HEZHANG COUNTY' }, '520527 name'],
  [{ county: 'Hezhang Xian' }, '520527 short'],
  [{ county: 'Hezhang County, Guizhou' }, '520527 name'],
  [{ county: 'Weining' }, '520526 short'],
  [{ county: 'Weining County' }, '520526 short'],
  [{ county: 'Weining Yi, Hui, and Miao Autonomous County' }, '520526 name'],
  [{ county: 'Hèzhāng' }, '520527 name'],
  [{ code: '5.20527E+05' }, '520527 code'],
  [{ code: '5.205E+05' }, 'rounded-code'],
  [{ code: '="520527"' }, '520527 code'],
  [{ code: "'520527" }, '520527 code'],
  [{ code: '156520527' }, '520527 code'],
  [{ code: '520,527' }, '520527 code'],
  [{ code: 'CN520527' }, '520527 code'],
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

test('what was taken off a name is told', () => {
  const found = matchPlace(index, words({ county: '其中：赫章县①（省直管）' }));
  expect(found).toMatchObject({ kind: 'county', id: '520527' });
  expect(found).toHaveProperty('dropped', '① 其中: (省直管)');
});

test('a name with a slip has near names offered, none of another province than it names', () => {
  expect(suggestPlaces(index, words({ county: '贵州省成关区' }))).toEqual(['520103']);
  expect(suggestPlaces(index, words({ county: '黑章县' }))[0]).toBe('520527');
  expect(suggestPlaces(index, words({ county: '城观区', province: '贵州省' }))[0]).toBe('520103');
  expect(suggestPlaces(index, words({ county: '城观区', province: '河北省' }))[0]).toBe('130103');
  expect(suggestPlaces(index, words({ county: '黑章县', province: '河北省' }))).not.toContain(
    '520527',
  );
  expect(suggestPlaces(index, words({ county: '黑章县', province: '张家口' }))).not.toContain(
    '520527',
  );
  expect(suggestPlaces(index, words({ county: 'xyz' }))).toEqual([]);
});

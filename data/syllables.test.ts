import { expect, test } from 'vitest';
import { syllablesOf } from './syllables.ts';
import { loadTables } from './tables.ts';

const given = new Map(loadTables().pinyin.map(({ name, en }) => [name, en]));

/** The right reading of a name, syllables apart. */
const reading = (zh: string) =>
  syllablesOf(zh, given)
    .map(([right]) => right)
    .join(' ');

test.each([
  ['六合区', 'lu he qu'],
  ['乐亭县', 'lao ting xian'],
  ['乐清市', 'yue qing shi'],
  ['乐陵市', 'lao ling shi'],
  ['乐都区', 'le du qu'],
  ['蔚县', 'yu xian'],
  ['浚县', 'xun xian'],
  ['单县', 'shan xian'],
  ['歙县', 'she xian'],
  ['洪洞县', 'hong tong xian'],
  ['大埔县', 'da bu xian'],
  ['黄埔区', 'huang pu qu'],
  ['珲春市', 'hun chun shi'],
  ['尉犁县', 'yu li xian'],
  ['尉氏县', 'wei shi xian'],
  ['宕昌县', 'tan chang xian'],
  ['牟定县', 'mou ding xian'],
  ['中牟县', 'zhong mu xian'],
  ['昌都市', 'chang du shi'],
  ['宜都市', 'yi du shi'],
  ['称多县', 'chen duo xian'],
  ['乌什县', 'wu shi xian'],
  ['大城县', 'dai cheng xian'],
  ['长子县', 'zhang zi xian'],
  ['盱眙县', 'xu yi xian'],
  ['绿春县', 'lv chun xian'],
  ['仡佬族', 'ge lao zu'],
])('%s is read %s', (zh, expected) => {
  expect(reading(zh)).toBe(expected);
});

test('a name that is English by override is read as its characters', () => {
  expect(reading('香格里拉市')).toBe('xiang ge li la shi');
  expect(reading('克什克腾旗')).toBe('ke shi ke teng qi');
  expect(reading('东乡族自治县')).toBe('dong xiang zu zi zhi xian');
});

test('other readings of its own part follow the right one', () => {
  const [first, ...others] = syllablesOf('乐亭县', given);
  expect(first).toEqual(expect.arrayContaining(['lao', 'le', 'yue']));
  expect(first![0]).toBe('lao');
  expect(others).toEqual([['ting'], ['xian']]);
});

test('a given word gives a reading that the dictionary lacks, but only one that can be Pinyin', () => {
  expect(syllablesOf('丁', new Map([['丁', 'Zheng']]))[0]).toEqual(['zheng', 'ding']);
  expect(syllablesOf('丁', new Map([['丁', 'Hrt']]))[0]![0]).toBe('ding');
});

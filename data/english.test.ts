import { expect, test } from 'vitest';
import { englishName, ownPart, spell } from './english.ts';
import { loadTables } from './tables.ts';

const readings = new Map(loadTables().pinyin.map(({ name, en }) => [name, en] as const));

test('an apostrophe parts a syllable that begins with a vowel', () => {
  expect(spell('西安')).toBe("Xi'an");
  expect(spell('台儿庄')).toBe("Tai'erzhuang");
  expect(spell('安溪')).toBe('Anxi');
});

test.each([
  ['乐亭县', 'Laoting County'],
  ['蔚县', 'Yu County'],
  ['洪洞县', 'Hongtong County'],
  ['六合区', 'Luhe District'],
  ['单县', 'Shan County'],
  ['歙县', 'She County'],
  ['珲春市', 'Hunchun City'],
  ['尉犁县', 'Yuli County'],
  ['尉氏县', 'Weishi County'],
  ['行唐县', 'Xingtang County'],
  ['宁都县', 'Ningdu County'],
  ['都安瑶族自治县', "Du'an Yao Autonomous County"],
  ['宽城满族自治县', 'Kuancheng Manchu Autonomous County'],
  ['大通回族土族自治县', 'Datong Hui and Tu Autonomous County'],
  ['威宁彝族回族苗族自治县', 'Weining Yi, Hui and Miao Autonomous County'],
  ['秀山土家族苗族自治县', 'Xiushan Tujia and Miao Autonomous County'],
  ['东乡族自治县', 'Dongxiang Autonomous County'],
  ['神农架林区', 'Shennongjia Forestry District'],
  ['万柏林区', 'Wanbailin District'],
  ['四子王旗', 'Siziwang Banner'],
  ['大柴旦行政委员会', 'Dachaidan Administrative Committee'],
])('%s is %s', (zh, en) => {
  expect(englishName(zh, '000000', readings)).toBe(en);
});

test('a reading by adcode wins over one by name', () => {
  expect(englishName('东区', '810003', readings)).toBe('Eastern District');
  expect(englishName('东区', '510402', readings)).toBe('Dong District');
});

test.each([
  ['宽城满族自治县', '宽城'],
  ['蔚县', '蔚'],
  ['东乡族自治县', '东乡族'],
  ['津市市', '津市'],
  ['塔什库尔干塔吉克自治县', '塔什库尔干'],
  ['冷湖行委', '冷湖'],
])('of %s, %s is its own', (zh, own) => {
  expect(ownPart(zh)).toBe(own);
});

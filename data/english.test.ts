import { expect, test } from 'vitest';
import { englishName, ownPart, spell } from './english.ts';
import { inspect } from './inspect.ts';
import type { AtlasProduct } from './product.ts';
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

test.each([
  ['拉萨市', 'Lhasa City'],
  ['日喀则市', 'Shigatse City'],
  ['林芝市', 'Nyingchi City'],
  ['昌都市', 'Qamdo City'],
  ['那曲市', 'Nagqu City'],
  ['阿里地区', 'Ngari Prefecture'],
  ['山南市', 'Shannan City'],
  ['和田地区', 'Hotan Prefecture'],
  ['喀什地区', 'Kashgar Prefecture'],
  ['阿克苏地区', 'Aksu Prefecture'],
  ['吐鲁番市', 'Turpan City'],
  ['伊犁哈萨克自治州', 'Ili Kazakh Autonomous Prefecture'],
  ['呼和浩特市', 'Hohhot City'],
  ['鄂尔多斯市', 'Ordos City'],
  ['乌兰察布市', 'Ulanqab City'],
  ['齐齐哈尔市', 'Qiqihar City'],
  ['果洛藏族自治州', 'Golog Tibetan Autonomous Prefecture'],
  ['堆龙德庆县', 'Doilungdêqên County'],
])('%s has its established name, %s', (zh, en) => {
  expect(englishName(zh, '000000', readings)).toBe(en);
});

test('no name of Tibet, Xinjiang, Inner Mongolia or Qinghai has an r of another language spelt as a Chinese syllable', () => {
  const { parts } = inspect(new URL('../', import.meta.url));
  const { names, prefectureNames, counties } = JSON.parse(
    parts!.find(({ name }) => name === 'atlas')!.bytes.toString(),
  ) as AtlasProduct;
  const listed = counties.id.map((id, at) => [id, counties.en[at]!] as const);
  const all = [...Object.entries({ ...names, ...prefectureNames }), ...listed];
  const peripheral = all.filter(([id]) => /^(15|54|63|65)/.test(id));
  expect(peripheral.length).toBeGreaterThan(250);
  expect(peripheral.filter(([, name]) => /'er/.test(name))).toEqual([]);
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

import { describe, expect, test } from 'vitest';
import { gazetteerProduct } from '../../../tests/fixtures/layer-products.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas } from '../atlas/atlas.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import type { GazetteerProduct } from '../atlas/layer-products.ts';
import { search } from './place-search.ts';

const squares = createGazetteer(gazetteerProduct(), squareAtlas());

/** What is found, in words: `甲县 pinyin`, and the other name that it was found by. */
const found = (gazetteer: Gazetteer, query: string, most = 8) =>
  search(gazetteer, query, most).map(({ place, by, other }) =>
    [place.zh, by, other && `${other.zh} ${other.code}`].filter(Boolean).join(' '),
  );

test.each([
  ['甲县', '甲县 name'],
  ['甲', '甲县 name'],
  ['jia xian', '甲县 pinyin'],
  ['JX', '甲县 initials'],
  ['Jia County', '甲县 english'],
  ['520101', '甲县 code'],
  ['５２０１０１', '甲县 code'],
  ['旧甲县', '甲县 name 旧甲县 522101'],
  ['522101', '甲县 code 旧甲县 522101'],
  ['jjx', '甲县 initials 旧甲县 522101'],
  ['ding xian', '丁县 pinyin'],
  ['zhengxian', '丁县 reading'],
  ['贵州', '贵州省 name'],
  ['53', '云南省 code'],
])('%s finds %s first', (query, first) => {
  expect(found(squares, query)[0]).toBe(first);
});

test('a wrong generic word at the end is left off where nothing else is found', () => {
  expect(found(squares, '甲市')).toEqual(['甲县 name']);
  expect(found(squares, 'jia shi')).toEqual(['甲县 pinyin']);
  expect(found(squares, 'Ding District')).toEqual(['丁县 pinyin']);
});

test('nothing is found by nothing, by a generic word that no name has, and by what no place is called', () => {
  for (const query of ['', '  ', '·', 'shi qu', '戊', 'xyz', '999999']) {
    expect(found(squares, query)).toEqual([]);
  }
});

test('no more are given than are asked for', () => {
  expect(search(squares, '5', 3)).toHaveLength(3);
});

describe.skipIf(!isBuilt)('in the latest release', () => {
  const product = latestProduct<GazetteerProduct>('gazetteer');
  const china = createGazetteer(
    product,
    createAtlas(latestProduct<AtlasProduct>('atlas'), '0123456789ab'),
  );
  const rowOf = new Map(product.id.map((id, row) => [id, row]));
  const syllables = (id: string) =>
    product.pinyin[rowOf.get(id)!]!.split(' ').map((all) => all.split('/')[0]!);
  const anyPlace = fc.constantFrom(...china.places);
  const isFound = (query: string, id: string) =>
    search(china, query, Infinity).some(({ place }) => place.id === id);

  test.each([
    ['luhe', '320116'],
    ['laoting', '130225'],
    ['yuxian', '130726'],
    ['xunxian', '410621'],
    ['shanxian', '371722'],
    ['shexian', '341021'],
    ['hongtong', '141024'],
    ['dabu', '441422'],
    ['hunchun', '222404'],
    ['yuli', '652823'],
    ['weishi', '410223'],
    ['tanchang', '621223'],
    ['yueqing', '330382'],
    ['laoling', '371481'],
    ['changdu', '540300'],
    ['zhangzi', '140428'],
    ['daicheng', '131025'],
    ['xuyi', '320830'],
    ['lvchun', '532531'],
    ['chenduo', '632723'],
  ])('%s is read right', (query, id) => {
    const hit = search(china, query, 8).find(({ place }) => place.id === id);
    expect(hit?.by).toBe('pinyin');
  });

  test('every place is found by its name, first or among its namesakes', () => {
    fc.assert(
      fc.property(anyPlace, ({ zh, id }) => {
        const namesakes = search(china, zh, Infinity).filter(({ place }) => place.zh === zh);
        expect(namesakes.map(({ place }) => place.id)).toContain(id);
        expect(search(china, zh, namesakes.length)).toEqual(namesakes);
      }),
    );
  });

  test('every place is found by its full Pinyin, however it is written', () => {
    const between = fc.constantFrom('', ' ', "'");
    fc.assert(
      fc.property(anyPlace, between, fc.boolean(), ({ id }, gap, isLoud) => {
        const typed = syllables(id).join(gap).replaceAll('v', 'ü');
        expect(isFound(isLoud ? typed.toUpperCase() : typed, id)).toBe(true);
      }),
    );
  });

  test('every place is found by its initials', () => {
    fc.assert(
      fc.property(anyPlace, ({ id }) => {
        expect(
          isFound(
            syllables(id)
              .map((one) => one[0]!)
              .join(''),
            id,
          ),
        ).toBe(true);
      }),
    );
  });

  test('every place comes first by its code, in digits of either width', () => {
    fc.assert(
      fc.property(anyPlace, fc.boolean(), ({ id }, isWide) => {
        const wide = id.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        expect(search(china, isWide ? wide : id, 1)[0]?.place.id).toBe(id);
      }),
    );
  });

  test('every other name and code is found', () => {
    for (const [id, others] of Object.entries(product.others)) {
      for (const { zh, code } of others) {
        expect(isFound(zh, id), zh).toBe(true);
        if (code) expect(isFound(code, id), code).toBe(true);
      }
    }
  });

  test('a county of the list comes before others that are found as well', () => {
    const isListed = search(china, 'yu xian', 2).map(({ place }) => place.isListed);
    expect(isListed).toEqual([true, false]);
  });

  test.each([
    '河北蔚县',
    '河北省张家口市蔚县',
    '张家口 蔚县',
    'hebei yuxian',
    'Yu County, Hebei',
    'Yu County, Zhangjiakou City, Hebei',
  ])('%s is the Yu County of that province alone', (query) => {
    expect(search(china, query, 8).map(({ place }) => place.id)).toEqual(['130726']);
  });

  test('a province beside the name of a place elsewhere finds nothing', () => {
    expect(search(china, '贵州蔚县', 8)).toEqual([]);
  });

  test('whole syllables come before parts of one, so that yu is not yun', () => {
    const firsts = search(china, 'yu', 20).map(({ place }) => place.reading.split(' ')[0]);
    expect(new Set(firsts)).toEqual(new Set(['yu']));
  });

  test('a former name leads to the county of today, with the name and its code', () => {
    expect(found(china, '宣化县')).toEqual(['宣化区 name 宣化县 130721']);
    expect(found(china, '130721')).toEqual(['宣化区 code 宣化县 130721']);
  });

  test('a place that is named again and again is found once, or not at all, and soon', () => {
    expect(search(china, '吉林吉林', 8).map(({ place }) => place.id)).toEqual(['220200']);
    expect(search(china, '吉林'.repeat(500), 8)).toEqual([]);
  });

  test('whatever is typed, nothing breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
        expect(search(china, typed, 8).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

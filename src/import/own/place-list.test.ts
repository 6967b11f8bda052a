import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { KNOWN, PLACES } from '../../../tests/fixtures/own.ts';
import { indexPlaces } from './place-index.ts';
import { readPlaceList } from './place-list.ts';

const index = indexPlaces(PLACES);
const listed = new Set(KNOWN.listed);
const read = (text: string) => readPlaceList(index, listed, text);
const idsIn = (text: string) => read(text).found.map(({ id }) => id);
const openIn = (text: string) =>
  read(text).open.map(({ got, why, candidates }) => `${got} ${why} ${candidates}`.trim());

test.each([
  ['lines', '赫章县\n威宁县\r\n\n520103'],
  ['commas and blanks of Chinese text', '赫章、威宁，520103'],
  ['a line of codes', '520527 520526,520103'],
  ['a column of codes with one of names', '520527\t赫章县\n520526\t威宁县\n520103\t城关区'],
  ['a row of a table', '赫章县\t威宁县\t520103'],
  ['a numbered list', '1. 赫章县\n2. 威宁县\n3、520103'],
  ['names with their region', '贵州省毕节市赫章县\n毕节市 威宁县\n贵州 城关区'],
  ['a region before its counties', '贵州省：赫章县、威宁县、城关区'],
  ['figures in other columns', '贵州\t赫章县\t1.2亿\n贵州\t威宁县\t3000万\n贵州\t城关区\t–'],
  ['English', 'Hezhang County, Guizhou; Weining\n520103'],
  ['Pinyin with commas', 'hezhang, weining, 520103'],
  ['a region in brackets', '赫章县 （贵州）\n威宁县\n城关区（贵阳）'],
])('counties are found in %s', (_, text) => {
  expect(idsIn(text)).toEqual(['520527', '520526', '520103']);
  expect(openIn(text)).toEqual([]);
});

test('a name that several counties have is asked for', () => {
  expect(openIn('城关区')).toEqual(['城关区 ambiguous 520103,130103']);
});

test('what is not known, or known and not on the list, is said, with what may be meant', () => {
  expect(openIn('赫章线、七星关区、毕节市、999999、合计')).toEqual([
    '赫章线 unknown 520527',
    '七星关区 not-listed',
    '999999 unknown',
    '合计 total',
  ]);
  expect(openIn('毕节市')).toEqual(['毕节市 not-a-county']);
});

test('a code beside the name of another county is asked for', () => {
  expect(openIn('河北 赫章县')).toEqual(['赫章县 other-province']);
  expect(openIn('520527\t威宁县')).toEqual(['威宁县 mismatch 520527,520526']);
});

test('a county that is named twice is found once, by what it was called, too', () => {
  expect(read('宣化县\n130705 宣化县').found).toMatchObject([{ id: '130705', by: 'former' }]);
  expect(read('赫章线、赫章线').open).toHaveLength(1);
});

test('any text is read, and everything in it is found, open or unread', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const { found, open } = read(text);
      for (const { id } of found) expect(listed.has(id)).toBe(true);
      for (const { candidates } of open)
        expect(candidates.every((id) => listed.has(id))).toBe(true);
    }),
  );
});

test('of too many names the rest is counted', () => {
  const text = Array.from({ length: 5010 }, (_, at) => `某县${at}号`).join('\n');
  expect(read(text)).toMatchObject({ found: [], unread: 10 });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { decode } from './decode.ts';

const utf16 = (text: string, mark: boolean) => {
  const units = [...((mark ? '\uFEFF' : '') + text)].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(new Uint16Array(units).buffer);
};

test('what is valid UTF-8 is read so, with or without a mark, and is sure', () => {
  for (const mark of ['', '\uFEFF']) {
    const bytes = new TextEncoder().encode(`${mark}县名,销售额`);
    expect(decode(bytes)).toEqual({
      text: '县名,销售额',
      encoding: 'utf-8',
      sure: true,
      badLines: [],
    });
  }
});

test('a spreadsheet in GB18030 is read so, and said to be a guess', () => {
  const bytes = readFileSync(
    new URL('../../../tests/fixtures/own/wide-gb18030.csv', import.meta.url),
  );
  const { text, encoding, sure, badLines } = decode(bytes);
  expect(text).toMatch(/^县名,所属省,2018年上半年销售额（万元）/);
  expect({ encoding, sure, badLines }).toEqual({ encoding: 'gb18030', sure: false, badLines: [] });
});

test('two letters in GB18030 are enough, though chardet takes them for Big5', () => {
  expect(decode(Uint8Array.of(0xcf, 0xd8)).text).toBe('县');
});

test('UTF-16 is known by its mark or by the zero bytes of its ASCII', () => {
  expect(decode(utf16('县名,1', true))).toMatchObject({ encoding: 'utf-16le', sure: true });
  expect(decode(utf16('adcode,sales', false))).toMatchObject({
    text: 'adcode,sales',
    encoding: 'utf-16le',
    sure: false,
  });
  const swapped = utf16('adcode,sales', false);
  for (let at = 0; at < swapped.length; at += 2)
    swapped.copyWithin(at + 1, at, at + 1).fill(0, at, at + 1);
  expect(decode(swapped)).toMatchObject({ text: 'adcode,sales', encoding: 'utf-16be' });
});

test('bytes that mean nothing are said with their lines', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('a,b\n县,1\n'),
    0xff,
    0xff,
    0x0a,
    0x61,
  ]);
  expect(decode(bytes, 'utf-8').badLines).toEqual([3]);
});

test('the encoding that the reader chooses is sure', () => {
  expect(decode(Uint8Array.of(0xbf, 0xa4), 'big5')).toMatchObject({ text: '縣', sure: true });
});

test('text in UTF-8 comes back as it was; no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(decode(new TextEncoder().encode(text)).text).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void decode(bytes)));
});

/** 縣名,省份,時期,銷售額\n赫章縣,貴州,2018H1,1200 in Big5. */
const BIG5 =
  'bfa4a657 2c acd9a5f7 2c aec9b4c1 2c be50b0e2c342 0a bbaeb3b9bfa4 2c b651a67b 2c 323031384831 2c 31323030';

test('Big5 is told from GB18030 by its bytes', () => {
  const bytes = Uint8Array.from(BIG5.replaceAll(' ', '').match(/../g)!, (hex) => parseInt(hex, 16));
  expect(decode(bytes)).toMatchObject({ encoding: 'big5', sure: false });
  expect(decode(bytes).text).toMatch(/^縣名,省份,時期,銷售額\n/);
});

test('one byte that is none of it does not change the encoding of a text', () => {
  const text = '县名,时期,销售额（万元）\n赫章县,2018H1,1200\n'.repeat(20);
  const bytes = new TextEncoder().encode(text);
  for (const [at, byte] of [
    [40, 0],
    [3, 0],
    [60, 0xff],
    [bytes.length - 1, 0xe8],
  ] as const) {
    const broken = bytes.slice();
    broken[at] = byte;
    expect([at, byte, decode(broken).encoding]).toEqual([at, byte, 'utf-8']);
  }
  const gb = readFileSync(new URL('../../../tests/fixtures/own/wide-gb18030.csv', import.meta.url));
  const broken = Uint8Array.from(gb);
  broken[20] = 0;
  expect(decode(broken).encoding).toBe('gb18030');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnNames, inspectFile, toUtf8, type CsvFile } from './order-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, content);
  return path;
}

test('the delimiter and the header of a text file are found, whatever its line breaks', () => {
  const path = fileOf('\uFEFFDate;"Amount";adcode\r\n2018-01-01;1;130125\r\n');
  const header = ['Date', 'Amount', 'adcode'];
  expect(inspectFile(path)).toEqual({ kind: 'csv', path, delimiter: ';', header });
  expect(columnNames(path, header)).toEqual({ county: 'adcode', date: 'Date', amount: 'Amount' });
});

test('a file without a header or without a column is an error that says what was expected', () => {
  const path = fileOf('');
  expect(() => inspectFile(path)).toThrow(`${path}: got no header, expected one in the first line`);
  expect(() => columnNames(path, ['county', 'date', 'price'])).toThrow(
    `${path}: got columns county, date, price, expected one for the amount: amount, sales`,
  );
});

test('a header that names the columns in GB18030 is an error that says which', () => {
  // 日期,金额,county in GB18030.
  const gb = Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 44, 0xbd, 0xf0, 0xb6, 0xee, 44);
  const path = fileOf(Buffer.concat([gb, Buffer.from('county\n')]));
  expect(() => inspectFile(path)).toThrow(
    'in gb18030 it says 日期, 金额, county; add --encoding gb18030',
  );
  expect((inspectFile(path, 'gb18030') as CsvFile).header).toEqual(['日期', '金额', 'county']);
});

test('a header that was saved anew in the wrong encoding is an error that says what it was', () => {
  const path = fileOf('ÈÕÆÚ,½ð¶î,county\n');
  expect(() => inspectFile(path)).toThrow(
    'got the header ÈÕÆÚ,½ð¶î,county, which was 日期, 金额, county',
  );
});

test('a header of bytes that are no text is an error that asks for their encoding', () => {
  const path = fileOf(Uint8Array.of(0xbd, 0xf0, 0xb6, 0xee));
  expect(() => inspectFile(path)).toThrow('name its encoding, such as --encoding gb18030');
});

test('text in another encoding is written again in UTF-8, and wrong bytes are an error', async () => {
  const path = fileOf(Uint8Array.of(0xbd, 0xf0, 0xb6, 0xee));
  expect(readFileSync(await toUtf8(path, 'gb18030', folder), 'utf8')).toBe('金额');
  await expect(toUtf8(path, 'ascii-art', folder)).rejects.toThrow('name another --encoding');
  const torn = fileOf(Uint8Array.of(0xbd));
  await expect(toUtf8(torn, 'gb18030', folder)).rejects.toThrow('not text in gb18030');
});

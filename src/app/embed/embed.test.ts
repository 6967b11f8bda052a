import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const source = readFileSync(new URL('../../../public/embed.js', import.meta.url));

test('the script for hosts has at most 5 kB on the wire', () => {
  expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
});

test('it imports nothing and names no host', () => {
  expect(source.toString()).not.toMatch(/\bimport\s*[({'"]|\brequire\(|https?:\/\/[a-z]/);
});

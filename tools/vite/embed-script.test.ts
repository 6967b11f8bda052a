import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeEmbedScript } from './embed-script.ts';

const source = await makeEmbedScript();

test('the script for hosts has at most 5 kB on the wire', () => {
  expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(5 * 1024);
});

test('it imports and exports nothing and names no host', () => {
  expect(source).not.toMatch(/\bimport\s*[({'"]|\bexport\s*[{d]|\brequire\(|https?:\/\/[a-z]/);
});

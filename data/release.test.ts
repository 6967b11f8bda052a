import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRelease, staleFiles, writeRelease, type Part } from './release.ts';

const part = (name: string, text: string): Part => ({
  name,
  extension: 'json',
  bytes: Buffer.from(text),
  sources: ['a'],
});

test('a release has the same id whatever the order of its parts', () => {
  const [a, b] = [part('a', '1'), part('b', '2')];
  expect(makeRelease([a, b]).id).toBe(makeRelease([b, a]).id);
  expect(makeRelease([a, b]).id).toMatch(/^[0-9a-f]{12}$/);
});

test('other bytes give another id', () => {
  expect(makeRelease([part('a', '1')]).id).not.toBe(makeRelease([part('a', '2')]).id);
});

test('writing a release keeps the older one and leaves no unfinished file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const older = makeRelease([part('a', '1')]);
  const newer = makeRelease([part('a', '2')]);
  writeRelease(folder, older);
  writeRelease(folder, newer);
  expect(staleFiles(folder, newer)).toEqual([]);
  expect(staleFiles(folder, older)).toEqual(['latest.json']);
  expect(readdirSync(join(folder, 'products'))).toHaveLength(2);
  expect(readdirSync(folder, { recursive: true }).join()).not.toContain('.tmp');
  expect(readFileSync(join(folder, 'latest.json'), 'utf8')).toContain(newer.id);
});

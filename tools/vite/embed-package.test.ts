import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'packed-'));
const unpacked = join(place, 'package');

afterAll(() => rmSync(place, { recursive: true }));

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: 'utf8' });
}

test('the package of the element packs with types for plain pages, React, Svelte and Vue, and needs no other', async () => {
  run('npm', 'run', 'build:embed');
  const [{ filename, files }] = JSON.parse(
    run('npm', 'pack', './packages/embed', '--json', '--pack-destination', place),
  );
  const paths = (files as { path: string }[]).map(({ path }) => path);
  for (const name of ['relief-atlas', 'react', 'svelte', 'vue']) {
    expect(paths).toEqual(expect.arrayContaining([`dist/${name}.js`, `dist/${name}.d.ts`]));
  }
  expect(paths.filter((path) => /src|tests|tsconfig/.test(path))).toEqual([]);
  run('tar', '-xzf', join(place, filename), '-C', place);
  const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  expect(manifest.dependencies).toBeUndefined();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.version).toBe(version);
  // As on a server that writes pages: there is no element, and nothing fails.
  const element = await import(pathToFileURL(join(unpacked, 'dist/relief-atlas.js')).href);
  expect(() => element.defineReliefAtlas('https://example.org/atlas/')).not.toThrow();
});

test('the compiler knows the element in JSX, in Svelte, in Vue and in a plain page, and refuses what it has not', () => {
  expect(() => run('npx', 'tsc', '--noEmit', '-p', 'packages/embed/tests')).not.toThrow();
});

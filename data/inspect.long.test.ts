import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { tables, type TableName } from './schema.ts';
import { tableFile } from './table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'tables-'));
for (const path of ['data', 'geo', 'package.json'])
  cpSync(join(root, path), join(copy, path), { recursive: true });
for (const path of ['src', 'node_modules', 'public'])
  symlinkSync(join(root, path), join(copy, path));
afterAll(() => rmSync(copy, { recursive: true }));

/** Runs a command of the copy with one of its files changed, and restores that. */
function run(command: string, file: string, change: (text: string) => string | Buffer) {
  const path = join(copy, file);
  const before = readFileSync(path);
  writeFileSync(path, change(before.toString()));
  const script = join(copy, command);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: copy,
    encoding: 'utf8',
  });
  writeFileSync(path, before);
  return { status, stdout, faults: stderr.trim().split('\n') };
}

const LINE = /^(data|geo|public)\/[^:]+:\d+:\d+: got .+, expected .+$/;

test.each(Object.keys(tables) as TableName[])(
  'npm run check:data tells a row gone from %s, shortly and without a stack',
  (table) => {
    const { status, faults } = run('data/check.ts', tableFile(table), (text) =>
      text.split('\n').toSpliced(1, 1).join('\n'),
    );
    expect(status).toBe(1);
    const [last, ...others] = faults.toReversed();
    expect(last).toMatch(/^not checked before these are mended: .*the release$/);
    for (const fault of others) expect(fault).toMatch(LINE);
    expect(others.join('\n')).toContain(`${tableFile(table)}:1:1: got`);
    expect(others.length).toBeLessThan(60);
  },
);

test('npm run check:geo tells a product that breaks off, and checks the others', () => {
  const file = 'geo/products/detail.topo.json';
  const { status, faults } = run('geo/check.ts', file, (text) => text.slice(0, 1000));
  expect(status).toBe(1);
  expect(faults).toEqual([
    expect.stringMatching(/^geo\/products\/detail\.topo\.json:1:\d+: got .+, expected JSON; git/),
    'not checked before these are mended: the outlines of detail',
  ]);
});

test('npm run build:data writes nothing while there is a fault', () => {
  rmSync(join(copy, 'data/datapackage.json'));
  rmSync(join(copy, 'public'));
  const { status, stdout, faults } = run('data/build.ts', tableFile('stories'), () => '');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(faults[0]).toMatch(/^data\/tables\/stories\.csv:1:1: got an empty file, expected text;/);
  expect(existsSync(join(copy, 'public'))).toBe(false);
  expect(existsSync(join(copy, 'data/datapackage.json'))).toBe(false);
});

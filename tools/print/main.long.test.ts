import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { isBuilt } from '../../tests/fixtures/latest-release.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plate-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a reader would. */
function plate(...words: string[]) {
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  return spawnSync(tsx, [join(root, 'tools', 'print', 'main.ts'), ...words], { encoding: 'utf8' });
}

describe.runIf(isBuilt)('from the releases on this disk', () => {
  test('a view becomes a file', () => {
    const out = join(folder, 'loans.svg');
    const { status, stderr } = plate('layer=loans&lang=en', out, '--review', 'GS(2026)1');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('MYbank');
    expect(svg).toContain('GS(2026)1');
  });

  test.each(['pptx', 'pdf'])(
    'a story becomes a %s, a page a scene',
    (kind) => {
      const out = join(folder, `story.${kind}`);
      const { status, stderr } = plate('--story', 'sales-of-2020', out, '--lang', 'en');
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(readFileSync(out).length).toBeGreaterThan(100_000);
    },
    180_000,
  );

  test('a story that there is not is refused with those that there are', () => {
    const { status, stderr } = plate('--story', 'gold', join(folder, 'gold.pdf'));
    expect(status).toBe(1);
    expect(stderr).toContain('founding-report');
  });

  test('what cannot be followed is an error, and no file is written', () => {
    const out = join(folder, 'none.svg');
    const { status, stderr } = plate('layer=gold&bogus=1', out, '--lang', 'en');
    expect(status).toBe(1);
    expect(stderr).toContain('gold');
    expect(stderr).toContain('bogus');
    expect(existsSync(out)).toBe(false);
  });

  test('an unknown release is refused, and so are own figures, which are in no hash', () => {
    const out = join(folder, 'refused.svg');
    const { status, stderr } = plate('d=000000000000&own=own-0123456789ab', out);
    expect(status).toBe(1);
    expect(stderr).toContain('000000000000');
    expect(stderr).toContain('自有数据');
  });
});

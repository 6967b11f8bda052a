import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isBuilt } from '../tests/fixtures/latest-release.ts';
import { latestRelease, openFromDisk } from './open-from-disk.ts';

const releases = fileURLToPath(new URL('../public/releases', import.meta.url));

describe.runIf(isBuilt)('from the releases on this disk', () => {
  test('an older release opens, and the latest in place of an unknown one, which is told', async () => {
    const { atlas } = await openFromDisk(releases, 'd=4c51d54a458b');
    expect(atlas.release).toBe('4c51d54a458b');
    const { view, issues, release } = await openFromDisk(releases, 'd=000000000000');
    expect([release.id, view.release]).toEqual([latestRelease(releases), null]);
    expect(issues).toEqual([{ code: 'unknown-release', got: '000000000000', shown: release.id }]);
  });

  test('own figures are in no hash, so a view of them is told', async () => {
    const { issues } = await openFromDisk(releases, 'own=own-0123456789ab');
    expect(issues).toEqual([{ code: 'no-own', got: 'own-0123456789ab' }]);
  });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isBuilt } from '../../tests/fixtures/latest-release.ts';
import { openView } from './open-view.ts';

const releases = fileURLToPath(new URL('../../public/releases', import.meta.url));

describe.runIf(isBuilt)('from the releases on this disk', () => {
  test('an older release opens, and an unknown one does not', async () => {
    const { atlas } = await openView('d=4c51d54a458b', releases, null);
    expect(atlas.release).toBe('4c51d54a458b');
    await expect(openView('d=000000000000', releases, 'en')).rejects.toThrow('000000000000');
  });

  test('own figures are in no hash, so a view of them is refused', async () => {
    await expect(openView('own=own-0123456789ab', releases, 'zh')).rejects.toThrow('自有数据');
  });
});

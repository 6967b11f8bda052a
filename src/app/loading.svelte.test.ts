import { expect, test } from 'vitest';
import { fakeAddress, loadedExplorer } from '../../tests/fixtures/explorer.ts';
import { pathOf, serveRelease } from '../../tests/fixtures/release.ts';
import { LoadError } from '../core/atlas/load-error.ts';
import type { FetchBytes } from '../release/open-release.ts';
import { drawPicture } from './files/static-map.ts';
import { Explorer } from './view-store.svelte.ts';

const UNKNOWN = 'dddddddddddd';

/** Loads a release of which some files are gone, by a link. */
async function loadWithout(names: string[], hash = '') {
  const served = await serveRelease();
  for (const name of names)
    served.files.delete(name === 'manifest' ? `${served.id}.json` : pathOf(name));
  const address = fakeAddress(hash);
  const explorer = new Explorer(address, 'en');
  await explorer.load(served.fetchBytes, served.id);
  return { explorer, address, served };
}

/** A scene without symbols and forests. */
const NOTHING_ABOVE = {
  symbols: [],
  forests: { type: 'FeatureCollection' as const, features: [] },
};

test('a loaded explorer has tables and overview boundaries, and no complaint', async () => {
  const { explorer, served } = await loadedExplorer();
  expect(explorer.atlas?.release).toBe(served.id);
  expect(explorer.geometry?.level).toBe('overview');
  expect(explorer.geometry?.mesh.ids).toEqual(['520101', '520102', '530101', '530102']);
  expect(explorer.failure).toBeUndefined();
  expect(explorer.notices).toEqual([]);
});

test('loading asks for the manifest, the tables and the overview, each once', async () => {
  const { served } = await loadedExplorer();
  expect([...served.asked].sort()).toEqual(
    [`${served.id}.json`, ...['atlas', 'land-overview', 'overview'].map(pathOf)].sort(),
  );
});

test.each(['manifest', 'atlas'])(
  'without the %s nothing of the page can be shown',
  async (name) => {
    const { explorer } = await loadWithout([name]);
    expect(explorer.failure).toMatchObject({
      scope: 'page',
      error: { product: name, fault: { kind: 'missing' } },
    });
    expect(explorer.failure?.error).toBeInstanceOf(LoadError);
  },
);

test.each(['overview', 'land-overview'])('without the %s only the map is lost', async (name) => {
  const { explorer } = await loadWithout([name]);
  expect(explorer.failure).toMatchObject({ scope: 'map', error: { product: name } });
  expect(explorer.atlas?.counties).toHaveLength(4);
});

test('a network that is down is a failure of the page', async () => {
  const explorer = new Explorer(fakeAddress(), 'en');
  const offline: FetchBytes = () => Promise.reject(new TypeError('Failed to fetch'));
  await explorer.load(offline, UNKNOWN);
  expect(explorer.failure).toMatchObject({
    scope: 'page',
    error: { product: 'manifest', fault: { kind: 'unreachable' } },
  });
});

test('the first failure is the one that is told', async () => {
  const { explorer } = await loadWithout(['overview']);
  const { failure } = explorer;
  explorer.fail(new Error('another'));
  expect(explorer.failure).toBe(failure);
});

test('a link to an unknown release shows the present one and says so', async () => {
  const { explorer, served } = await loadWithout([], `d=${UNKNOWN}`);
  expect(explorer.failure).toBeUndefined();
  expect(explorer.atlas?.release).toBe(served.id);
  expect(explorer.view.release).toBeNull();
  expect(explorer.notices).toEqual([{ kind: 'unknown-release', got: UNKNOWN }]);
});

test('a link made after an unknown release does not name it', async () => {
  const { explorer, address } = await loadWithout([], `d=${UNKNOWN}`);
  explorer.show(1);
  expect(address.read()).toBe('v=1&period=2018H2');
});

test('an unknown release is not taken up again on the way back', async () => {
  const { explorer, address } = await loadWithout([], `d=${UNKNOWN}`);
  explorer.show(1);
  address.back();
  expect(explorer.view.release).toBeNull();
});

test('an old release is opened by its link, and its link keeps it', async () => {
  const served = await serveRelease();
  const address = fakeAddress(`d=${served.id}`);
  const explorer = new Explorer(address, 'en');
  await explorer.load(served.fetchBytes, UNKNOWN);
  explorer.show(1);
  expect(explorer.atlas?.release).toBe(served.id);
  expect(address.read()).toBe(`v=1&period=2018H2&d=${served.id}`);
});

test('what a link names and the release lacks is noticed once it is loaded', async () => {
  const { explorer } = await loadedExplorer({ hash: 'period=2031H1&prov=52,99&county=520103' });
  expect(explorer.view).toMatchObject({
    period: '2018H1',
    filter: { places: ['520000'] },
    county: '520103',
  });
  expect(explorer.notices).toEqual([
    { kind: 'bad-value', key: 'period', got: '2031H1' },
    { kind: 'bad-value', key: 'prov', got: '99' },
  ]);
});

test('detailed boundaries take the place of the overview', async () => {
  const { explorer } = await loadedExplorer();
  await explorer.refine('detail');
  expect(explorer.geometry?.level).toBe('detail');
});

test('detailed boundaries are asked for once, however often the reader moves meanwhile', async () => {
  const { explorer, served } = await loadedExplorer();
  await Promise.all([explorer.refine('detail'), explorer.refine('detail')]);
  await explorer.refine('detail');
  expect(served.asked.filter((path) => path === pathOf('detail'))).toHaveLength(1);
});

test('without detailed boundaries the overview stays and a notice says so once', async () => {
  const { explorer } = await loadWithout(['detail']);
  await explorer.refine('detail');
  await explorer.refine('detail');
  expect(explorer.geometry?.level).toBe('overview');
  expect(explorer.failure).toBeUndefined();
  expect(explorer.notices).toEqual([{ kind: 'no-detail', missing: true }]);
});

test('before all is loaded there is no picture, and then there is one of the view', async () => {
  expect(await drawPicture(new Explorer(fakeAddress(), 'en'), NOTHING_ABOVE)).toBeUndefined();
  const { explorer } = await loadedExplorer({ hash: 'prov=52' });
  const picture = (await drawPicture(explorer, NOTHING_ABOVE))!;
  expect(picture).toMatch(/^<svg class="picture".*<style>.*<\/svg>$/s);
  expect(picture).not.toMatch(/NaN|undefined/);
  expect(picture.match(/<use href="#plate-bin-\d"/g)).toHaveLength(2);
});

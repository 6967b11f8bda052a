import { expect, test } from 'vitest';
import { fakeAddress, loadedStore } from '../../tests/fixtures/view-store.ts';
import { pathOf, serveRelease } from '../../tests/fixtures/release.ts';
import { IssueError } from '../core/issue.ts';
import type { FetchBytes } from '../release/patient-fetch.ts';
import { drawStaticMap } from './files/static-map.ts';
import { ViewStore } from './view-store.svelte.ts';

const UNKNOWN = 'dddddddddddd';

/** Loads a release of which some files are gone, by a link. */
async function loadWithout(names: string[], hash = 'v=1') {
  const served = await serveRelease();
  for (const name of names)
    served.files.delete(name === 'manifest' ? `${served.id}.json` : pathOf(name));
  const address = fakeAddress(hash);
  const store = new ViewStore(address, 'en');
  await store.load(served.fetchBytes, served.id);
  return { store, address, served };
}

/** A scene without symbols and forests. */
test('a loaded store has tables and overview boundaries, and no complaint', async () => {
  const { store, served } = await loadedStore();
  expect(store.atlas?.release).toBe(served.id);
  expect(store.geometry?.level).toBe('overview');
  expect(store.geometry?.mesh.ids).toEqual(['520101', '520102', '530101', '530102']);
  expect(store.failure).toBeUndefined();
  expect(store.issues).toEqual([]);
});

test('loading asks for the manifest, the tables and the overview, each once', async () => {
  const { served } = await loadedStore();
  expect([...served.asked].sort()).toEqual(
    [`${served.id}.json`, ...['atlas', 'land-overview', 'overview'].map(pathOf)].sort(),
  );
});

test.each(['manifest', 'atlas'])(
  'without the %s nothing of the page can be shown',
  async (name) => {
    const { store } = await loadWithout([name]);
    expect(store.failure).toMatchObject({
      scope: 'page',
      error: { issue: { code: 'missing', product: name } },
    });
    expect(store.failure?.error).toBeInstanceOf(IssueError);
  },
);

test('without the overview only the map is lost', async () => {
  const { store } = await loadWithout(['overview']);
  expect(store.failure).toMatchObject({ scope: 'map', error: { issue: { product: 'overview' } } });
  expect(store.atlas?.counties).toHaveLength(4);
});

test('without the land around the country the map is drawn, and an issue says so', async () => {
  const { store } = await loadWithout(['land-overview']);
  expect(store.failure).toBeUndefined();
  expect(store.geometry?.mesh.ids).toHaveLength(4);
  expect(store.geometry?.land.triangles).toHaveLength(0);
  expect(store.issues).toEqual([{ code: 'no-land' }]);
});

test('a network that is down is a failure of the page', async () => {
  const store = new ViewStore(fakeAddress(), 'en');
  const offline: FetchBytes = () => Promise.reject(new TypeError('Failed to fetch'));
  await store.load(offline, UNKNOWN);
  expect(store.failure).toMatchObject({
    scope: 'page',
    error: { issue: { code: 'unreachable', product: 'manifest' } },
  });
});

test('the first failure is the one that is told', async () => {
  const { store } = await loadWithout(['overview']);
  const { failure } = store;
  store.reportFailure(new Error('another'));
  expect(store.failure).toBe(failure);
});

test('a link to an unknown release shows the present one and says so', async () => {
  const { store, served } = await loadWithout([], `v=1&d=${UNKNOWN}`);
  expect(store.failure).toBeUndefined();
  expect(store.atlas?.release).toBe(served.id);
  expect(store.view.release).toBeNull();
  expect(store.issues).toEqual([{ code: 'unknown-release', got: UNKNOWN, shown: served.id }]);
});

test('a link made after an unknown release does not name it', async () => {
  const { store, address } = await loadWithout([], `v=1&d=${UNKNOWN}`);
  store.setPeriodIndex(1);
  expect(address.read()).toBe('v=1&period=2018H2');
});

test('an unknown release is not taken up again on the way back', async () => {
  const { store, address } = await loadWithout([], `v=1&d=${UNKNOWN}`);
  store.setPeriodIndex(1);
  address.back();
  expect(store.view.release).toBeNull();
});

test('an old release is opened by its link, and its link keeps it', async () => {
  const served = await serveRelease();
  const address = fakeAddress(`v=1&d=${served.id}`);
  const store = new ViewStore(address, 'en');
  await store.load(served.fetchBytes, UNKNOWN);
  store.setPeriodIndex(1);
  expect(store.atlas?.release).toBe(served.id);
  expect(address.read()).toBe(`v=1&period=2018H2&d=${served.id}`);
});

test('what a link names and the release lacks is noticed once it is loaded', async () => {
  const { store } = await loadedStore({ hash: 'period=2031H1&prov=52,99&county=520103' });
  expect(store.view).toMatchObject({
    period: '2018H1',
    filter: { places: ['520000'] },
    county: '520103',
  });
  expect(store.issues).toEqual([
    { code: 'bad-value', key: 'period', got: '2031H1' },
    { code: 'bad-value', key: 'prov', got: '99' },
  ]);
});

test('detailed boundaries take the place of the overview', async () => {
  const { store } = await loadedStore();
  await store.refineGeometry('detail');
  expect(store.geometry?.level).toBe('detail');
});

test('detailed boundaries are asked for once, however often the reader moves meanwhile', async () => {
  const { store, served } = await loadedStore();
  await Promise.all([store.refineGeometry('detail'), store.refineGeometry('detail')]);
  await store.refineGeometry('detail');
  expect(served.asked.filter((path) => path === pathOf('detail'))).toHaveLength(1);
});

test('without detailed boundaries the overview stays and an issue says so once', async () => {
  const { store } = await loadWithout(['detail']);
  await store.refineGeometry('detail');
  await store.refineGeometry('detail');
  expect(store.geometry?.level).toBe('overview');
  expect(store.failure).toBeUndefined();
  expect(store.issues).toEqual([{ code: 'no-detail', missing: true }]);
});

test('before all is loaded there is no picture, and then there is one of the view', async () => {
  expect(new ViewStore(fakeAddress(), 'en').scene).toBeUndefined();
  const { store } = await loadedStore({ hash: 'prov=52' });
  const { svg: picture, style } = await drawStaticMap(store.release!, store.scene!);
  expect(picture).toMatch(/^<svg class="picture".*<\/svg>$/s);
  expect(style).toContain('.bin-0{fill:#');
  expect(picture).not.toMatch(/NaN|undefined/);
  expect(picture.match(/<use xlink:href="#plate-bin-\d"/g)).toHaveLength(2);
});

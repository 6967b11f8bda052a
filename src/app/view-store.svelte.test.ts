import { flushSync } from 'svelte';
import { listedRows } from '../core/atlas/poverty-list.ts';
import { expect, test } from 'vitest';
import { fakeAddress, loadedStore } from '../../tests/fixtures/view-store.ts';
import { formatView, parseView } from '../core/view/url.ts';
import { DEFAULT_VIEW } from '../core/view/view.ts';
import { ViewStore } from './view-store.svelte.ts';

test('a store begins with the view of its address', () => {
  const store = new ViewStore(fakeAddress('#period=2018H2&lang=zh'), 'en');
  expect(store.view.period).toBe('2018H2');
  expect(store.language).toBe('zh');
});

test('the language is that of the browser until the reader speaks another', async () => {
  const { store, address } = await loadedStore({ language: 'zh' });
  expect(store.messages.locale).toBe('zh-Hans');
  store.set({ language: 'en' });
  expect(store.messages.locale).toBe('en');
  expect(address.history).toEqual(['v=1', 'v=1&lang=en']);
});

test('a chosen period is a step of the history, and the same one again is none', async () => {
  const { store, address } = await loadedStore();
  store.setPeriodIndex(1);
  store.setPeriodIndex(1);
  expect(address.history).toEqual(['v=1', 'v=1&period=2018H2']);
  expect(store.periodIndex).toBe(1);
});

test('a period beyond the ends of time is the end', async () => {
  const { store } = await loadedStore();
  store.setPeriodIndex(99);
  expect(store.view.period).toBe('2019H1');
  store.setPeriodIndex(-1);
  expect(store.view.period).toBe('2018H1');
});

test('a motion through periods takes the place of the present step', async () => {
  const { store, address } = await loadedStore();
  store.setPeriodIndex(1);
  store.setPeriodIndex(2, 'replace');
  expect(address.history).toEqual(['v=1', 'v=1&period=2019H1']);
});

test('a change of places lets the map fit itself anew', async () => {
  const { store } = await loadedStore({ hash: 'cam=105,31,5' });
  expect(store.view.camera).not.toBeNull();
  store.setFilter({ places: ['520000'] });
  expect(store.view.camera).toBeNull();
});

test('where the reader looks is rounded and takes the place of the present step', async () => {
  const { store, address } = await loadedStore();
  store.set({ camera: { lng: 104.123456, lat: 31, zoom: 5.018 } }, 'replace');
  expect(store.view.camera).toEqual({ lng: 104.1235, lat: 31, zoom: 5.02 });
  expect(address.history).toEqual(['v=1&cam=104.1235,31,5.02']);
  store.set({ camera: null }, 'replace');
  expect(address.history).toEqual(['v=1']);
});

test.each([
  ['west of China', { lng: 57.4, lat: 44.5, zoom: 3 }],
  ['south of China', { lng: 105, lat: -7.2, zoom: 3 }],
])('a link restores where the reader looked even %s', async (_, camera) => {
  const { store, address } = await loadedStore();
  store.set({ camera }, 'replace');
  expect(parseView(address.read())).toEqual({ view: store.view, issues: [] });
});

test('a county is pinned once and unpinned', async () => {
  const { store, address } = await loadedStore();
  store.selectCounty('520101');
  store.selectCounty('520101');
  expect(address.history).toEqual(['v=1', 'v=1&county=520101']);
  store.selectCounty(null);
  expect(store.view.county).toBeNull();
});

test('up to four counties are pinned beside each other, and each unpinned alone', async () => {
  const { store, address } = await loadedStore();
  for (const id of ['520101', '520102', '520102', '530101', '530102', '520103']) {
    store.pinCounty(id);
  }
  expect(address.history.at(-1)).toBe('v=1&county=520101,520102,530101,530102');
  store.unpinCounty('520101');
  expect(store.view).toMatchObject({ county: '520102', pins: ['530101', '530102'] });
  store.togglePin('530101');
  store.togglePin('520103');
  expect(store.view).toMatchObject({ county: '520102', pins: ['530102', '520103'] });
  store.selectCounty('520102');
  expect(store.view).toMatchObject({ county: '520102', pins: [] });
});

test('going back restores the view that was', async () => {
  const { store, address } = await loadedStore();
  store.setPeriodIndex(1);
  store.set({ mark: 'both' });
  address.back();
  expect(store.view).toMatchObject({ period: '2018H2', mark: 'fill' });
  address.back();
  expect(store.view.period).toBe('2018H1');
});

test('an edited address is checked against what exists', async () => {
  const { store, address } = await loadedStore();
  store.setPeriodIndex(1);
  address.history[0] = 'county=999999&nonsense=1';
  address.back();
  expect(store.view.county).toBeNull();
  expect(store.issues).toEqual([
    { code: 'unknown-key', key: 'nonsense' },
    { code: 'bad-value', key: 'county', got: '999999' },
  ]);
});

test('a dismissed issue is gone and the others stay', async () => {
  const { store } = await loadedStore({ hash: 'a=1&b=2' });
  store.dismissIssue(store.issues[0]!);
  expect(store.issues).toEqual([{ code: 'unknown-key', key: 'b' }]);
});

test('the same issue is told once', async () => {
  const { store } = await loadedStore();
  store.addIssue({ code: 'no-symbols' });
  store.addIssue({ code: 'no-symbols' });
  expect(store.issues).toHaveLength(1);
});

test('the total and the rows follow the provinces and the period', async () => {
  const { store } = await loadedStore();
  expect(store.total).toMatchObject({ amount: 100e6, status: 'reported' });
  store.setFilter({ places: ['530000'] });
  store.setPeriodIndex(1);
  expect(store.total).toMatchObject({ amount: 160e6, status: 'modelled' });
  expect(store.nation).toMatchObject({ amount: 200e6, status: 'derived' });
  expect(store.rows.map(({ county, rate }) => [county.id, rate.amount])).toEqual([
    ['530101', 500],
    ['530102', 1100],
  ]);
  expect(listedRows(store.counties)).toBe(3);
});

test('a step, a filter and a move leave the scales as they are', async () => {
  const { store } = await loadedStore();
  const { classes } = store;
  const totals = store.figures!.sizesOf('sales');
  store.setPeriodIndex(1);
  store.setFilter({ places: ['520000'] });
  store.set({ camera: { lng: 105, lat: 31, zoom: 5 } }, 'replace');
  expect(store.classes).toBe(classes);
  expect(store.figures!.sizesOf('sales')).toBe(totals);
});

test('what follows from the view is told to those who watch', async () => {
  const { store } = await loadedStore();
  const seen: (number | null | undefined)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(store.total?.amount);
    });
  });
  flushSync();
  store.setPeriodIndex(1);
  flushSync();
  stop();
  expect(seen).toEqual([100e6, 200e6]);
});

test('a leading layer sends for its estimate, which joins the atlas', async () => {
  const { store, served } = await loadedStore();
  store.set({ layer: 'loans' });
  expect(store.waiting).toBe(true);
  expect(store.classes).toBeUndefined();
  await store.loadProduct('estimates');
  expect(store.waiting).toBe(false);
  expect(store.classes?.colors.at(-1)).toBe(store.theme.ramps.blue.at(-1));
  expect(store.atlas?.fits['loans']?.fit).toBe('overstated');
  store.set({ layer: 'sales' });
  store.set({ layer: 'loans' });
  expect(served.asked.filter((path) => path.includes('estimates'))).toHaveLength(1);
});

test('a product that does not come is noticed and asked for anew the next time', async () => {
  const { store, served } = await loadedStore();
  const bytes = served.files.get('products/network.json')!;
  served.files.delete('products/network.json');
  store.toggleOverlay('network');
  await Promise.all([store.loadProduct('network'), store.loadProduct('programme')]);
  expect(store.issues).toEqual([{ code: 'no-product', product: 'network' }]);
  expect(store.waiting).toBe(false);
  served.files.set('products/network.json', bytes);
  await store.loadProduct('network');
  expect(store.products.network?.hubs).toHaveLength(2);
});

test('the documents of all loaded products are known by id', async () => {
  const { store } = await loadedStore();
  expect(store.sources.has('press-1')).toBe(false);
  await store.loadProduct('programme');
  expect(store.sources.get('press-1')?.publisher).toBe('通讯社');
  expect(store.sources.has('report-1')).toBe(true);
});

test('an item is revealed in one step of the history, with its layer and its period', async () => {
  const { store, address } = await loadedStore({ hash: 'v=1&county=520101' });
  store.revealItem('reserve:panda', 'ecology', 1);
  expect(address.read()).toBe('v=1&period=2018H2&on=ecology&item=reserve:panda');
  address.back();
  expect(store.view).toMatchObject({ county: '520101', item: null, overlays: [] });
});

test('taking an overlay off lets go of what was chosen in it', async () => {
  const { store } = await loadedStore({ hash: 'v=1&on=network&item=hub:east' });
  store.toggleOverlay('network');
  expect(store.view.item).toBeNull();
});

test('a layer that leads takes its own classes and leaves the overlays', async () => {
  const { store } = await loadedStore({ hash: 'v=1&bins=log&on=loans' });
  expect(store.classing).toBe('log');
  store.set({ layer: 'loans' });
  expect(store.view).toMatchObject({ classing: null, overlays: [] });
  expect(store.classing).toBe('quantile');
});

test('a hash is shown whole, as a step of the history', async () => {
  const { store, address } = await loadedStore({ hash: 'layer=list' });
  expect(await store.openLink('period=2018H2&mark=both')).toEqual([]);
  expect(store.view).toMatchObject({ layer: 'sales', period: '2018H2', mark: 'both' });
  expect(address.history).toEqual(['layer=list', 'v=1&period=2018H2&mark=both']);
});

test('of a hash that cannot be followed nothing is shown, and each reason is given', async () => {
  const { store, address } = await loadedStore({ hash: 'period=2018H2' });
  const { view } = store;
  const issues = await store.openLink('period=2019H1&color=red&county=999999&mark=odd');
  expect(issues.map(({ code }) => code)).toEqual(['unknown-key', 'bad-value', 'bad-value']);
  expect(store.view).toEqual(view);
  expect(store.issues).toEqual([]);
  expect(address.history).toEqual(['period=2018H2']);
});

test.each([
  ['layer', 'context-sea', 'layer=context-sea'],
  ['on', 'context-sea', 'on=context-sea,loans'],
  ['class', '7,9', 'class=2,7,9'],
  ['class', '1', 'layer=none&class=1'],
  ['mode', 'cumulative', 'layer=context-bank-loans&mode=cumulative'],
] as const)(
  'what of a link is known to be nothing only when all is there is told then: %s=%s',
  async (key, got, hash) => {
    const issue = { code: 'bad-value', key, got };
    const { store } = await loadedStore({ hash });
    await expect.poll(() => store.issues).toEqual([issue]);
    const { view, issues } = parseView(formatView(store.view));
    expect(issues).toEqual([]);
    expect(formatView(view)).not.toContain(`${key}=${got}`);
    const { store: other } = await loadedStore();
    expect(await other.openLink(hash)).toEqual([issue]);
    expect(other.view).toEqual(DEFAULT_VIEW);
  },
);

test('a link to what there is of context and classes is followed without a word', async () => {
  const { store } = await loadedStore({ hash: 'layer=context-bank-loans&period=2018H2&class=1' });
  await store.whenLoaded();
  await new Promise((done) => setTimeout(done));
  expect(store.view).toMatchObject({ layer: 'context-bank-loans', classes: [0] });
  expect(store.issues).toEqual([]);
});

test.each([
  ['v=1&cols=population', 'table'],
  ['sort=population&group=on', 'table'],
  ['v=1&chart=lorenz', 'charts'],
  ['v=1', null],
])('a link opens the panel of which it chooses something: %s', async (hash, panel) => {
  const { store } = await loadedStore({ hash });
  expect(store.session.workbench).toBe(panel);
});

test('what is chosen of the table stays in the link beside a story and a change of layer', async () => {
  const { store, address } = await loadedStore({ hash: 'v=1&cols=population,leftYear' });
  store.set({ layer: 'list' });
  expect(address.read()).toBe('v=1&layer=list&cols=population,leftYear');
});

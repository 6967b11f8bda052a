import { flushSync } from 'svelte';
import { listedRows } from '../i18n/format/headline.ts';
import { expect, test } from 'vitest';
import { fakeAddress, loadedExplorer } from '../../tests/fixtures/explorer.ts';
import { parseView } from '../core/view/url.ts';
import { Explorer } from './view-store.svelte.ts';

test('an explorer begins with the view of its address', () => {
  const explorer = new Explorer(fakeAddress('#period=2018H2&lang=zh'), 'en');
  expect(explorer.view.period).toBe('2018H2');
  expect(explorer.language).toBe('zh');
});

test('the language is that of the browser until the reader speaks another', async () => {
  const { explorer, address } = await loadedExplorer({ language: 'zh' });
  expect(explorer.messages.locale).toBe('zh-Hans');
  explorer.speak('en');
  expect(explorer.messages.locale).toBe('en');
  expect(address.history).toEqual(['', 'v=1&lang=en']);
});

test('a chosen period is a step of the history, and the same one again is none', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.show(1);
  explorer.show(1);
  expect(address.history).toEqual(['', 'v=1&period=2018H2']);
  expect(explorer.periodIndex).toBe(1);
});

test('a period beyond the ends of time is the end', async () => {
  const { explorer } = await loadedExplorer();
  explorer.show(99);
  expect(explorer.view.period).toBe('2019H1');
  explorer.show(-1);
  expect(explorer.view.period).toBe('2018H1');
});

test('a motion through periods takes the place of the present step', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.show(1);
  explorer.show(2, 'replace');
  expect(address.history).toEqual(['', 'v=1&period=2019H1']);
});

test('a change of places lets the map fit itself anew', async () => {
  const { explorer } = await loadedExplorer({ hash: 'cam=105,31,5' });
  expect(explorer.view.camera).not.toBeNull();
  explorer.keep({ places: ['520000'] });
  expect(explorer.view.camera).toBeNull();
});

test('where the reader looks is rounded and takes the place of the present step', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.look({ lng: 104.123456, lat: 31, zoom: 5.018 });
  expect(explorer.view.camera).toEqual({ lng: 104.1235, lat: 31, zoom: 5.02 });
  expect(address.history).toEqual(['v=1&cam=104.1235,31,5.02']);
  explorer.look(null);
  expect(address.history).toEqual(['']);
});

test.each([
  ['west of China', { lng: 57.4, lat: 44.5, zoom: 3 }],
  ['south of China', { lng: 105, lat: -7.2, zoom: 3 }],
])('a link restores where the reader looked even %s', async (_, camera) => {
  const { explorer, address } = await loadedExplorer();
  explorer.look(camera);
  expect(parseView(address.read())).toEqual({ view: explorer.view, notices: [] });
});

test('a county is pinned once and unpinned', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.select('520101');
  explorer.select('520101');
  expect(address.history).toEqual(['', 'v=1&county=520101']);
  explorer.select(null);
  expect(explorer.view.county).toBeNull();
});

test('going back restores the view that was', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.show(1);
  explorer.draw('both');
  address.back();
  expect(explorer.view).toMatchObject({ period: '2018H2', mark: 'fill' });
  address.back();
  expect(explorer.view.period).toBe('2018H1');
});

test('an edited address is checked against what exists', async () => {
  const { explorer, address } = await loadedExplorer();
  explorer.show(1);
  address.history[0] = 'county=999999&nonsense=1';
  address.back();
  expect(explorer.view.county).toBeNull();
  expect(explorer.notices).toEqual([
    { kind: 'unknown-key', key: 'nonsense' },
    { kind: 'bad-value', key: 'county', got: '999999' },
  ]);
});

test('a dismissed notice is gone and the others stay', async () => {
  const { explorer } = await loadedExplorer({ hash: 'a=1&b=2' });
  explorer.dismiss(explorer.notices[0]!);
  expect(explorer.notices).toEqual([{ kind: 'unknown-key', key: 'b' }]);
});

test('one kind of failure is noticed once', async () => {
  const { explorer } = await loadedExplorer();
  explorer.notify({ kind: 'no-symbols' });
  explorer.notify({ kind: 'no-symbols' });
  expect(explorer.notices).toHaveLength(1);
});

test('the total and the rows follow the provinces and the period', async () => {
  const { explorer } = await loadedExplorer();
  expect(explorer.total).toMatchObject({ amount: 100e6, status: 'reported' });
  explorer.keep({ places: ['530000'] });
  explorer.show(1);
  expect(explorer.total).toMatchObject({ amount: 160e6, status: 'modelled' });
  expect(explorer.nation).toMatchObject({ amount: 200e6, status: 'derived' });
  expect(explorer.rows.map(({ county, rate }) => [county.id, rate.amount])).toEqual([
    ['530101', 500],
    ['530102', 1100],
  ]);
  expect(listedRows(explorer.counties)).toBe(3);
});

test('a step, a filter and a move leave the scales as they are', async () => {
  const { explorer } = await loadedExplorer();
  const { rates } = explorer;
  const totals = explorer.totalsOf('sales');
  explorer.show(1);
  explorer.keep({ places: ['520000'] });
  explorer.look({ lng: 105, lat: 31, zoom: 5 });
  expect(explorer.rates).toBe(rates);
  expect(explorer.totalsOf('sales')).toBe(totals);
});

test('what follows from the view is told to those who watch', async () => {
  const { explorer } = await loadedExplorer();
  const seen: (number | null | undefined)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(explorer.total?.amount);
    });
  });
  flushSync();
  explorer.show(1);
  flushSync();
  stop();
  expect(seen).toEqual([100e6, 200e6]);
});

test('a leading layer sends for its estimate, which joins the atlas', async () => {
  const { explorer, served } = await loadedExplorer();
  explorer.lead('loans');
  expect(explorer.waiting).toBe(true);
  expect(explorer.rates).toBeUndefined();
  await explorer.need('estimates');
  expect(explorer.waiting).toBe(false);
  expect(explorer.rates?.colors).toEqual(explorer.theme.ramps.loans);
  expect(explorer.atlas?.fits['loans']?.fit).toBe('overstated');
  explorer.lead('sales');
  explorer.lead('loans');
  expect(served.asked.filter((path) => path.includes('estimates'))).toHaveLength(1);
});

test('a product that does not come is noticed and asked for anew the next time', async () => {
  const { explorer, served } = await loadedExplorer();
  const bytes = served.files.get('products/network.json')!;
  served.files.delete('products/network.json');
  explorer.toggleOverlay('network');
  await Promise.all([explorer.need('network'), explorer.need('programme')]);
  expect(explorer.notices).toEqual([{ kind: 'no-product', product: 'network' }]);
  expect(explorer.waiting).toBe(false);
  served.files.set('products/network.json', bytes);
  await explorer.need('network');
  expect(explorer.products.network?.hubs).toHaveLength(2);
});

test('the documents of all loaded products are known by id', async () => {
  const { explorer } = await loadedExplorer();
  expect(explorer.sources.has('press-1')).toBe(false);
  await explorer.need('programme');
  expect(explorer.sources.get('press-1')?.publisher).toBe('通讯社');
  expect(explorer.sources.has('report-1')).toBe(true);
});

test('an item is revealed in one step of the history, with its layer and its period', async () => {
  const { explorer, address } = await loadedExplorer({ hash: 'v=1&county=520101' });
  explorer.reveal('reserve:panda', 'ecology', 1);
  expect(address.read()).toBe('v=1&period=2018H2&on=ecology&item=reserve:panda');
  address.back();
  expect(explorer.view).toMatchObject({ county: '520101', item: null, overlays: [] });
});

test('taking an overlay off lets go of what was chosen in it', async () => {
  const { explorer } = await loadedExplorer({ hash: 'v=1&on=network&item=hub:east' });
  explorer.toggleOverlay('network');
  expect(explorer.view.item).toBeNull();
});

test('a layer that leads takes its own classes and leaves the overlays', async () => {
  const { explorer } = await loadedExplorer({ hash: 'v=1&bins=log&on=loans' });
  expect(explorer.classing).toBe('log');
  explorer.lead('loans');
  expect(explorer.view).toMatchObject({ classing: null, overlays: [] });
  expect(explorer.classing).toBe('quantile');
});

test('a hash is shown whole, as a step of the history', async () => {
  const { explorer, address } = await loadedExplorer({ hash: 'layer=list' });
  expect(await explorer.open('period=2018H2&mark=both')).toEqual([]);
  expect(explorer.view).toMatchObject({ layer: 'sales', period: '2018H2', mark: 'both' });
  expect(address.history).toEqual(['layer=list', 'v=1&period=2018H2&mark=both']);
});

test('of a hash that cannot be followed nothing is shown, and each reason is given', async () => {
  const { explorer, address } = await loadedExplorer({ hash: 'period=2018H2' });
  const { view } = explorer;
  const notices = await explorer.open('period=2019H1&color=red&county=999999&mark=odd');
  expect(notices.map(({ kind }) => kind)).toEqual(['unknown-key', 'bad-value', 'bad-value']);
  expect(explorer.view).toEqual(view);
  expect(explorer.notices).toEqual([]);
  expect(address.history).toEqual(['period=2018H2']);
});

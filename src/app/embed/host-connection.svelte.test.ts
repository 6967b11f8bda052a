import { afterEach, expect, test, vi } from 'vitest';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { save } from '../files/save.ts';
import { Playback } from '../playback.svelte.ts';
import { connect, type Exporters } from './host-connection.svelte.ts';

const HOST = 'https://host.example';

let disconnect = () => {};
afterEach(() => disconnect());

interface Posted {
  readonly type?: string;
  readonly [field: string]: unknown;
}

/** A frame's window as far as the connection looks, in a host that remembers what it was told. */
async function inHost(hash = 'ui=slide', exporters: Exporters = {}) {
  const { store } = await loadedStore({ hash });
  store.session.gesturesOff = true;
  const playback = new Playback(store);
  const parent = {
    postMessage: vi.fn<(message: Posted, origin: string) => void>(),
    focus: vi.fn(),
  };
  const page = Object.assign(new EventTarget(), {
    parent,
    document,
    innerWidth: 640,
    innerHeight: 360,
    origin: 'https://atlas.example',
    location: { href: 'https://atlas.example/', ancestorOrigins: [HOST] },
  });
  disconnect = connect(page as unknown as Window, store, playback, exporters);
  const posted = (type: string) =>
    parent.postMessage.mock.calls.map(([message]) => message).filter((m) => m.type === type);
  const say = (data: unknown, from: { source?: unknown; origin?: string } = {}) => {
    const event = new MessageEvent('message', { data, origin: from.origin ?? HOST });
    Object.defineProperty(event, 'source', { value: from.source ?? parent });
    page.dispatchEvent(event);
  };
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    page.dispatchEvent(event);
    return event;
  };
  await expect.poll(() => posted('atlas:ready')).toHaveLength(1);
  return { store, playback, parent, posted, say, press };
}

test('the host learns what is there, and how high the atlas would like to be', async () => {
  const { posted, parent, store } = await inHost();
  const periods = store.atlas!.periods.map(({ id }) => id);
  expect(posted('atlas:ready')[0]).toMatchObject({ version: 1, periods, formats: [] });
  expect(posted('atlas:size')[0]).toMatchObject({ width: 640, wanted: 360 });
  expect(posted('embed-size')[0]).toEqual({ sentinel: 'amp', type: 'embed-size', height: 360 });
  const texts = parent.postMessage.mock.calls.map(([message]) => message as unknown);
  const medium = texts.find((text) => typeof text === 'string') as string;
  expect(JSON.parse(medium)).toMatchObject({ context: 'iframe.resize', height: 360 });
});

test('the host steps, sets and asks, and each is answered by its id with the view', async () => {
  const { posted, say, store } = await inHost();
  const second = store.atlas!.periods[1]!.id;
  say({ type: 'atlas:step', by: 1, id: 1 });
  say({ type: 'atlas:set', view: { mark: 'circles' }, id: 2 });
  say({ type: 'atlas:get', id: 'x' });
  await expect.poll(() => posted('atlas:reply').map(({ id }) => id)).toEqual([1, 2, 'x']);
  expect(posted('atlas:reply')[2]!.view).toMatchObject({
    period: second,
    mark: 'circles',
    ui: 'slide',
  });
  await expect.poll(() => posted('atlas:view').at(-1)?.view).toMatchObject({ mark: 'circles' });
});

test.each([
  ['bad-field', { type: 'atlas:step', by: 'x' }],
  ['unknown-type', { type: 'atlas:explode' }],
  ['bad-view', { type: 'atlas:set', view: { period: 'never' } }],
  ['bad-view', { type: 'atlas:set', view: 'county=999999' }],
  ['bad-view', { type: 'atlas:set', view: 'own=own-0123456789ab' }],
  ['release', { type: 'atlas:set', view: { d: 'ffffffffffff' } }],
  ['bad-period', { type: 'atlas:step', to: '2031H1' }],
  ['unknown-format', { type: 'atlas:export', format: 'toString' }],
])('%s is answered with an error and changes nothing: %o', async (code, message) => {
  const { posted, say, store } = await inHost('ui=slide&period=2018H2');
  const before = store.view;
  say({ ...message, id: 5 });
  await expect.poll(() => posted('atlas:error')).toMatchObject([{ code, id: 5 }]);
  expect(store.view).toEqual(before);
  expect(store.issues).toEqual([]);
});

test('nobody but the host is heard, and what is no message is passed over', async () => {
  const { posted, say, store } = await inHost();
  const before = store.view;
  say({ type: 'atlas:step', by: 1, id: 1 }, { source: {} });
  say({ type: 'atlas:step', by: 1, id: 1 }, { origin: 'https://other.example' });
  say({ type: 'other' });
  say('text');
  say({ type: 'atlas:get', id: 2 });
  await expect.poll(() => posted('atlas:reply')).toHaveLength(1);
  expect(store.view).toEqual(before);
  expect(posted('atlas:error')).toEqual([]);
});

test('a file is made in a format that there is, and a failure to make it is told', async () => {
  const file = { name: 'a.csv', blob: new Blob(['a']) };
  const fails = () => Promise.reject(new Error('no room'));
  const { posted, say } = await inHost('ui=slide', { csv: async () => file, png: fails });
  say({ type: 'atlas:export', format: 'csv', id: 1 });
  await expect.poll(() => posted('atlas:reply')).toMatchObject([{ id: 1, format: 'csv', ...file }]);
  say({ type: 'atlas:export', format: 'png', id: 2 });
  await expect.poll(() => posted('atlas:error')).toMatchObject([{ id: 2, code: 'not-exported' }]);
});

test('reveal.js starts only a run that the link asks for, and stops any', async () => {
  const { say, posted, playback } = await inHost();
  say('slide:start');
  say({ type: 'atlas:play', id: 1 });
  await expect.poll(() => posted('atlas:reply')).toHaveLength(1);
  expect(playback.playing).toBe(true);
  say('slide:stop');
  await expect.poll(() => playback.playing).toBe(false);
  say('slide:start');
  say({ type: 'atlas:get', id: 2 });
  await expect.poll(() => posted('atlas:reply')).toHaveLength(2);
  expect(playback.playing).toBe(false);
});

test('keys that turn slides are handed to the host, and the atlas leaves them', async () => {
  const { say, press, posted, store } = await inHost();
  say({ type: 'atlas:get' });
  const before = store.view;
  expect(press('PageDown').defaultPrevented).toBe(true);
  expect(press('F5').defaultPrevented).toBe(false);
  press('Tab');
  expect(posted('atlas:key').map(({ key }) => key)).toEqual(['PageDown', 'F5']);
  expect(store.view).toEqual(before);
});

test('Escape ends the moving of the map and gives the focus back to the host', async () => {
  const { press, posted, store, parent } = await inHost('ui=embed');
  store.session.gesturesOff = false;
  press('Escape');
  expect(store.session.gesturesOff).toBe(true);
  expect(parent.focus).toHaveBeenCalledOnce();
  expect(posted('atlas:key')).toMatchObject([{ key: 'Escape', leaving: true }]);
});

test('a host that has not spoken gets its keys as reveal.js hears them, and the browser keeps them', async () => {
  const { press, parent } = await inHost();
  expect(press('PageDown').defaultPrevented).toBe(false);
  const texts = parent.postMessage.mock.calls.map(([message]) => message as unknown);
  expect(JSON.parse(texts.at(-1) as string)).toMatchObject({ method: 'triggerKey' });
});

test('a host that has spoken is pressed a key once', async () => {
  const { say, press, parent, posted } = await inHost();
  say({ type: 'atlas:get', id: 1 });
  await expect.poll(() => posted('atlas:reply')).toHaveLength(1);
  press('PageDown');
  const texts = parent.postMessage.mock.calls.map(([message]) => message as unknown);
  expect(texts.filter((text) => String(text).includes('triggerKey'))).toEqual([]);
  expect(posted('atlas:key')).toHaveLength(1);
});

test('a file that is saved in a frame is told of, for the page around may forbid it', async () => {
  const { store } = await inHost();
  save(new Blob(['a']), 'a.csv');
  expect(store.session.savedInFrame).toBe('a.csv');
  disconnect();
  save(new Blob(['b']), 'b.csv');
  expect(store.session.savedInFrame).toBe('a.csv');
});

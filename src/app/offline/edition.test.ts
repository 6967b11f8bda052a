import { expect, test } from 'vitest';
import { mayKeep, type Visited } from './edition.ts';

/** A page that the reader has come to; or, with `parent`, one in a frame. */
function visited(change: Partial<Visited> = {}): Visited {
  const page: { -readonly [K in keyof Visited]: Visited[K] } = {
    parent: null,
    origin: 'https://example.org',
    isSecureContext: true,
    navigator: { serviceWorker: {} },
    ...change,
  };
  page.parent ??= page;
  return page;
}

test('a page that the reader has come to is kept', () => {
  expect(mayKeep(visited())).toBe(true);
  expect(mayKeep(visited({ navigator: { serviceWorker: {}, connection: {} } }))).toBe(true);
});

test.each<[string, Partial<Visited>]>([
  ['in a frame of another page', { parent: {} }],
  ['without an origin, as on a disk', { origin: 'null' }],
  ['over a connection that can be listened to', { isSecureContext: false }],
  ['in a browser without service workers', { navigator: {} }],
  [
    'for a reader who asks to save data',
    { navigator: { serviceWorker: {}, connection: { saveData: true } } },
  ],
])('a page %s is not kept', (_where, change) => {
  expect(mayKeep(visited(change))).toBe(false);
});

import { expect, test } from 'vitest';
import { jsonBytes, pathOf, serveRelease } from '../../tests/fixtures/release.ts';
import { LoadError, type Fault, type ProductName } from '../core/atlas/load-error.ts';
import { openRelease, readJson, type FetchBytes } from './open-release.ts';

async function expectFault(asked: Promise<unknown>, product: ProductName, fault: Fault) {
  const error = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ product, fault });
}

/** Answers every question alike. */
const always =
  (answer: () => Response): FetchBytes =>
  () =>
    Promise.resolve(answer());

test('a product comes with the bytes that the manifest vouches for', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  const release = await openRelease(id, fetchBytes);
  expect(release.id).toBe(id);
  expect(new Uint8Array(await release.product('atlas'))).toEqual(files.get(pathOf('atlas')));
});

test('opening a release asks for its manifest alone', async () => {
  const { id, fetchBytes, asked } = await serveRelease();
  await openRelease(id, fetchBytes);
  expect(asked).toEqual([`${id}.json`]);
});

test('a manifest that is not there is missing', async () => {
  const { fetchBytes } = await serveRelease();
  await expectFault(openRelease('000000000000', fetchBytes), 'manifest', { kind: 'missing' });
});

test('a front page in place of a manifest means that it is missing', async () => {
  const page = always(
    () =>
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  await expectFault(openRelease('000000000000', page), 'manifest', { kind: 'missing' });
});

test('a server that cannot be reached, or that fails, is unreachable', async () => {
  const offline: FetchBytes = () => Promise.reject(new TypeError('Failed to fetch'));
  const broken = always(() => new Response('', { status: 503 }));
  await expectFault(openRelease('0', offline), 'manifest', { kind: 'unreachable' });
  await expectFault(openRelease('0', broken), 'manifest', { kind: 'unreachable' });
});

test('an answer that breaks off is unreachable', async () => {
  const body = () =>
    new ReadableStream({
      pull: (controller) => controller.error(new Error('reset')),
    });
  await expectFault(
    openRelease(
      '0',
      always(() => new Response(body())),
    ),
    'manifest',
    {
      kind: 'unreachable',
    },
  );
});

test('a manifest that is not JSON is corrupt', async () => {
  await expectFault(
    openRelease(
      '0',
      always(() => new Response('{"version": 1')),
    ),
    'manifest',
    {
      kind: 'corrupt',
    },
  );
});

test.each(['null', '7', '[]', '{}', '{"version": 2}'])(
  'a manifest that reads %s is a load error, not a crash',
  async (text) => {
    const opened = openRelease(
      '0',
      always(() => new Response(text)),
    );
    await expect(opened).rejects.toBeInstanceOf(LoadError);
  },
);

test('a manifest of another version says which it has', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  files.set(`${id}.json`, jsonBytes({ version: 2, release: id, products: [] }));
  await expectFault(openRelease(id, fetchBytes), 'manifest', { kind: 'version', got: '2' });
});

test('a product that the manifest does not list, or the server does not have, is missing', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  const release = await openRelease(id, fetchBytes);
  files.delete(pathOf('overview'));
  await expectFault(release.product('overview'), 'overview', { kind: 'missing' });
  files.set(`${id}.json`, jsonBytes({ version: 1, release: id }));
  const bare = await openRelease(id, fetchBytes);
  await expectFault(bare.product('atlas'), 'atlas', { kind: 'missing' });
});

test('a product that lost its end is truncated, with what was got and expected', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  const whole = files.get(pathOf('detail'))!;
  files.set(pathOf('detail'), whole.slice(0, -10));
  const release = await openRelease(id, fetchBytes);
  await expectFault(release.product('detail'), 'detail', {
    kind: 'truncated',
    got: whole.length - 10,
    expected: whole.length,
  });
});

test('a product with one other byte is corrupt', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  files.get(pathOf('land-overview'))![0]! ^= 1;
  const release = await openRelease(id, fetchBytes);
  await expectFault(release.product('land-overview'), 'land-overview', { kind: 'corrupt' });
});

test('JSON is read from bytes, and other bytes are corrupt', () => {
  expect(readJson('atlas', jsonBytes({ a: '县' }).buffer)).toEqual({ a: '县' });
  expect(() => readJson('atlas', new ArrayBuffer(3))).toThrow(LoadError);
});

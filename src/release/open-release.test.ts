import { expect, test } from 'vitest';
import { jsonBytes, pathOf, serveRelease } from '../../tests/fixtures/release.ts';
import { IssueError, type Issue } from '../core/issue.ts';
import { openRelease, readJson } from './open-release.ts';
import type { FetchBytes } from './patient-fetch.ts';

async function expectIssue(asked: Promise<unknown>, issue: Issue) {
  await expect(asked).rejects.toEqual(new IssueError(issue));
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
  await expectIssue(openRelease('000000000000', fetchBytes), {
    code: 'missing',
    product: 'manifest',
  });
});

test('a front page in place of a manifest means that it is missing', async () => {
  const page = always(
    () =>
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  await expectIssue(openRelease('000000000000', page), { code: 'missing', product: 'manifest' });
});

test('a server that cannot be reached, or that fails, is unreachable', async () => {
  const offline: FetchBytes = () => Promise.reject(new TypeError('Failed to fetch'));
  const broken = always(() => new Response('', { status: 503 }));
  await expectIssue(openRelease('0', offline), { code: 'unreachable', product: 'manifest' });
  await expectIssue(openRelease('0', broken), { code: 'unreachable', product: 'manifest' });
});

test('an answer that breaks off is unreachable', async () => {
  const body = () =>
    new ReadableStream({
      pull: (controller) => controller.error(new Error('reset')),
    });
  await expectIssue(
    openRelease(
      '0',
      always(() => new Response(body())),
    ),
    { code: 'unreachable', product: 'manifest' },
  );
});

test('a manifest that is not JSON is corrupt', async () => {
  await expectIssue(
    openRelease(
      '0',
      always(() => new Response('{"version": 1')),
    ),
    { code: 'corrupt', product: 'manifest' },
  );
});

test.each(['null', '7', '[]', '{}', '{"version": 2}'])(
  'a manifest that reads %s is an issue, not a crash',
  async (text) => {
    const opened = openRelease(
      '0',
      always(() => new Response(text)),
    );
    await expect(opened).rejects.toBeInstanceOf(IssueError);
  },
);

test('a manifest of another version says which it has', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  files.set(`${id}.json`, jsonBytes({ version: 2, release: id, products: [] }));
  await expectIssue(openRelease(id, fetchBytes), {
    code: 'version',
    product: 'manifest',
    got: '2',
  });
});

test('a product that the manifest does not list, or the server does not have, is missing', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  const release = await openRelease(id, fetchBytes);
  files.delete(pathOf('overview'));
  await expectIssue(release.product('overview'), { code: 'missing', product: 'overview' });
  files.set(`${id}.json`, jsonBytes({ version: 1, release: id }));
  const bare = await openRelease(id, fetchBytes);
  await expectIssue(bare.product('atlas'), { code: 'missing', product: 'atlas' });
});

test('a product that lost its end is truncated, with what was got and expected', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  const whole = files.get(pathOf('detail'))!;
  files.set(pathOf('detail'), whole.slice(0, -10));
  const release = await openRelease(id, fetchBytes);
  await expectIssue(release.product('detail'), {
    code: 'truncated',
    product: 'detail',
    got: whole.length - 10,
    expected: whole.length,
  });
});

test('a product with one other byte is corrupt', async () => {
  const { id, files, fetchBytes } = await serveRelease();
  files.get(pathOf('land-overview'))![0]! ^= 1;
  const release = await openRelease(id, fetchBytes);
  await expectIssue(release.product('land-overview'), {
    code: 'corrupt',
    product: 'land-overview',
  });
});

test('JSON is read from bytes, and other bytes are corrupt', () => {
  expect(readJson('atlas', jsonBytes({ a: '县' }).buffer)).toEqual({ a: '县' });
  expect(() => readJson('atlas', new ArrayBuffer(3))).toThrow(IssueError);
});

import { expect, test } from 'vitest';
import { meetMissingPart, tellUpdate, type OpenPage } from './site-update.ts';

/** A tab that keeps notes; `now` is the program that the site has by now. */
function tab(now: string | Error, changes: Partial<OpenPage> = {}) {
  const done: string[] = [];
  let note: string | null = null;
  const page: OpenPage = {
    program: './a.js',
    fetchPage: () =>
      now instanceof Error
        ? Promise.reject(now)
        : Promise.resolve(`<script type="module" crossorigin src="${now}"></script>`),
    hasInput: () => false,
    recall: () => note,
    remember: (kept) => {
      note = kept;
      return true;
    },
    reload: () => done.push('reload'),
    tell: (reloaded) => done.push(reloaded ? 'was updated' : 'is updated'),
    ...changes,
  };
  return { page, done };
}

test('a page of a site that has been updated is loaded anew, and then says why, once', async () => {
  const { page, done } = tab('./b.js');
  await meetMissingPart(page);
  const after = { ...page, program: './b.js' };
  tellUpdate(after);
  tellUpdate(after);
  expect(done).toEqual(['reload', 'was updated']);
});

test('it is not loaded anew a second time for the same edition, nor said to have been', async () => {
  const { page, done } = tab('./b.js');
  await meetMissingPart(page);
  tellUpdate(page);
  await meetMissingPart(page);
  await meetMissingPart(page);
  expect(done).toEqual(['reload', 'is updated', 'is updated']);
});

test('for a later edition it is', async () => {
  const { page, done } = tab('./b.js');
  await meetMissingPart(page);
  await meetMissingPart({ ...page, program: './b.js', fetchPage: tab('./c.js').page.fetchPage });
  expect(done).toEqual(['reload', 'reload']);
});

test.each<[string, Partial<OpenPage>]>([
  ['the reader has entered something', { hasInput: () => true }],
  ['the browser keeps nothing', { remember: () => false }],
])('where %s the reader is told, and nothing is loaded', async (_, change) => {
  const { page, done } = tab('./b.js', change);
  await meetMissingPart(page);
  expect(done).toEqual(['is updated']);
});

test.each([
  ['the site has the same edition', './a.js'],
  ['there is no network', new TypeError('Failed to fetch')],
])('where %s nothing is said of an update', async (_, now) => {
  const { page, done } = tab(now);
  await meetMissingPart(page);
  expect(done).toEqual([]);
});

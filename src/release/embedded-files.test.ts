import { expect, test } from 'vitest';
import fc from '../../tests/fixtures/fast-check.ts';
import {
  ELEMENT,
  fetchEmbedded,
  fillTemplate,
  pack,
  readEmbedded,
  SLOT,
} from './embedded-files.ts';

const TEMPLATE = `<html><script type="application/json" id="${ELEMENT}">${SLOT}</script></html>`;

/** What a browser would find in a page: the text of the element, up to the first end tag. */
function pageOf(html: string) {
  const text = /<script[^>]*>([^]*?)<\/script/i.exec(html)?.[1] ?? '';
  return { getElementById: () => ({ textContent: text }) as HTMLElement };
}

const insides = fc.record({
  hash: fc.string({ unit: 'grapheme' }),
  release: fc.string(),
  files: fc.dictionary(fc.string(), fc.base64String()),
});

test('what is put into a template is read again as it was', () => {
  fc.assert(
    fc.property(insides, (inside) => {
      const read = readEmbedded(pageOf(fillTemplate(TEMPLATE, inside)));
      expect(read).toEqual({ ...inside, files: { ...inside.files } });
    }),
  );
});

test('a hash with the end of a script stays inside, and one with marks of a replacement is left as it is', () => {
  for (const hash of ['</script><script>alert(1)</script>', '<!--', '$& $1 $`']) {
    const html = fillTemplate(TEMPLATE, { hash, release: 'r', files: {} });
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(readEmbedded(pageOf(html))?.hash).toBe(hash);
  }
});

test('the same files in another order give the same text', () => {
  const fill = (files: Record<string, string>) =>
    fillTemplate(TEMPLATE, { hash: '', release: 'r', files });
  expect(fill({ b: '1', a: '2' })).toBe(fill({ a: '2', b: '1' }));
});

test('a template without a slot, or with two, is refused', () => {
  const fill = (template: string) => fillTemplate(template, { hash: '', release: 'r', files: {} });
  expect(() => fill('<html></html>')).toThrow('one <!--inside-->');
  expect(() => fill(SLOT + SLOT)).toThrow('one <!--inside-->');
});

test('a page that is no single file has nothing inside', () => {
  expect(readEmbedded({ getElementById: () => null })).toBeUndefined();
});

test('a packed file comes back byte for byte, and what is not inside is not found', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 251);
  const fetchFile = fetchEmbedded({ files: { 'releases/a': await pack(bytes.buffer) } });
  const response = await fetchFile('releases/a');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  for (const path of ['releases/b', 'constructor']) {
    expect((await fetchFile(path)).status).toBe(404);
  }
});

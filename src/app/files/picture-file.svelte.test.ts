import { expect, test } from 'vitest';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { pdfFile, pngFile, svgFile } from '../../render/svg/files.ts';
import { drawPrintLayout, loadPrintFont } from './picture-file.ts';

const size = { width: 800, height: 450 };

test('a print layout says what the page says, with its language and colours unless others are asked for', async () => {
  const { store } = await loadedStore({ hash: 'theme=dark', language: 'zh' });
  const own = await drawPrintLayout(store, size);
  expect(own).toContain('2018年上半年');
  expect(own).toContain(`fill="${store.theme.paper}"`);
  const other = await drawPrintLayout(store, { ...size, language: 'en', theme: 'print' });
  expect(other).toContain('first half of 2018');
  expect(other).toContain('lines-bin-0');
});

test('a print layout waits for what its view needs', async () => {
  const { store } = await loadedStore({ hash: 'on=network' });
  const svg = await drawPrintLayout(store, size);
  expect(store.products.network).toBeDefined();
  expect(svg).not.toContain('not loaded');
});

test('an absurd size is refused and changes nothing', async () => {
  const { store, address } = await loadedStore({ language: 'en' });
  await expect(drawPrintLayout(store, { width: 1e6, height: 1 })).rejects.toThrow(
    '"width":1000000,"height":1',
  );
  expect(address.history).toEqual(['v=1']);
});

test('a print layout becomes an SVG, an image of its size, and a PDF', async () => {
  const { store } = await loadedStore({ language: 'zh' });
  const svg = await drawPrintLayout(store, size);
  expect(await svgFile(svg).blob.text()).toBe(svg);
  const image = await createImageBitmap((await pngFile(svg)).blob);
  expect([image.width, image.height]).toEqual([800, 450]);
  const font = await loadPrintFont((path) => fetch(`/${path}`));
  const { blob, unknown } = await pdfFile([svg], font);
  expect(unknown).toEqual([]);
  expect(await blob.slice(0, 8).text()).toBe('%PDF-1.7');
});

test('a font that is not there is told', async () => {
  const gone = () => Promise.resolve(new Response('', { status: 404 }));
  await expect(loadPrintFont(gone)).rejects.toThrow('no-font');
});

test('an image that is none, or larger than the browser paints, is told', async () => {
  await expect(pngFile('<svg')).rejects.toThrow('unreadable-picture');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>';
  await expect(pngFile(svg)).rejects.toThrow('"width":90000,"height":90000');
});

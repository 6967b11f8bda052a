import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { DEFAULT_VIEW, OPENING_VIEW } from '../../core/view/view.ts';
import { parseView } from '../../core/view/url.ts';
import { readSide, SIDES } from './embed-size.ts';
import { viewLink, type LinkChoice } from './link.ts';
import { qrCode } from './qr.ts';
import { elementSnippet, frameSnippet } from './snippet.ts';

const LIVE: LinkChoice = { interface: 'full', language: null, scheme: null, release: null };
const PAGE = 'https://example.org/atlas/?utm=1#v=1&layer=loans';

test('a live link leaves release, language and colours to whoever opens it', () => {
  const view = {
    ...DEFAULT_VIEW,
    layer: 'loans',
    language: 'en',
    release: '0123456789ab',
  } as const;
  expect(viewLink(PAGE, view, LIVE)).toBe('https://example.org/atlas/#v=1&layer=loans');
  expect(viewLink(PAGE, OPENING_VIEW, LIVE)).toBe('https://example.org/atlas/');
});

test('a frozen slide says all that it was made with, and is read back', () => {
  const choice = {
    interface: 'slide',
    language: 'zh',
    scheme: 'dark',
    release: '0123456789ab',
  } as const satisfies LinkChoice;
  const link = viewLink(PAGE, { ...DEFAULT_VIEW, period: '2019H1' }, choice);
  const { view, issues } = parseView(new URL(link).hash);
  expect(issues).toEqual([]);
  expect(view).toMatchObject({ ...choice, period: '2019H1' });
});

test('a snippet is one frame with the link and the title as they are, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (hash, title) => {
      const link = `https://example.org/#${hash}`;
      const html = frameSnippet({ link, title, width: 960, height: 540 });
      expect(html.match(/</g)).toHaveLength(2);
      expect(html).toContain(' width="960" height="540" ');
      expect(attributes(html)).toMatchObject({ src: link, title });
    }),
  );
});

test('the element takes the view without the address of the atlas, and the script beside it', () => {
  const embed = {
    link: 'https://example.org/a/#v=1&layer=list',
    title: '图',
    width: 640,
    height: 360,
  };
  const html = elementSnippet(embed, 'https://example.org/a/#x');
  expect(html).toContain('<script src="https://example.org/a/embed.js"></script>');
  expect(html).toContain('<relief-atlas view="v=1&amp;layer=list" ui="full" title="图"');
});

test.each(['319', '7681', '-5', '1e3', '12.5', '', 'wide', '99999'])(
  'a width of %j is refused',
  (text) => expect(readSide(text, 'width')).toBeUndefined(),
);

test('the sides from the least to the most are taken', () => {
  for (const side of ['width', 'height'] as const) {
    expect(SIDES[side].map((pixels) => readSide(` ${pixels} `, side))).toEqual(SIDES[side]);
  }
});

test('a code has the three squares that readers look for, and clear space around', () => {
  const { side, path } = qrCode('https://example.org/#v=1')!;
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`));
  const last = side - 5;
  const isClear = (place: number) => place < 4 || place > last;
  expect([...dark].some((at) => at.split(' ').map(Number).some(isClear))).toBe(false);
  for (const corner of ['4 4', `${last} 4`, `4 ${last}`]) expect(dark.has(corner)).toBe(true);
  expect(dark.has(`${last} ${last}`) && dark.has('5 5')).toBe(false);
});

test('a link that is too long for a code gives none', () => {
  expect(qrCode('x'.repeat(1201))).toBeNull();
});

/** The attributes of a tag, as a browser reads them. */
function attributes(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ]),
  );
}

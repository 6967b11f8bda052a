import { SEARCH } from '../../src/i18n/messages/search.ts';
import type { Locator, Page } from '@playwright/test';
import { LANGUAGES } from '../../src/core/base/language.ts';
import { en, expect, test, zh, type AtlasPage, type Word } from './atlas.ts';

test('the page opens on what is known: the list, with its programmes and reserves', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap();
  await expect(atlas.word('layer')).toHaveText(new RegExp(zh.layer.list));
  await expect(atlas.note).toHaveText(atlas.front.noteList);
  for (const [name, pressed] of [
    [zh.layer.programmes, 'true'],
    [zh.layer.ecology, 'true'],
    [zh.layer.network, 'false'],
  ] as const) {
    await expect(atlas.chip(name)).toHaveAttribute('aria-pressed', pressed);
  }
  await expect(page).toHaveURL(/\/$/);
});

test('from the list to its estimate and back is a press each, and either map says how it is known', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap();
  await page.getByRole('button', { name: /^估计：/ }).click();
  await expect(page).toHaveURL(/#v=1/);
  await expect(atlas.headline).toHaveText(/^估计：/);
  await expect(atlas.note).toHaveText(atlas.front.noteEstimate);
  await page.getByRole('button', { name: atlas.front.toList }).click();
  await expect(atlas.headline).not.toHaveText(/^估计：/);
  await expect(atlas.note).toHaveText(atlas.front.noteList);
});

test('each word of the question is operated by keyboard: it opens at what is chosen, arrows choose, Escape leads back', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1&layer=loans&period=2019H1');
  for (const [word, key, shown] of [
    ['layer', 'ArrowDown', /layer=borrowers/],
    ['period', 'ArrowDown', /period=2019H2/],
    ['compare', 'ArrowRight', /compare=side/],
  ] as const) {
    await atlas.word(word).press('Enter');
    const menu = atlas.menu(word);
    await expect(menu.getByRole('radio', { checked: true }).first()).toBeFocused();
    await page.keyboard.press(key);
    await expect(page).toHaveURL(shown);
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(atlas.word(word)).toBeFocused();
  }
  await atlas.word('place').press('Enter');
  await expect(page.getByRole('combobox', { name: SEARCH.zh.label })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.menu('place')).toHaveCount(0);
  await expect(atlas.word('place')).toBeFocused();
});

test('the tab key leads from word to word, and past the end of an open menu', async ({
  atlas,
  page,
}) => {
  await atlas.openBeforeMap('v=1');
  await atlas.word('layer').focus();
  for (const word of ['period', 'place', 'compare'] as const) {
    await page.keyboard.press('Tab');
    await expect(atlas.word(word)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(atlas.menu('compare')).toBeVisible();
  await atlas.button(atlas.front.search).focus();
  await expect(atlas.menu('compare')).toHaveCount(0);
});

/** What on the page hides behind something else, is cut off, or leaves the window, in words. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      element.getBoundingClientRect().width > 1;
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, 40);
    const said = (box: DOMRect) =>
      [box.left, box.top, box.right, box.bottom].map(Math.round).join(',');
    const isScrolled = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight)
          return true;
      }
      return false;
    };
    const isInside = ({ left, top, right, bottom }: DOMRect) =>
      left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;

    const note = document.querySelector('[role=note]');
    if (!note) return ['no note'];
    const box = note.getBoundingClientRect();
    if (!isShown(note)) found.push('the note is not shown');
    if (note.scrollWidth > note.clientWidth) found.push('the note is cut off');
    if (note.scrollHeight > note.clientHeight + 1) found.push('the note is cut off below');
    if (!isInside(box)) found.push(`the note leaves the window: ${said(box)}`);
    // The note takes no pointer, so that what lies above it is found once it does.
    const style = (note as HTMLElement).style;
    style.pointerEvents = 'auto';
    const words = document.createRange();
    words.selectNodeContents(note);
    for (const line of words.getClientRects()) {
      for (const [part, height] of [
        [0.02, 0.5],
        [0.25, 0.3],
        [0.5, 0.5],
        [0.75, 0.7],
        [0.98, 0.5],
      ] as const) {
        const [x, y] = [line.left + line.width * part, line.top + line.height * height];
        const hit = document.elementFromPoint(x, y);
        if (hit && !note.contains(hit) && isInside(box)) {
          found.push(`over the note at ${Math.round(x)},${Math.round(y)}: ${nameOf(hit)}`);
        }
      }
    }
    style.pointerEvents = '';

    // On a phone a card is a sheet that lies over what is below it.
    const isPhone = innerWidth < 700;
    const parts = ['header', '.timeline', '.overlays', '.legend'];
    for (const part of parts.flatMap((name) => [...document.querySelectorAll(`.page ${name}`)])) {
      if (part.closest('aside, dialog, .workbench')) continue;
      for (const control of part.querySelectorAll('button, input, select, summary')) {
        if (!isShown(control)) continue;
        if (isScrolled(control)) control.scrollIntoView({ block: 'nearest' });
        const box = control.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const hit = document.elementFromPoint(x, y);
        const target = control.closest('label') ?? control;
        if (hit === null || !isInside(box)) {
          found.push(`out of the window: ${nameOf(control)} at ${said(box)}`);
        } else if (!target.contains(hit) && !(isPhone && hit.closest('aside'))) {
          found.push(`covered: ${nameOf(control)} by ${hit.tagName} ${nameOf(hit)}`);
        }
      }
      for (const text of part.querySelectorAll('*')) {
        if (!isShown(text) || text.clientWidth === 0) continue;
        const { overflowX } = getComputedStyle(text);
        if (/hidden|clip/.test(overflowX) && text.scrollWidth > text.clientWidth) {
          found.push(`cut off: ${nameOf(text)}`);
        }
      }
    }
    const wide = document.scrollingElement!;
    if (wide.scrollWidth > wide.clientWidth) found.push('the page scrolls sideways');
    return found;
  });
}

const VIEWS = [
  '',
  // The longest headline and legend.
  'v=1&layer=list&period=2019H2',
  'v=1',
  'v=1&layer=loans&period=2019H2',
  'v=1&county=530627',
];
const WINDOWS = [
  [2560, 1440],
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1100, 800],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [844, 390],
  [320, 568],
] as const;
/** The other windows have their layouts. */
const ALWAYS_SEEN = [1440, 390];

/** Opens a view in a language and waits for all that stands around its map. */
async function openIn(atlas: AtlasPage, hash: string, language: 'zh' | 'en'): Promise<void> {
  atlas.words = language === 'zh' ? zh : en;
  await atlas.page.goto('about:blank');
  await atlas.openBeforeMap([hash, `lang=${language}`].filter(Boolean).join('&'));
  if (hash.includes('county')) await expect(atlas.card).toBeVisible();
  else await expect(atlas.legend.getByRole('list')).toBeVisible();
  await expect(atlas.page.locator('.legend')).not.toContainText(atlas.words.pending);
  // What is laid out by the heights of its neighbours is so after a frame.
  await atlas.page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

for (const [width, height] of WINDOWS) {
  const tag = ALWAYS_SEEN.includes(width) ? [] : ['@long'];
  test(
    `in a window of ${width} × ${height} the note is whole, nothing that can be pressed is covered, and no words are cut off`,
    { tag },
    async ({ atlas, page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      for (const language of LANGUAGES) {
        for (const hash of VIEWS) {
          await openIn(atlas, hash, language);
          expect.soft(await faultsOf(page), `${language} ${hash || 'as it opens'}`).toEqual([]);
        }
      }
    },
  );

  test(
    `in a window of ${width} × ${height} each menu lies within it, and its words are not cut off`,
    { tag },
    async ({ atlas, page }) => {
      await page.setViewportSize({ width, height });
      const words: readonly Word[] =
        width < 700 || height < 561 ? ['layer', 'period'] : ['layer', 'period', 'place', 'compare'];
      for (const language of LANGUAGES) {
        await openIn(atlas, 'v=1&compare=swipe&period=2019H1', language);
        for (const word of words) {
          const menu = await atlas.openMenu(word);
          const { x, y, width: wide, height: high } = (await menu.boundingBox())!;
          expect.soft(x, word).toBeGreaterThanOrEqual(0);
          expect.soft(x + wide, word).toBeLessThanOrEqual(width);
          expect.soft(y + high, word).toBeLessThanOrEqual(height);
          const [inner, shown] = await menu.evaluate((menu) => [
            menu.scrollWidth,
            menu.clientWidth,
          ]);
          expect.soft(inner, `${language} ${word} scrolls sideways`).toBeLessThanOrEqual(shown!);
          await page.keyboard.press('Escape');
        }
      }
    },
  );
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [320, 568],
] as const) {
  test(
    `in a window of ${width} × ${height} no words are cut off where a reader spaces them out`,
    { tag: '@long' },
    async ({ atlas, page }) => {
      await page.setViewportSize({ width, height });
      for (const language of LANGUAGES) {
        await openIn(atlas, 'v=1', language);
        // A sheet of a script, as readers' programs have them: the policy lets no style stand in the page.
        await page.evaluate(async () => {
          const sheet = new CSSStyleSheet();
          await sheet.replace(
            '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
          );
          document.adoptedStyleSheets.push(sheet);
        });
        await page.waitForTimeout(200);
        expect.soft(await faultsOf(page), language).toEqual([]);
      }
    },
  );
}

test(
  'where a browser forces its colours, all words of what is chosen have the one for it',
  { tag: '@long' },
  async ({ atlas, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await atlas.openBeforeMap('lang=zh');
    await expect(atlas.legend.getByRole('list')).toBeVisible();
    await atlas.legend.getByRole('button').first().click();
    await atlas.word('layer').click();
    const others = await page
      .locator('[aria-pressed=true], [aria-expanded=true]')
      .evaluateAll((chosen) =>
        chosen.flatMap((element) => {
          const { color } = getComputedStyle(element);
          return [...element.querySelectorAll('*')]
            .filter((part) => part.textContent && getComputedStyle(part).color !== color)
            .map((part) => part.textContent);
        }),
      );
    expect(others).toEqual([]);
  },
);

/** What stands on the map over the country, its islands or the line around them, in words. */
function furnitureOver(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The still land lies where the live one is fitted; it is out of sight, and so without a place, by now.
    document.getElementById('plate')!.hidden = false;
    const points = [
      ...document.querySelectorAll<SVGPathElement>('#plate .outside, #plate .dash-line'),
    ].flatMap((path) => {
      const matrix = path.getScreenCTM()!;
      const step = 1 / matrix.a;
      const count = Math.ceil(path.getTotalLength() / step);
      return Array.from({ length: count }, (_, at) =>
        path.getPointAtLength(at * step).matrixTransform(matrix),
      );
    });
    document.getElementById('plate')!.hidden = true;
    const stage = document.querySelector('.stage')!.getBoundingClientRect();
    const furniture = '.zoom button, .scale, #inset, .hint, .overlays button, .say > *, .legend h2';
    return [...document.querySelectorAll(furniture)].flatMap((element) => {
      // What is folded away has a place, too.
      if (!element.checkVisibility()) return [];
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const isOver = points.some(
        ({ x, y }) =>
          x > left && x < right && y > top && y < Math.min(bottom, stage.bottom) && width > 0,
      );
      return isOver
        ? [`${element.className || element.id || element.tagName} ${element.textContent}`]
        : [];
    });
  });
}

for (const [width, height] of WINDOWS) {
  test(
    `in a window of ${width} × ${height} nothing on the map lies over the country, its islands or the line around them`,
    { tag: '@long' },
    async ({ atlas, page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      for (const hash of ['lang=zh', 'lang=en', 'v=1&lang=en']) {
        await page.goto('about:blank');
        await atlas.open(hash);
        await expect(page.locator('.scale')).toBeVisible();
        expect.soft(await furnitureOver(page), hash).toEqual([]);
      }
    },
  );
}

/** What lies over the note, or that a line of it leaves the window. */
function overNote(note: Locator): Promise<string[]> {
  return note.evaluate((note) => {
    /** What is seen of an element: the words of a slide end where their part of it does. */
    const seenOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const part = element.closest('.words')?.getBoundingClientRect();
      return { left, right, top, bottom: Math.min(bottom, part?.bottom ?? bottom) };
    };
    const words = document.createRange();
    words.selectNodeContents(note);
    const lines = [...words.getClientRects()];
    const others = [
      ...document.querySelectorAll('h1, .known, .legend, .timeline, .corner a, .workbench, aside'),
    ]
      .filter(
        (other) =>
          other.checkVisibility() &&
          getComputedStyle(other).clipPath === 'none' &&
          !other.contains(note),
      )
      .map((other) => ({
        name: other.className || other.tagName,
        box: seenOf(other),
      }));
    const outside = lines.filter(
      ({ top, bottom, left, right }) =>
        top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1,
    );
    const covered = others.filter(({ box }) =>
      lines.some(
        (line) =>
          Math.min(line.right, box.right) - Math.max(line.left, box.left) > 1 &&
          Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 1,
      ),
    );
    return [...outside.map(() => 'outside'), ...covered.map(({ name }) => name)];
  });
}

for (const shown of ['embed', 'slide', 'none'] as const) {
  test(
    `as ${shown} the note is whole, and nothing lies over it, down to a window of 320 × 180`,
    { tag: '@long' },
    async ({ page, atlas }) => {
      test.slow();
      for (const [width, height] of [
        [640, 360],
        [320, 180],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const hash of ['', 'v=1&', 'v=1&layer=loans&period=2019H2&']) {
          for (const language of LANGUAGES) {
            await page.goto('about:blank');
            await atlas.openBeforeMap(`${hash}ui=${shown}&lang=${language}`);
            const note = page.getByRole('note');
            await expect(note).toBeVisible();
            // The type of a slide is fitted to its box, which takes some frames.
            await expect
              .configure({ soft: true })
              .poll(() => overNote(note), { message: `${width} × ${height} ${hash}${language}` })
              .toEqual([]);
          }
        }
      }
    },
  );
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [320, 568],
] as const) {
  const tag = ALWAYS_SEEN.includes(width) ? [] : ['@long'];
  test(
    `in a window of ${width} × ${height} the note is whole beside the workbench and a county's card`,
    { tag },
    async ({ page, atlas }) => {
      await page.setViewportSize({ width, height });
      await atlas.openBeforeMap('v=1&county=530627');
      await expect(atlas.card).toBeVisible();
      const note = page.getByRole('note').first();
      expect.soft(await overNote(note), 'card').toEqual([]);
      if (width < 700) {
        const [said, above] = [
          await note.boundingBox(),
          await page.locator('.stage').boundingBox(),
        ];
        const blank = above!.y - (said!.y + said!.height);
        expect.soft(blank, 'the map begins below the note').toBeLessThan(40);
      }
      await atlas.follow('table');
      await expect(atlas.table).toBeVisible();
      expect.soft(await overNote(note), 'workbench').toEqual([]);
      const rows = (await atlas.table.boundingBox())!;
      expect.soft(rows.height, 'the table has room').toBeGreaterThan(120);
    },
  );
}

test('a message about a link is whole below the bar, whatever the window', async ({
  page,
  atlas,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await atlas.openBeforeMap('v=1&period=2031H1');
    const message = page.getByRole('status').filter({ hasText: '2031H1' }).locator('p');
    await expect(message).toBeVisible();
    const bar = (await page.getByRole('banner').boundingBox())!;
    const box = (await message.boundingBox())!;
    expect.soft(box.y, `${width} × ${height}`).toBeGreaterThanOrEqual(bar.y + bar.height);
    expect.soft(box.x + box.width, `${width} × ${height}`).toBeLessThanOrEqual(width);
  }
});

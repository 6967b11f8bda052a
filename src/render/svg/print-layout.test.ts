import { BY_AMOUNT } from '../../core/atlas/share.ts';
import { describe, expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { layerProducts } from '../../../tests/fixtures/layer-products.ts';
import { printInput, textLines } from '../../../tests/fixtures/print.ts';
import { withOwn } from '../../core/atlas/own-values.ts';
import { NO_FILTER } from '../../core/view/filter.ts';
import { calloutsOf } from '../../scene/callouts.ts';
import { rateRows } from '../../scene/legend-classes.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { PRINT_MESSAGES } from '../../i18n/messages/print-layout.ts';
import { PRINT } from '../../core/theme/print-theme.ts';
import { printLines } from '../../core/theme/print-theme.ts';
import { PAPER_SIZES } from './paper-size.ts';
import { renderPrintLayout } from './print-layout.ts';

const zh = MESSAGES.zh;
const words = PRINT_MESSAGES.zh;

/** All words of a print layout without the breaks of its lines. */
const wordsOf = (svg: string) => textLines(svg).join('');

test('a print layout says what it shows, whence, of which release, and that nobody has reviewed it', () => {
  const input = printInput();
  const said = wordsOf(renderPrintLayout(input));
  for (const part of [
    input.scene.headline.sentence,
    '2018年上半年',
    zh.status.reported,
    '脱贫基金《半年报》 2018-07-11',
    zh.tableNote,
    words.boundaries,
    words.projection,
    words.inset,
    input.scene.atlas.release,
    '2019年6月30日',
    zh.reviewNumberEmpty,
    zh.disclaimer,
  ]) {
    expect(said).toContain(part);
  }
});

test('every number of the list’s headline has its status and its source in a layout', () => {
  const input = printInput({ view: { layer: 'list' } });
  const { told, sentence } = input.scene.headline;
  expect(told).toMatchObject({ status: 'reported' });
  expect(sentence).toContain('超过1亿元');
  const said = wordsOf(renderPrintLayout(input));
  for (const part of [/超过1亿元：公布/, /在名单上的\d（\d–\d）个县：推算/, /脱贫基金《半年报》/])
    expect(said).toMatch(part);
});

test('the announcements that a count of the list rests on are named in a layout', () => {
  const announced = /press-5/;
  const shown = (period: string) =>
    wordsOf(renderPrintLayout(printInput({ view: { layer: 'list', period } })));
  expect(shown('2018H1')).toMatch(announced);
  expect(shown('2019H1')).toMatch(announced);
  const { ecology } = layerProducts();
  const without = printInput({ view: { layer: 'list' }, products: { ecology } });
  expect(wordsOf(renderPrintLayout(without))).toContain(words.notCited(zh.product.exits));
});

test('a review number, a day and a link take their places', () => {
  const imprint = { review: 'GS(2026)0001号', day: '2026-11-25', link: 'https://example.org/#v=1' };
  const said = wordsOf(renderPrintLayout(printInput(imprint)));
  expect(said).toContain('审图号：GS(2026)0001号');
  expect(said).not.toContain(zh.reviewNumberEmpty);
  expect(said).toContain('2026年11月25日');
  expect(said).toContain('https://example.org/#v=1');
});

test('the legend is that of the scale, and its counts add up to the list', () => {
  const input = printInput();
  const { atlas, filtered, classes: scale, at } = input.scene;
  const rows = rateRows(atlas, 'sales', filtered.counties, scale!, at, BY_AMOUNT, 'zh');
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  const lines = textLines(renderPrintLayout(input));
  for (const { name, count } of rows) {
    expect(lines).toContain(name);
    expect(lines[lines.indexOf(name) + 1]).toBe(zh.counties(String(count)));
  }
});

test('only statuses that the view has are explained', () => {
  const said = (view: object) => wordsOf(renderPrintLayout(printInput({ view })));
  expect(said({})).toContain(zh.legendEstimate);
  expect(said({ layer: 'list' })).not.toContain(zh.legendEstimate);
  expect(said({ layer: 'list', grouping: 'area' })).toContain(zh.legendUnverified);
  expect(said({})).toContain(zh.legendMissing);
  const filter = { ...NO_FILTER, places: ['520000'] };
  expect(said({ filter })).not.toContain(zh.legendMissing);
  expect(said({ filter })).toContain(words.filter('贵州'));
});

test('what a picture cannot show it says', () => {
  const said = (view: object) => wordsOf(renderPrintLayout(printInput({ view })));
  const beside = { period: '2018H2', compare: 'side', comparedPeriod: '2018H1' };
  expect(said(beside)).toContain(words.beside('2018年下半年', '2018年上半年'));
  expect(said({ classes: [1] })).toContain(words.chosen);
  expect(said({ mark: 'columns' })).toContain(words.flat);
  const network = { overlays: [{ id: 'network', opacity: 100 }], moving: true };
  expect(said(network)).toContain(words.still);
  const missing = wordsOf(renderPrintLayout(printInput({ view: network as object, products: {} })));
  expect(missing).toContain(words.notLoaded(zh.product.network));
});

test('own figures are named as what they are', () => {
  const own = {
    id: 'own-0123456789ab',
    file: 'a.csv',
    name: '某表',
    added: '2026-11-25',
    indicator: 'sales',
    unit: 'yuan',
    kind: 'flow',
    additive: true,
    figures: [{ county: '520101', period: '2018H1', amount: 5 }],
  };
  const atlas = withOwn(squareAtlas(), [own as never]);
  const said = wordsOf(renderPrintLayout(printInput({ atlas })));
  expect(said).toContain(words.own('a.csv · 某表'));
  expect(said).toContain(zh.legendOwn);
  expect(said).not.toContain(zh.tableNote);
});

test('a pinned county is outlined and named', () => {
  const svg = renderPrintLayout(printInput({ view: { county: '520101' } }));
  expect(textLines(svg)).toContain('甲县');
  expect(svg.match(/stroke-width="25"/g)).toHaveLength(1);
});

test('several pinned counties are outlined and named by their letters', () => {
  const svg = renderPrintLayout(printInput({ view: { county: '520101', pins: ['530102'] } }));
  expect(textLines(svg)).toEqual(expect.arrayContaining(['A 甲县', 'B 丁县']));
});

describe.each(Object.entries(PAPER_SIZES))('in the format %s', (_, size) => {
  test.each(['light', 'dark', 'print'] as const)(
    'a %s print layout is whole and the same again',
    (theme) => {
      const view = {
        overlays: (['network', 'ecology', 'programmes'] as const).map((id) => ({
          id,
          opacity: 80,
        })),
      };
      const input = printInput({ ...size, theme, view: { ...view, mark: 'both' } });
      const svg = renderPrintLayout(input);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      expect(svg).toContain(`width="${size.width}" height="${size.height}"`);
      expect(renderPrintLayout(input)).toBe(svg);
    },
  );
});

test('text stays within its print layout', () => {
  for (const size of [...Object.values(PAPER_SIZES), { width: 320, height: 180 }]) {
    const input = printInput({ ...size, language: 'en' });
    const svg = renderPrintLayout(input);
    const [, , width, height] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number);
    expect(width! / height!).toBeCloseTo(size.width / size.height, 1);
    expect(textLines(svg).join(' ')).toContain('no authority on borders');
  }
});

test('a layout in black is drawn in greys alone, with other lines for each class', () => {
  const svg = renderPrintLayout(printInput({ theme: 'print', view: { mark: 'both' } }));
  for (const [color] of svg.matchAll(/#[0-9A-Fa-f]{6}\b/g)) {
    expect(new Set([color.slice(1, 3), color.slice(3, 5), color.slice(5)]).size).toBe(1);
  }
  for (const view of [
    {},
    { layer: 'list' },
    { layer: 'list', grouping: 'area' },
    { mode: 'yoy' },
  ]) {
    const { scene } = printInput({ view: view as object });
    const lines = [...printLines(scene)].filter(([name]) => name !== 'listed');
    expect(new Set(lines.map(([, one]) => JSON.stringify(one))).size).toBe(lines.length);
  }
  expect(PRINT.ramps.change).toHaveLength(8);
});

test.each([
  [100, 1080],
  [7681, 4320],
  [NaN, 1080],
  [Infinity, Infinity],
  [1920.5, 1080],
  [4000, 900],
])('a print layout of %d × %d pixels is refused', (width, height) => {
  const make = () => renderPrintLayout(printInput({ width, height, language: 'en' }));
  const issue: unknown = expect.objectContaining({ code: 'bad-size', width, height });
  expect(make).toThrow(expect.objectContaining({ issue }));
});

test('a half-year without figures has neither sources nor a word of estimates', () => {
  const lines = textLines(renderPrintLayout(printInput({ view: { period: '2019H1' } }))).join('\n');
  expect(lines).toContain(MESSAGES.zh.status.missing);
  expect(lines).not.toContain(PRINT_MESSAGES.zh.unnamed);
  expect(lines).not.toContain(MESSAGES.zh.tableNote);
});

test('beneath the sentence of an estimate it is said whose status is which', () => {
  const said = (view: object) => wordsOf(renderPrintLayout(printInput({ view })));
  expect(said({})).toContain('全国数：公布 · 各县：估计');
  const filter = { ...NO_FILTER, places: ['520000'] };
  expect(said({ filter })).not.toContain('全国数：');
});

test('a picture has what is written on the map, and no name lies on it', () => {
  const note = {
    place: '520101',
    offset: [-100, 40],
    text: { zh: '一藤两瓜', en: 'Melons' },
  } as const;
  const view = { notes: [note], labels: { top: 0, places: ['530101'] } };
  const input = printInput({ view });
  const said = wordsOf(renderPrintLayout(input));
  const [first, second] = calloutsOf(input.scene);
  expect(said).toContain('一藤两瓜');
  expect(said).toContain(second!.title);
  expect(said).toContain(second!.body);
  expect(first!.body).toBe('一藤两瓜');
  expect(wordsOf(renderPrintLayout(printInput({ view, language: 'en' })))).toContain('Melons');
});

import readSheet from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { layerProducts } from '../../../tests/fixtures/layer-products.ts';
import { DECK_COLORS, squareDeck } from '../../../tests/fixtures/deck.ts';
import {
  attributes,
  faultsIn,
  innerFile,
  readParts,
  shapeNamed,
  texts,
} from '../../../tests/fixtures/open-xml.ts';
import { sourcesOf } from '../../core/atlas/atlas.ts';
import { sumValue } from '../../core/atlas/value.ts';
import type { View } from '../../core/view/view.ts';
import { calloutsOf } from '../../scene/callouts.ts';
import { groupScale } from '../../scene/scales.ts';
import { scene } from '../../scene/scene.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { THEMES } from '../../core/theme/theme.ts';
import type { DeckInput } from './deck-input.ts';
import { powerpoint, storyPowerpoint } from './pptx.ts';
import type { StoryPage } from './story-slide.ts';

const MAP = 'ppt/slides/slide1.xml';
const CHART = 'ppt/charts/chart2.xml';
const WORKBOOK = 'ppt/embeddings/workbook2.xlsx';

async function partsOf(...deck: Parameters<typeof squareDeck>) {
  return readParts(await powerpoint(squareDeck(...deck)));
}

/** Names of shapes that begin with a code, in order. */
function places(xml: string): string[] {
  return attributes(xml, 'p:cNvPr', 'name').filter((name) => /^\d{6} /.test(name));
}

test('the map has a shape for each county that is kept, in a group with that of its province', async () => {
  const xml = (await partsOf()).get(MAP)!;
  expect(places(xml)).toEqual([
    '520000 贵州省',
    '520000 贵州省',
    '520101 甲县',
    '520102 乙县',
    '530000 云南省',
    '530000 云南省',
    '530101 丙县',
    '530102 丁县',
    '710000 台湾省',
    '710000 台湾省',
  ]);
  // The map and its provinces, inset, legend, names and scale.
  expect(xml.match(/<p:grpSp>/g)).toHaveLength(8);
});

test('the names of provinces and a bar of kilometres lie on the map as text and lines', async () => {
  const xml = (await partsOf({ language: 'en' })).get(MAP)!;
  const names = attributes(xml, 'p:cNvPr', 'name');
  expect(names).toContain('Names');
  expect(texts(xml, 'a:t')).toEqual(expect.arrayContaining(['Guizhou', 'Yunnan']));
  expect(texts(xml, 'a:t').some((text) => /^\d+ km$/.test(text))).toBe(true);
});

const page = (view: Partial<View>, number: number): StoryPage => ({
  input: squareDeck({ view, language: 'en' }, number === 2 ? { link: null } : {}),
  title: `Claim ${number}`,
  text: `Text ${number}`,
  notes: `Notes ${number}`,
  place: `The story · Scene ${number} of 2`,
});

test('a story is a slide a scene: its claim is the title, its words stand on it, and the notes are the scene’s', async () => {
  const deck = await storyPowerpoint('The story', [page({}, 1), page({ layer: 'list' }, 2)]);
  const parts = readParts(deck);
  expect(faultsIn(deck)).toEqual([]);
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(2);
  for (const number of [1, 2]) {
    const xml = parts.get(`ppt/slides/slide${number}.xml`)!;
    expect(xml).toMatch(new RegExp(`<p:ph type="title"/>.*?<a:t>Claim ${number}</a:t>`));
    expect(texts(xml, 'a:t')).toEqual(
      expect.arrayContaining([`Text ${number}`, `The story · Scene ${number} of 2`]),
    );
    expect(places(xml).some((name) => name.startsWith('520101'))).toBe(true);
    const notes = texts(parts.get(`ppt/notesSlides/notesSlide${number}.xml`)!, 'a:t');
    expect(notes.slice(0, 2)).toEqual([`Text ${number}`, `Notes ${number}`]);
  }
  // A scene whose address is not known has no link that leads nowhere.
  expect(parts.get('ppt/slides/slide1.xml')).toContain('hlinkClick');
  expect(parts.get('ppt/slides/slide2.xml')).not.toContain('hlinkClick');
});

test('a scene that compares half-years of an estimate has the half-years as a chart, with a workbook', async () => {
  const compared: Partial<View> = { compare: 'change', comparedPeriod: '2018H1', period: '2018H2' };
  const parts = readParts(await storyPowerpoint('The story', [page({}, 1), page(compared, 2)]));
  expect([...parts.keys()].filter((path) => path.startsWith('ppt/charts/chart'))).toEqual([
    'ppt/charts/chart2.xml',
  ]);
  expect(places(parts.get('ppt/slides/slide2.xml')!)).toEqual([]);
});

test('a filter leaves out the shapes of other counties, and no province', async () => {
  const xml = (await partsOf({ places: ['530000'] })).get(MAP)!;
  expect(places(xml).filter((name) => !name.endsWith('省'))).toEqual([
    '530101 丙县',
    '530102 丁县',
  ]);
  expect(places(xml).filter((name) => name.startsWith('52'))).toHaveLength(2);
});

test('a county is filled with the colour of its class, in strokes as an estimate', async () => {
  const xml = (await partsOf()).get(MAP)!;
  const fills = ['520101 甲县', '520102 乙县', '530101 丙县'].map((name) => shapeNamed(xml, name)!);
  fills.forEach((shape, index) => {
    expect(shape).toContain('<a:pattFill prst="wdUpDiag">');
    expect(shape).toContain(
      `<a:bgClr><a:srgbClr val="${DECK_COLORS[index]!.slice(1)}"/></a:bgClr>`,
    );
  });
});

test('what is missing is hatched, and so is a province without data', async () => {
  const xml = (await partsOf({ view: { period: '2019H1' } })).get(MAP)!;
  for (const name of ['520101 甲县', '710000 台湾省']) {
    expect(shapeNamed(xml, name)).toContain('<a:pattFill prst="ltDnDiag">');
  }
});

test('groups of the list are solid, and dashed where they are unverified', async () => {
  const view = { layer: 'list', grouping: 'area' } as const;
  const xml = (await partsOf({ view })).get(MAP)!;
  expect(shapeNamed(xml, '520101 甲县')).toMatch(/<a:solidFill><a:srgbClr val="B0624A"\/>/);
  expect(shapeNamed(xml, '530102 丁县')).toContain('<a:pattFill prst="dashHorz">');
});

test('a class that does not stand out looks as if outside the list, and keeps its shape', async () => {
  const xml = (await partsOf({ view: { classes: [0] } })).get(MAP)!;
  expect(shapeNamed(xml, '520101 甲县')).toContain('111111');
  expect(shapeNamed(xml, '520102 乙县')).toContain(THEMES.light.outside.slice(1));
});

test('a county says its half-year, value, status and range', async () => {
  const xml = (await partsOf()).get(MAP)!;
  const [said] = attributes(shapeNamed(xml, '520101 甲县')!, 'p:cNvPr', 'descr');
  expect(said).toBe(
    '2018年上半年，网络销售额：≈\u00a01000万元（估计，区间800万–1200万元）；≈\u00a0100 元/人（估计，区间80–120 元/人）',
  );
});

test('the map slide has its headline, status, legend, disclaimer, review number, release and link', async () => {
  const parts = await partsOf({}, { reviewNumber: 'GS(2026)1号' });
  const words = texts(parts.get(MAP)!, 'a:t');
  expect(words[0]).toContain('2018年上半年');
  for (const expected of ['公布', '低于0.5\u20031个县', '笔触：模型估计，非公布数字']) {
    expect(words.some((text) => text.includes(expected))).toBe(true);
  }
  expect(words).toContain('示意图，不作划界依据 · 审图号：GS(2026)1号 · 数据版本0123456789ab');
  expect(words).toContain('来源：脱贫基金 县级数字为县级模型的估计。');
  const relations = parts.get('ppt/slides/_rels/slide1.xml.rels')!;
  expect(attributes(relations, 'Relationship', 'Target')).toContain(squareDeck().link);
});

test('every number of the list’s headline has its status and its source on its slide', async () => {
  const parts = await partsOf({ view: { layer: 'list' } });
  const words = texts(parts.get(MAP)!, 'a:t').join('\n');
  expect(words).toMatch(/超过1亿元：公布 · 在名单上的\d（\d–\d）个县：推算/);
  expect(words).toMatch(/来源：.*脱贫基金/);
});

test('the announcements that counts of the list rest on are named on both slides and in their notes', async () => {
  const products = layerProducts();
  const sources = sourcesOf(squareAtlas(), products);
  const parts = await partsOf({ view: { layer: 'list', period: '2019H1' }, products }, { sources });
  for (const slide of [1, 2]) {
    const foot = texts(parts.get(`ppt/slides/slide${slide}.xml`)!, 'a:t').join('\n');
    const said = texts(parts.get(`ppt/notesSlides/notesSlide${slide}.xml`)!, 'a:t').join('\n');
    expect(foot).toContain(sources.get('press-5')!.publisher);
    expect(said).toContain(sources.get('press-5')!.title);
  }
});

test('notes have the link, the sources, the method and the statuses of their slide', async () => {
  const parts = await partsOf({}, { language: 'en' });
  for (const slide of [1, 2]) {
    const said = texts(parts.get(`ppt/notesSlides/notesSlide${slide}.xml`)!, 'a:t').join('\n');
    for (const expected of [
      squareDeck().link,
      '半年报, 脱贫基金',
      'four chances in five',
      'reported: ',
    ]) {
      expect(said).toContain(expected);
    }
  }
});

test('what the page shows and a slide cannot is said on the slide and in its notes', async () => {
  const parts = await partsOf(
    { view: { compare: 'side', comparedPeriod: '2018H2' } },
    { language: 'en' },
  );
  for (const path of [MAP, 'ppt/notesSlides/notesSlide1.xml']) {
    expect(texts(parts.get(path)!, 'a:t').join('\n')).toContain(
      'Not drawn on this slide: the comparison with the second half of 2018',
    );
  }
});

test('the workbook has the national figures, the chart shows the same, and what is missing is a gap', async () => {
  const bytes = await powerpoint(squareDeck());
  const rows = await readSheet(Buffer.from(innerFile(bytes, WORKBOOK)));
  const cells = rows[0]!.data;
  expect(cells.slice(1).map((row) => row[1])).toEqual([100e6, 200e6, null]);
  expect(cells.slice(1).map((row) => row[4])).toEqual(['公布', '推算', '未公布']);
  const xml = readParts(bytes).get(CHART)!;
  const [, values] = /<c:val>(.*)<\/c:val>/s.exec(xml)!;
  expect(values).toContain('<c:ptCount val="3"/>');
  expect(texts(values!, 'c:v')).toEqual(['100000000', '200000000']);
  const [, categories] = /<c:cat>(.*)<\/c:cat>/s.exec(xml)!;
  expect(texts(categories!, 'c:v')).toEqual([
    '2018年上半年\n超过1亿元\n公布',
    '2018年下半年\n约2亿元\n推算',
    '2019年上半年\n未公布',
  ]);
  expect(cells.slice(1).map((row) => row[0])).toEqual(texts(categories!, 'c:v'));
});

test('the chart of some counties is in strokes and has the range of each sum as a line', async () => {
  const xml = (await partsOf({ places: ['520000'] })).get(CHART)!;
  const [, values] = /<c:val>(.*)<\/c:val>/s.exec(xml)!;
  expect(texts(values!, 'c:v')).toEqual(['30000000', '40000000']);
  const atlas = squareAtlas();
  const sums = ['2018H1', '2018H2'].map((period) =>
    sumValue(atlas, 'sales', atlas.counties.slice(0, 2), period),
  );
  const [, minus] = /<c:minus>(.*)<\/c:minus>/s.exec(xml)!;
  expect(texts(minus!, 'c:v').map(Number)).toEqual(
    sums.map(({ amount, range }) => amount! - range![0]),
  );
  const [, plus] = /<c:plus>(.*)<\/c:plus>/s.exec(xml)!;
  expect(texts(plus!, 'c:v').map(Number)).toEqual(
    sums.map(({ amount, range }) => range![1] - amount!),
  );
  expect(xml.match(/<c:dPt>/g)).toHaveLength(2);
});

test.each([
  ['of sales', {}],
  ['in English and dark', { language: 'en', theme: THEMES.dark }],
  ['of the list', { scale: groupScale(THEMES.light, 'year'), view: { layer: 'list' } }],
  ['of nothing but the list', { scale: undefined, view: { layer: 'none' } }],
  ['of a change', { view: { mode: 'yoy' } }],
] as [string, Omit<Partial<DeckInput>, 'view'> & { view?: Partial<View> }][])(
  'a deck %s breaks no rule of Office files',
  async (_, { view = {}, ...more }) => {
    const bytes = await powerpoint(squareDeck({ view }, more));
    expect(faultsIn(bytes)).toEqual([]);
    expect(faultsIn(innerFile(bytes, WORKBOOK))).toEqual([]);
  },
);

test('characters that XML cannot hold do not break a deck', async () => {
  const atlas = squareAtlas(({ counties }) => (counties.zh[0] = '<甲>&"\u0001县'));
  const bytes = await powerpoint(squareDeck({ atlas }));
  expect(faultsIn(bytes)).toEqual([]);
  expect(places(readParts(bytes).get(MAP)!)).toContain('520101 <甲>&"县');
});

test('the same view gives the same bytes at any time', async () => {
  const one = await powerpoint(squareDeck());
  vi.setSystemTime('2031-05-06T07:08:09Z');
  const other = await powerpoint(squareDeck());
  vi.useRealTimers();
  expect(Buffer.compare(one, other)).toBe(0);
});

test.each([
  [
    {},
    { view: { ...DEFAULT_VIEW, period: '1999H1' } },
    'got the period 1999H1, expected one of 2018H1',
  ],
  [{}, { link: 'javascript:alert(1)' }, 'got the link javascript:alert(1), expected one of https:'],
  [{}, { link: '' }, 'got the link , expected one of https:'],
])('what no deck can be made from is refused by name: %o %o', async (deck, more, message) => {
  await expect(powerpoint(squareDeck(deck, more))).rejects.toThrow(message);
});

test('what is written on the map is boxes of text to edit, in the words of the page', async () => {
  const note = { place: '520101', offset: [-150, 60], text: { zh: '一藤两瓜', en: '' } } as const;
  const deck = squareDeck();
  const shown = scene({
    ...deck,
    view: { ...deck.view, notes: [note], labels: { top: 0, places: ['530101'] } },
  });
  const xml = readParts(await powerpoint({ ...deck, ...shown })).get(MAP)!;
  const said = calloutsOf(shown).flatMap(({ title, body }) => [title, body].filter(Boolean));
  expect(said[0]).toBe('一藤两瓜');
  for (const words of said) expect(texts(xml, 'a:t').join('')).toContain(words);
  const box = xml.split('<p:sp>').find((shape) => shape.includes('一藤两瓜'))!;
  expect(box).toContain('txBox="1"');
});

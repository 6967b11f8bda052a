import { columnOf } from '../../../tests/fixtures/column.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { anyView } from '../../../tests/fixtures/view.ts';
import { expect, test } from 'vitest';
import { NO_FILTER } from './filter.ts';
import { normalise } from './normalise.ts';
import { DEFAULT_VIEW, OPENING_VIEW, type View } from './view.ts';
import { formatView, linkInQuery, parseView, roundCamera } from './url.ts';
import type { HashKey } from '../base/hash-key.ts';

const view = anyView();

test('a view comes back from its link as it was, without an issue', () => {
  fc.assert(
    fc.property(view, fc.constantFrom('', '#', '?'), (view, mark) => {
      expect(parseView(mark + formatView(view))).toEqual({ view, issues: [] });
    }),
  );
});

test('a link that a chat or a mail has broken shows what it was to show', () => {
  const breakings: readonly ((link: string) => string)[] = [
    (link) => link.replaceAll('&', '&amp;'),
    (link) => link.replaceAll('&', '&amp;amp;'),
    encodeURIComponent,
    (link) => encodeURIComponent(encodeURIComponent(link)).replaceAll('%253D', '='),
    (link) => encodeURI(link).replaceAll(',', '%2C'),
    (link) => `#${link}`,
    (link) => `${link}.`,
    (link) => `${link}。`,
    (link) => `${link}），看这个`,
    (link) => `${link}">`,
    (link) => `${link}?from=singlemessage`,
    (link) => `${link}&amp`,
    (link) => link.replace(/[a-z]+(?==)/g, (key) => key.toUpperCase()),
    (link) => link.replace(/period=\w+/, (pair) => pair.toLowerCase()),
    (link) => link.replace(/layer=[a-z]+(?=&|$)/, (pair) => pair.toUpperCase()),
  ];
  const linked = view.filter((view) => formatView(view) !== '');
  fc.assert(
    fc.property(linked, fc.constantFrom(...breakings), (view, breakIt) => {
      expect(parseView(breakIt(formatView(view)))).toEqual({ view, issues: [] });
    }),
  );
});

test('numbers of any size survive a link', () => {
  for (const high of [2e80, 1.5e-9, 1e21]) {
    const filter = { ...NO_FILTER, range: { of: 'total', low: null, high } } as const;
    const sent = { ...DEFAULT_VIEW, filter };
    expect(parseView(formatView(sent))).toEqual({ view: sent, issues: [] });
  }
});

test('of a query only the keys of links are read', () => {
  expect(linkInQuery('?fbclid=IwAR0x&utm_source=mail&from=singlemessage&isappinstalled=0')).toBe(
    '',
  );
  const { view, issues } = parseView(linkInQuery('?utm_source=mail&v=1&amp;period=2019H1&gclid=x'));
  expect(issues).toEqual([]);
  expect(view).toEqual({ ...DEFAULT_VIEW, period: '2019H1' });
});

test('any text gives a view that its own link restores, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (text) => {
      const { view } = parseView(text);
      expect(parseView(formatView(view))).toEqual({ view, issues: [] });
    }),
  );
});

test('nonsense for a key becomes an issue and leaves the default', () => {
  const key = fc.constantFrom(
    ...(['layer', 'period', 'mark', 'by', 'bins', 'opacity', 'on', 'flow'] as const),
    ...(['prov', 'list', 'near', 'county', 'item', 'cam'] as const),
  );
  const nonsense = fc.stringMatching(/^![g-kq-y]{1,8}$/);
  fc.assert(
    fc.property(key, nonsense, (key, got) => {
      expect(parseView(`${key}=${got}`)).toEqual({
        view: DEFAULT_VIEW,
        issues: [{ code: 'bad-value', key, got }],
      });
    }),
  );
});

test('a text that chooses nothing of the view opens with what is known, an old link with what it meant', () => {
  const known = { ...OPENING_VIEW, language: 'en' } as const;
  expect(parseView('')).toEqual({ view: OPENING_VIEW, issues: [] });
  expect(parseView('lang=en')).toEqual({ view: known, issues: [] });
  expect(parseView('v=1')).toEqual({ view: DEFAULT_VIEW, issues: [] });
  expect(parseView('v=1&lang=en').view).toEqual({ ...DEFAULT_VIEW, language: 'en' });
  expect(parseView('period=2018H1').view).toEqual(DEFAULT_VIEW);
  expect(parseView('lang=nonsense')).toEqual({
    view: OPENING_VIEW,
    issues: [{ code: 'bad-value', key: 'lang', got: 'nonsense' }],
  });
});

test('the opening view is an empty link but for what is the page’s own, and every other names the version of links', () => {
  expect(formatView(OPENING_VIEW)).toBe('');
  expect(formatView({ ...OPENING_VIEW, scheme: 'dark' })).toBe('theme=dark');
  expect(formatView(DEFAULT_VIEW)).toBe('v=1');
  expect(formatView({ ...DEFAULT_VIEW, mark: 'both' })).toBe('v=1&mark=both');
});

test('a link says everything in one order', () => {
  const everything: View = {
    layer: 'loans',
    period: '2019H1',
    mode: 'cumulative',
    compare: 'swipe',
    comparedPeriod: '2018H1',
    measure: 'percent',
    scaling: 'rescale',
    classes: [0, 5],
    speed: 0.5,
    mark: 'circles',
    grouping: 'area',
    filling: 'chance',
    threshold: 2.5e8,
    classing: 'jenks',
    opacity: 80,
    overlays: [
      { id: 'network', opacity: 100 },
      { id: 'ecology', opacity: 60 },
    ],
    moving: true,
    own: ['own-0123456789ab'],
    filter: {
      places: ['520000', '532300'],
      list: ['520527', '532124'],
      near: '520524',
      areas: ['liupan', 'wumeng'],
      threeAreas: ['linxia'],
      keyCounty: false,
      years: [2019],
      statuses: ['modelled'],
      range: { of: 'total', low: 1e8, high: null },
      outline: [
        [100, 30],
        [104.5, 30],
        [104.5, 33.125],
      ],
    },
    county: '520121',
    pins: ['530627', '653130'],
    item: null,
    labels: { top: 3, places: ['520000', '520121'] },
    notes: [{ place: '520121', offset: [120, -80], text: { zh: '瓜', en: 'Melon?' } }],
    camera: { lng: 106.7, lat: 26.6, zoom: 5.25 },
    columns: ['population', 'sales.2018H1.total', 'own-0123456789ab.now.rate'].map(columnOf),
    sort: { column: columnOf('own-0123456789ab.now.rate'), descending: true },
    grouped: true,
    folded: ['520000', '620000'],
    chart: {
      ...{ kind: 'scatter', by: 'total', scaling: 'linear', most: '20', order: 'name' },
      ...{ x: 'population', y: 'own-0123456789ab rate' },
    },
    language: 'en',
    scheme: 'dark',
    interface: 'slide',
    ground: 'none',
    keys: false,
    release: '0123456789ab',
    story: null,
    scene: null,
    at: null,
  };
  expect(formatView(everything)).toBe(
    'v=1&layer=loans&period=2019H1&mode=cumulative&compare=swipe&vs=2018H1&as=percent&scale=rescale' +
      '&class=1,6&play=0.5&mark=circles&by=area&fill=chance&over=250000000&bins=jenks&opacity=80&on=network,ecology:60' +
      '&flow=on&own=own-0123456789ab&prov=52,5323&list=520527,532124&near=520524&area=liupan,wumeng&three=linxia&key=no&left=2019&status=modelled' +
      '&total=100000000..&within=100,30;104.5,30;104.5,33.125&county=520121,530627,653130&label=top3,520000,520121&note=520121,120,-80,55Oc,TWVsb24_&cam=106.7,26.6,5.25&lang=en' +
      '&theme=dark&ui=slide&bg=none&keys=off&d=0123456789ab' +
      '&cols=population,sales.2018H1.total,own-0123456789ab.now.rate&sort=-own-0123456789ab.now.rate&group=on&fold=52,62' +
      '&chart=scatter,total,linear,20,name,x:population,y:own-0123456789ab.rate',
  );
});

test("what is chosen of table and charts is the page's own: it chooses nothing of the map", () => {
  const { view, issues } = parseView('cols=none&chart=ranking,20');
  expect(issues).toEqual([]);
  expect(view).toEqual({
    ...OPENING_VIEW,
    columns: [],
    chart: { ...DEFAULT_VIEW.chart, kind: 'ranking', most: '20' },
  });
  expect(formatView(view)).toBe('cols=none&chart=ranking,20');
});

test.each([
  'cols=nothing',
  'cols=population,population',
  'cols=county',
  'cols=sales.2018.total',
  'cols=sales.now',
  'cols=sales.now.over',
  'cols=sales.now.over0',
  'cols=sales.now.over1.5.2',
  'cols=sales.now.mean',
  'cols=network.now.total',
  'sort=',
  'sort=--population',
  'group=yes',
  'fold=520',
  'fold=52,52',
  'chart=pie',
  'chart=scatter,x:',
  'chart=scatter,x:sales',
  'chart=ranking,20,10',
  'chart=ranking,30',
])('nonsense of table or charts is told and keeps the default: %s', (hash) => {
  const { view, issues } = parseView(`v=1&${hash}`);
  const [key, got] = hash.split('=');
  expect(issues).toEqual([{ code: 'bad-value', key, got }]);
  expect(view).toEqual(DEFAULT_VIEW);
});

test('columns in another case are read as they were meant', () => {
  expect(parseView('v=1&cols=LEFTYEAR,SALES.2018H1.TOTAL').view.columns).toEqual(
    ['leftYear', 'sales.2018H1.total'].map(columnOf),
  );
});

test('a story says its place and nothing of what it shows, for that is the scene’s', () => {
  const told: View = {
    ...DEFAULT_VIEW,
    layer: 'loans',
    county: '520121',
    language: 'en',
    story: 'founding-report',
    scene: 3,
    at: 12.5,
  };
  expect(formatView(told)).toBe('v=1&lang=en&story=founding-report&scene=3&at=12.5');
});

test('what a link chooses beside a story is ignored with an issue', () => {
  const { view, issues } = parseView('story=a&layer=loans&lang=en&period=2019H1');
  expect(view).toEqual({ ...DEFAULT_VIEW, language: 'en', story: 'a' });
  expect(issues).toEqual([{ code: 'beside-story', got: 'layer, period' }]);
});

test('a scene without a story is none', () => {
  const { view, issues } = parseView('scene=3');
  expect(view).toEqual(DEFAULT_VIEW);
  expect(issues).toEqual([{ code: 'bad-value', key: 'scene', got: '3' }]);
});

test.each(['network:5', 'network:101', 'network:50:50', 'list', '海', ''])(
  'the overlays %j are not followed',
  (got) => {
    expect(parseView(`layer=list&on=${got}`)).toEqual({
      view: { ...DEFAULT_VIEW, layer: 'list' },
      issues: [{ code: 'bad-value', key: 'on', got }],
    });
  },
);

test.each(['0', '1,1', '2,1', '10', 'a', ''])('the classes %j are not followed', (got) => {
  expect(parseView(`class=${got}`)).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'class', got }],
  });
});

test('a link that says not to play is followed without an issue', () => {
  expect(parseView('play=0')).toEqual({ view: DEFAULT_VIEW, issues: [] });
});

test.each([
  'prov=5',
  'list=52052',
  'list=13.00',
  'near=5205',
  'key=maybe',
  'left=2015',
  'status=guessed',
  'total=..',
  'total=9..1',
  'total=1-2',
  'rate=1e999..',
  'within=100,30;104,30',
  'within=100,30;104,30;999,30',
  'within=a,b;c,d;e,f',
])('the condition %s is not followed', (text) => {
  const [key, got] = text.split('=') as [HashKey, string];
  expect(parseView(text)).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key, got }],
  });
});

test('conditions of a link add up', () => {
  const { view } = parseView('prov=62&left=2019,2018&total=100000000..');
  expect(view.filter).toEqual({
    ...NO_FILTER,
    places: ['620000'],
    years: [2018, 2019],
    range: { of: 'total', low: 1e8, high: null },
  });
});

test('a list of all counties fits into a link, and one that was cut is not followed', () => {
  const list = Array.from({ length: 840 }, (_, at) => String(520_000 + at * 5));
  const sent = { ...DEFAULT_VIEW, filter: { ...NO_FILTER, list } };
  const link = formatView(sent);
  expect(link.length).toBeLessThan(1_000);
  expect(parseView(link)).toEqual({ view: sent, issues: [] });
  expect(parseView(link.slice(0, 500))).toMatchObject({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'list' }],
  });
});

test('a half-year to compare with is left out where nothing is compared', () => {
  expect(parseView('vs=2018H2')).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'vs', got: '2018H2' }],
  });
});

test('a map of a change has no mode besides', () => {
  expect(parseView('compare=change&vs=2018H2&mode=yoy')).toEqual({
    view: { ...DEFAULT_VIEW, compare: 'change', comparedPeriod: '2018H2' },
    issues: [{ code: 'bad-value', key: 'mode', got: 'yoy' }],
  });
});

test('the leading layer does not lie on top of itself', () => {
  expect(parseView('layer=loans&on=loans,network')).toEqual({
    view: { ...DEFAULT_VIEW, layer: 'loans', overlays: [{ id: 'network', opacity: 100 }] },
    issues: [{ code: 'bad-value', key: 'on', got: 'loans' }],
  });
});

test('of a county and an item the county is shown', () => {
  expect(parseView('county=520121&item=hub:wuhan')).toEqual({
    view: { ...DEFAULT_VIEW, county: '520121' },
    issues: [{ code: 'bad-value', key: 'item', got: 'hub:wuhan' }],
  });
});

test('up to four counties are pinned in the order of a link, each once', () => {
  expect(parseView('county=530627,653130').view).toMatchObject({
    county: '530627',
    pins: ['653130'],
  });
  expect(parseView('county=1')).toEqual({
    view: DEFAULT_VIEW,
    issues: [{ code: 'bad-value', key: 'county', got: '1' }],
  });
});

test.each([
  ['county', '530627,x', '530627', 'x'],
  ['county', 'x,530627,12,653130', '530627,653130', 'x,12'],
  ['county', '530627,530627', '530627', '530627'],
  ['county', '530101,530102,530103,530104,530105', '530101,530102,530103,530104', '530105'],
  ['prov', '52,5,53', '52,53', '5'],
  ['list', '520121,52', '520121', '52'],
  ['area', 'liupan,nowhere', 'liupan', 'nowhere'],
  ['left', '2018,1999', '2018', '1999'],
  ['on', 'network,network:5', 'network', 'network:5'],
] as const)('of %s=%s what can be read is kept, and the rest named', (key, text, kept, got) => {
  expect(parseView(`${key}=${text}`)).toEqual({
    view: parseView(`${key}=${kept}`).view,
    issues: [{ code: 'bad-value', key, got, kept: true }],
  });
});

test('provinces of a link are sorted and each counts once', () => {
  expect(parseView('#prov=53,52,53').view.filter.places).toEqual(['520000', '530000']);
});

test('a comma may be written as hosts write it', () => {
  expect(parseView('?prov=52%2C53').view.filter.places).toEqual(['520000', '530000']);
});

test('an unknown key is named and changes nothing', () => {
  expect(parseView('#colour=red&mark=both')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    issues: [{ code: 'unknown-key', key: 'colour' }],
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the key %s is as unknown as any other',
  (key) => {
    expect(parseView(`${key}=1`).issues).toEqual([{ code: 'unknown-key', key }]);
  },
);

test('a key that is given twice is read once, and the second is noticed', () => {
  expect(parseView('mark=both&mark=circles')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    issues: [{ code: 'bad-value', key: 'mark', got: 'circles', repeated: true }],
  });
});

test('links of another version are noticed and read as well as can be', () => {
  expect(parseView('v=2&mark=both')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    issues: [{ code: 'bad-value', key: 'v', got: '2' }],
  });
});

test.each(['106.7,26.6', '106.7,26.6,5,6', '10,26.6,5', '106.7,70,5', '106.7,26.6,13', '1e2,26,5'])(
  'the camera %s is no place on the map',
  (got) => {
    expect(parseView(`cam=${got}`).issues).toEqual([{ code: 'bad-value', key: 'cam', got }]);
  },
);

test('a camera is rounded to four digits of a degree and two of a zoom', () => {
  expect(roundCamera({ lng: 106.712345, lat: -0.00001, zoom: 5.255 })).toEqual({
    lng: 106.7123,
    lat: 0,
    zoom: 5.25,
  });
});

test('of notes that a link spoils in part the others are shown, and the lost ones are named', () => {
  const good = '520121,120,-80,55Oc,TWVsb24_';
  for (const lost of ['520121,120', '520121,1200,0,55Oc,', '520121,0,0,,', '520121,0,0,5w,']) {
    const { view, issues } = parseView(`v=1&note=${lost};${good}&period=2019H1`);
    expect(view.notes.map(({ text }) => text.en)).toEqual(['Melon?']);
    expect(view.period).toBe('2019H1');
    expect(issues).toEqual([{ code: 'bad-value', key: 'note', got: lost, kept: true }]);
  }
});

test('notes keep a link short enough to be sent, whatever an author writes', () => {
  const note = {
    place: '520121',
    offset: [-1e9, 1e9],
    text: { zh: '𠮷'.repeat(500), en: '𠮷'.repeat(500) },
  } as const;
  const view = normalise(DEFAULT_VIEW, { notes: Array.from({ length: 40 }, () => note) });
  const link = formatView(view);
  expect(link.length).toBeLessThan(5000);
  expect(parseView(link)).toEqual({ view, issues: [] });
});

import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import fc from '../../../tests/fixtures/fast-check.ts';
import { anyView } from '../../../tests/fixtures/view.ts';
import type { OwnId } from '../atlas/layer.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { normalise } from './normalise.ts';
import { formatView, parseView } from './url.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const OWN: OwnId = 'own-0123456789ab';
const BY_VALUES: Filter = {
  ...NO_FILTER,
  years: [2018],
  statuses: ['modelled'],
  range: { of: 'rate', low: 5, high: null },
};

/** A view that starts from another than the default, and is changed. */
function changed(start: Partial<View>, patch: Partial<View>): View {
  return normalise({ ...DEFAULT_VIEW, ...start }, patch, squareAtlas());
}

test('a layer that leads leaves the overlays, and takes its own classes', () => {
  const start: Partial<View> = {
    overlays: [
      { id: 'network', opacity: 60 },
      { id: 'loans', opacity: 100 },
    ],
    classing: 'log',
    classes: [2],
  };
  expect(changed(start, { layer: 'loans' })).toMatchObject({
    overlays: [{ id: 'network', opacity: 60 }],
    classing: null,
    classes: [],
  });
});

test('a range of one layer means nothing for another, and a status only where there are values', () => {
  expect(changed({ filter: BY_VALUES }, { layer: 'loans' }).filter).toEqual({
    ...BY_VALUES,
    range: null,
  });
  expect(changed({ filter: BY_VALUES }, { layer: 'list' }).filter).toEqual({
    ...NO_FILTER,
    years: [2018],
  });
});

test('a layer that cannot be read so is read as published, and not compared so', () => {
  expect(changed({ mode: 'cumulative' }, { layer: 'list' }).mode).toBe('period');
  const change = { compare: 'change', comparedPeriod: '2018H2' } as const;
  expect(changed(change, { layer: 'list' })).toMatchObject({
    compare: 'none',
    comparedPeriod: null,
  });
});

test('a map of a change gives way to a mode, and a mode to a map of a change', () => {
  const change = { compare: 'change', comparedPeriod: '2018H2' } as const;
  expect(changed(change, { mode: 'cumulative' })).toMatchObject({
    mode: 'cumulative',
    compare: 'none',
    comparedPeriod: null,
  });
  expect(changed({ mode: 'hoh' }, { compare: 'change' })).toMatchObject({
    mode: 'period',
    compare: 'change',
  });
});

test('a half-year without figures may be compared with, for the map then says so', () => {
  const change = { compare: 'change', comparedPeriod: '2018H2' } as const;
  expect(changed(change, { comparedPeriod: '2019H1' })).toMatchObject({
    compare: 'change',
    comparedPeriod: '2019H1',
  });
});

test('two maps stand beside any mode', () => {
  expect(changed({ mode: 'cumulative' }, { compare: 'side' }).mode).toBe('cumulative');
});

test('what is compared gets the usual other half-year, keeps the one it has, and in the end has none', () => {
  expect(changed({}, { compare: 'side' }).comparedPeriod).toBe('2018H2');
  const beside = { compare: 'side', comparedPeriod: '2019H1' } as const;
  expect(changed(beside, { compare: 'swipe' }).comparedPeriod).toBe('2019H1');
  expect(changed(beside, { compare: 'none' }).comparedPeriod).toBeNull();
});

test.each<[what: string, start: Partial<View>, patch: Partial<View>]>([
  ['mode', {}, { mode: 'yoy' }],
  ['measure', {}, { measure: 'percent' }],
  ['map of a change', {}, { compare: 'change' }],
  ['end of a map of a change', { compare: 'change' }, { compare: 'none' }],
])('chosen classes and a range of values go with another %s', (_, start, patch) => {
  const view = changed({ ...start, classes: [1], filter: BY_VALUES }, patch);
  expect(view.classes).toEqual([]);
  expect(view.filter).toEqual({ ...BY_VALUES, range: null });
});

test('a second map beside the first leaves chosen classes and the filter as they are', () => {
  const start = { classes: [1], filter: BY_VALUES };
  const view = changed(start, { compare: 'side' });
  expect(view.classes).toBe(start.classes);
  expect(view.filter).toBe(start.filter);
});

test.each<Partial<View>>([{ grouping: 'area' }, { classing: 'equal' }])(
  'chosen classes go with the classes that %j replaces',
  (patch) => {
    expect(changed({ classes: [1] }, patch).classes).toEqual([]);
  },
);

test('an overlay that is taken off takes along what was chosen in it, and one that fades does not', () => {
  const start: Partial<View> = { overlays: [{ id: 'network', opacity: 100 }], item: 'hub:east' };
  expect(changed(start, { overlays: [] }).item).toBeNull();
  expect(changed(start, { overlays: [{ id: 'network', opacity: 20 }] }).item).toBe('hub:east');
});

test('a county and an item are not chosen together', () => {
  expect(changed({ item: 'hub:east' }, { county: '520101' }).item).toBeNull();
  expect(changed({ item: 'hub:east' }, { county: null }).item).toBeNull();
  expect(changed({ county: '520101' }, { item: 'hub:east' }).county).toBeNull();
  expect(changed({}, { county: '520101', item: 'hub:east' }).item).toBeNull();
});

test('another county is pinned alone unless others are named, and an item unpins all', () => {
  const start = { county: '520101', pins: ['520102', '530101'] };
  expect(changed(start, { county: '530102' }).pins).toEqual([]);
  expect(changed(start, { county: null }).pins).toEqual([]);
  expect(changed(start, { county: '530102', pins: ['520101'] }).pins).toEqual(['520101']);
  expect(changed(start, { item: 'hub:east' })).toMatchObject({ county: null, pins: [] });
});

test('no county is pinned twice, nor beside none, nor a fifth', () => {
  expect(changed({ county: '520101' }, { pins: ['520101', '520102', '520102'] }).pins).toEqual([
    '520102',
  ]);
  expect(changed({}, { pins: ['520102'] })).toMatchObject({ county: null, pins: [] });
  const others = ['520102', '520103', '530101', '530102'];
  expect(changed({ county: '520101' }, { pins: others }).pins).toEqual(others.slice(0, 3));
});

test('the map fits itself anew to other places, and to nothing else that is filtered by', () => {
  const camera = { lng: 105, lat: 31, zoom: 5 };
  const places = { ...NO_FILTER, places: ['520000'] };
  expect(changed({ camera }, { filter: places }).camera).toBeNull();
  for (const named of [{ list: ['520101'] }, { near: '520101' }]) {
    expect(changed({ camera }, { filter: { ...NO_FILTER, ...named } }).camera).toBeNull();
  }
  expect(changed({ camera }, { filter: { ...NO_FILTER, years: [2018] } }).camera).toEqual(camera);
  expect(changed({ camera }, { filter: places, camera }).camera).toEqual(camera);
});

test('places on Earth are kept as exactly as a link keeps them', () => {
  const view = changed(
    {},
    {
      camera: { lng: 104.123456, lat: 31, zoom: 5.018 },
      filter: {
        ...NO_FILTER,
        outline: [
          [100.00049, 30],
          [104, 30],
          [104, 33],
        ],
      },
    },
  );
  expect(view.camera).toEqual({ lng: 104.1235, lat: 31, zoom: 5.02 });
  expect(view.filter.outline[0]).toEqual([100, 30]);
});

test('layers of own figures that are no longer in use give way', () => {
  const start: Partial<View> = { own: [OWN], layer: OWN, classing: 'log', overlays: [] };
  expect(changed(start, { own: [] })).toEqual(DEFAULT_VIEW);
  const above: Partial<View> = { own: [OWN], overlays: [{ id: OWN, opacity: 100 }] };
  expect(changed(above, { own: [] })).toEqual(DEFAULT_VIEW);
});

test('a reader who changes more than the page’s own leaves the story that is told', () => {
  const start: Partial<View> = { story: 'founding-report', scene: 3, at: 12.5 };
  expect(changed(start, { language: 'zh' })).toMatchObject(start);
  const left = { story: null, scene: null, at: null };
  expect(changed(start, { mark: 'both' })).toMatchObject(left);
  expect(changed(start, { story: null })).toMatchObject(left);
});

test('what does not exist in the atlas gives way to the default', () => {
  const there = { period: '2018H2', county: '520101' };
  expect(changed({}, there)).toMatchObject(there);
  expect(changed({}, { period: '2031H1', county: '999999', layer: OWN })).toEqual(DEFAULT_VIEW);
});

const part = fc.subarray(Object.keys(DEFAULT_VIEW) as (keyof View)[]);
const patch = fc
  .tuple(anyView(), part)
  .map(([view, parts]): Partial<View> =>
    Object.fromEntries(parts.map((part) => [part, view[part]])),
  );
const atlas = fc.constantFrom(undefined, squareAtlas());

test('a change made twice is made once', () => {
  fc.assert(
    fc.property(anyView(), patch, atlas, (view, patch, atlas) => {
      const once = normalise(view, patch, atlas);
      expect(normalise(once, patch, atlas)).toEqual(once);
      expect(normalise(once, {}, atlas)).toEqual(once);
    }),
  );
});

test('any change gives a view that its own link restores, unless a story shows it', () => {
  fc.assert(
    fc.property(anyView(), patch, atlas, (view, patch, atlas) => {
      const next = normalise(view, patch, atlas);
      fc.pre(next.story === null);
      expect(parseView(formatView(next))).toEqual({ view: next, issues: [] });
    }),
  );
});

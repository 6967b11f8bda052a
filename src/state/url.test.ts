import fc from '../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW, LANGUAGES, LAYERS, MARKS, type View } from '../model/view.ts';
import { formatView, parseView, roundCamera } from './url.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`), { size: 'max' });

const camera = fc
  .record({ lng: number(60, 150), lat: number(-5, 60), zoom: number(0, 12) })
  .map(roundCamera);

const view: fc.Arbitrary<View> = fc.record({
  layer: fc.constantFrom(...LAYERS),
  period: fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(1, 2))
    .map(([year, half]) => `${year}H${half}`),
  mark: fc.constantFrom(...MARKS),
  provinces: fc
    .uniqueArray(digits(2), { maxLength: 34 })
    .map((codes) => codes.sort().map((code) => `${code}0000`)),
  county: fc.option(digits(6)),
  camera: fc.option(camera),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  release: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
});

test('a view comes back from its link as it was, without a notice', () => {
  fc.assert(
    fc.property(view, fc.constantFrom('', '#', '?'), (view, mark) => {
      expect(parseView(mark + formatView(view))).toEqual({ view, notices: [] });
    }),
  );
});

test('any text gives a view that its own link restores, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (text) => {
      const { view } = parseView(text);
      expect(parseView(formatView(view))).toEqual({ view, notices: [] });
    }),
  );
});

test('nonsense for a key becomes a notice and leaves the default', () => {
  const key = fc.constantFrom('layer', 'period', 'mark', 'prov', 'county', 'cam', 'lang', 'd');
  const nonsense = fc.stringMatching(/^[g-kq-y]{1,8}!$/);
  fc.assert(
    fc.property(key, nonsense, (key, got) => {
      expect(parseView(`${key}=${got}`)).toEqual({
        view: DEFAULT_VIEW,
        notices: [{ kind: 'bad-value', key, got }],
      });
    }),
  );
});

test('the default view is an empty link, and every other names the version of links', () => {
  expect(formatView(DEFAULT_VIEW)).toBe('');
  expect(formatView({ ...DEFAULT_VIEW, mark: 'both' })).toBe('v=1&mark=both');
});

test('a link says everything in one order', () => {
  const everything: View = {
    layer: 'sales',
    period: '2019H1',
    mark: 'circles',
    provinces: ['520000', '530000'],
    county: '520121',
    camera: { lng: 106.7, lat: 26.6, zoom: 5.25 },
    language: 'en',
    release: '0123456789ab',
  };
  expect(formatView(everything)).toBe(
    'v=1&period=2019H1&mark=circles&prov=52,53&county=520121&cam=106.7,26.6,5.25&lang=en&d=0123456789ab',
  );
});

test('provinces of a link are sorted and each counts once', () => {
  expect(parseView('#prov=53,52,53').view.provinces).toEqual(['520000', '530000']);
});

test('a comma may be written as hosts write it', () => {
  expect(parseView('?prov=52%2C53').view.provinces).toEqual(['520000', '530000']);
});

test('an unknown key is named and changes nothing', () => {
  expect(parseView('#colour=red&mark=both')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    notices: [{ kind: 'unknown-key', key: 'colour' }],
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the key %s is as unknown as any other',
  (key) => {
    expect(parseView(`${key}=1`).notices).toEqual([{ kind: 'unknown-key', key }]);
  },
);

test('a key that is given twice is read once, and the second is noticed', () => {
  expect(parseView('mark=both&mark=circles')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    notices: [{ kind: 'bad-value', key: 'mark', got: 'circles', repeated: true }],
  });
});

test('links of another version are noticed and read as well as can be', () => {
  expect(parseView('v=2&mark=both')).toEqual({
    view: { ...DEFAULT_VIEW, mark: 'both' },
    notices: [{ kind: 'bad-value', key: 'v', got: '2' }],
  });
});

test.each(['106.7,26.6', '106.7,26.6,5,6', '10,26.6,5', '106.7,70,5', '106.7,26.6,13', '1e2,26,5'])(
  'the camera %s is no place on the map',
  (got) => {
    expect(parseView(`cam=${got}`).notices).toEqual([{ kind: 'bad-value', key: 'cam', got }]);
  },
);

test('a camera is rounded to four digits of a degree and two of a zoom', () => {
  expect(roundCamera({ lng: 106.712345, lat: -0.00001, zoom: 5.255 })).toEqual({
    lng: 106.7123,
    lat: 0,
    zoom: 5.25,
  });
});

import { expect, test } from 'vitest';
import { parseView } from '../../core/view/url.ts';
import { requestedHash } from './view-request.ts';

const PRESENT = 'v=1&layer=loans&period=2019H1&county=520121&ui=slide&lang=en';

test('keys change what they name and leave the rest', () => {
  const { view, issues } = parseView(
    requestedHash({ period: '2020H1', prov: ['52', 53] }, PRESENT),
  );
  expect(issues).toEqual([]);
  expect(view).toMatchObject({
    layer: 'loans',
    period: '2020H1',
    county: '520121',
    interface: 'slide',
  });
  expect(view.filter.places).toEqual(['520000', '530000']);
});

test('null takes a key back to its default', () => {
  expect(parseView(requestedHash({ county: null }, PRESENT)).view.county).toBeNull();
});

test('an item takes the place of a county, since only one is chosen', () => {
  const hash = requestedHash({ item: 'x' }, PRESENT);
  expect(new URLSearchParams(hash).has('county')).toBe(false);
});

test('a hash takes the place of the view, but the atlas stays as it stands in its host', () => {
  const { view } = parseView(requestedHash('#v=1&mark=both', PRESENT));
  expect(view).toMatchObject({ layer: 'sales', mark: 'both', interface: 'slide', language: 'en' });
  expect(view.county).toBeNull();
  expect(parseView(requestedHash('ui=full', PRESENT)).view.interface).toBe('full');
});

test('what is no key of a view is still told of', () => {
  expect(parseView(requestedHash({ color: 'red' }, PRESENT)).issues).toEqual([
    { code: 'unknown-key', key: 'color' },
  ]);
});

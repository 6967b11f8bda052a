import { expect, test } from 'vitest';
import { OWN_COLUMN, withColumn } from '../../tests/fixtures/own-columns.ts';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { layerProducts } from '../../tests/fixtures/layer-products.ts';
import { fourSquares, landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import type { Atlas } from '../core/atlas/atlas.ts';
import { readCounty } from '../core/atlas/read-values.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import { NO_FILTER } from '../core/view/filter.ts';
import { keepRules } from '../core/view/view-rules.ts';
import { DEFAULT_VIEW, type View } from '../core/view/view.ts';
import { formatRange } from '../i18n/format/number.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { calloutsOf } from './callouts.ts';
import { scene } from './scene.ts';

const geometry = tessellate('overview', squareTopology(fourSquares()), landTopology());

function calloutsIn(view: Partial<View>, atlas: Atlas = squareAtlas()) {
  const shown = scene({
    atlas,
    products: layerProducts(),
    geometry,
    language: 'en',
    theme: THEMES.light,
    view: { ...DEFAULT_VIEW, ...view },
  });
  return { shown, callouts: calloutsOf(shown) };
}

test('an estimate is labelled by its range and its status, and by no lone number', () => {
  const { shown, callouts } = calloutsIn({ labels: { top: 0, places: ['520101', '520000'] } });
  const [county, province] = callouts;
  const value = readCounty(shown.atlas, 'sales', shown.atlas.countyById.get('520101')!, shown.at);
  expect(value.status).toBe('modelled');
  expect(county!.body).toContain(formatRange(value.range!, 'en'));
  for (const { body } of [county!, province!]) {
    expect(body).toContain('–');
    expect(body).toContain(MESSAGES.en.status.modelled);
    expect(body).not.toContain('≈');
  }
});

test('the greatest are labelled of figures alone: a link that asks for those of an estimate is told so', () => {
  const top = { top: 2, places: [] };
  const values = [5, 9, 1, 7];
  const own = { layer: OWN_COLUMN, own: [OWN_COLUMN], labels: top } as const;
  const atlas = withColumn(values);
  const { callouts } = calloutsIn(own, atlas);
  expect(callouts).toHaveLength(2);
  expect(callouts[0]!.body).toMatch(/^9/);
  expect(callouts[1]!.body).toMatch(/^7/);
  expect(calloutsIn({ labels: top }).callouts).toEqual([]);
  const { view, issues } = keepRules({ ...DEFAULT_VIEW, labels: top }, squareAtlas());
  expect(view.labels.top).toBe(0);
  expect(issues).toEqual([{ code: 'bad-value', key: 'label', got: 'top2' }]);
});

test('a note says the same in a language that has no words of its own', () => {
  const note = { place: '520101', offset: [100, -50], text: { zh: '瓜', en: '' } } as const;
  const { callouts } = calloutsIn({ notes: [note] });
  expect(callouts).toMatchObject([{ title: '', body: '瓜', offset: [100, -50] }]);
});

test('a slide labels the places that its claim names, and of the list how many are on it and how many have left', () => {
  const slide = { interface: 'slide' } as const;
  const places = calloutsIn({ ...slide, filter: { ...NO_FILTER, places: ['520000'] } }).callouts;
  expect(places.map(({ id }) => id)).toEqual(['value 520000']);
  const list = calloutsIn({ ...slide, layer: 'list' }).callouts.map(({ title }) => title);
  expect(list[0]).toMatch(/still on$/);
  expect(calloutsIn({ layer: 'list' }).callouts).toEqual([]);
});

test('places that the map does not have are named in the notice, and the others are labelled', () => {
  const note = (place: string) => ({ place, offset: [0, 0] as const, text: { zh: '', en: 'x' } });
  const { view, issues } = keepRules(
    {
      ...DEFAULT_VIEW,
      labels: { top: 0, places: ['999999', '520101'] },
      notes: [note('520101'), note('990000')],
    },
    squareAtlas(),
  );
  expect(view.labels.places).toEqual(['520101']);
  expect(view.notes).toHaveLength(1);
  expect(issues).toEqual([
    { code: 'bad-value', key: 'label', got: '999999' },
    { code: 'bad-value', key: 'note', got: '990000' },
  ]);
});

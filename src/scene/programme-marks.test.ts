import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import { storiesProduct } from '../../tests/fixtures/layer-products.ts';
import { landTopology, squareTopology } from '../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../core/view/filtered.ts';
import type { Story } from '../core/atlas/layer-products.ts';
import { tessellate } from '../core/geography/tessellation.ts';
import { THEMES } from '../core/theme/theme.ts';
import { FAINT } from './marks.ts';
import { programmeMarks, type ProgrammeScene } from './programme-marks.ts';

const geometry = tessellate('overview', squareTopology(), landTopology());
const melon = storiesProduct().stories[0]!;

function pinsOf(stories?: Story[], change: Partial<ProgrammeScene> = {}) {
  const told = storiesProduct();
  return programmeMarks({
    told: { ...told, stories: stories ?? told.stories },
    ...{
      geometry,
      end: '2018-06-30',
      filtered: filterByPlaces(squareAtlas(), []),
      item: null,
      theme: THEMES.light,
    },
    ...change,
  });
}

test('only stories of a known county or prefecture have a pin', () => {
  const pins = pinsOf();
  expect(pins.map(({ target, shape }) => [target, shape])).toEqual([[{ county: '520101' }, 'pin']]);
});

test('stories of one county share a pin, which is larger for it', () => {
  const [alone] = pinsOf([melon]);
  const [shared, ...others] = pinsOf([melon, { ...melon, id: 'second', date: null }]);
  expect(others).toEqual([]);
  expect(shared!.sizePixels).toBeGreaterThan(alone!.sizePixels);
});

test('a pin of a prefecture stands for its story', () => {
  const [pin] = pinsOf([{ ...melon, place: '520100', level: 'prefecture' }]);
  expect(pin!.target).toBe('story:melon');
});

test('a pin is dashed where all of its stories are unverified', () => {
  const doubtful: Story = { ...melon, id: 'doubtful', status: 'unverified' };
  expect(pinsOf([doubtful])[0]!.stroke).toBe('dashed');
  expect(pinsOf([doubtful, melon])[0]!.stroke).toBe('solid');
});

test('later stories do not count, and undated ones do', () => {
  const later: Story = { ...melon, id: 'later', date: '2018-07', dateIs: 'on' };
  expect(pinsOf([later])).toEqual([]);
  expect(pinsOf([melon, later])[0]!.sizePixels).toBe(pinsOf([melon])[0]!.sizePixels);
  expect(pinsOf([{ ...melon, date: null, dateIs: null }])).toHaveLength(1);
});

test('pins further south come later, so that they lie above those behind them', () => {
  const north: Story = { ...melon, id: 'north' };
  const south: Story = { ...melon, id: 'south', place: '520102' };
  const counties = pinsOf([south, north]).map(({ target }) => target);
  expect(counties).toEqual([{ county: '520101' }, { county: '520102' }]);
});

test('a pin outside the filter is faint, and that of a chosen story has the colour of a selection', () => {
  expect(pinsOf([melon], { filtered: filterByPlaces(squareAtlas(), ['530000']) })[0]!.alpha).toBe(
    FAINT,
  );
  expect(pinsOf([melon], { item: 'story:melon' })[0]!.color).toBe(THEMES.light.accent);
});

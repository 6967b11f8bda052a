import { expect, test } from 'vitest';
import { readPath } from '../../../tests/fixtures/path.ts';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { BACKDROP_SCALE, renderBackdrop } from './backdrop.ts';

function backdrop(): string {
  const boundaries = squareTopology();
  const { provinces } = tessellate('overview', boundaries, landTopology());
  return renderBackdrop(boundaries, landTopology(), homeBox(provinces));
}

function pathOf(name: string) {
  return readPath(new RegExp(`<path class="${name}" d="([^"]*)"`).exec(backdrop())![1]!);
}

test('a backdrop is land, the country and dashes, and every number of it is a number', () => {
  expect(backdrop()).toMatch(/^<svg class="backdrop".*<\/svg>$/);
  expect(backdrop()).not.toMatch(/NaN|Infinity|undefined/);
  expect(backdrop().match(/<path/g)).toHaveLength(3);
});

test('the land is closed and the dashes are not', () => {
  expect(pathOf('land')).toMatchObject([{ closed: true }]);
  expect(pathOf('outside').every(({ closed }) => closed)).toBe(true);
  expect(pathOf('dash-line')).toMatchObject([{ closed: false }]);
});

test('a backdrop is so many times the home box, with the box in its middle', () => {
  const [x, , width] = /viewBox="([^"]*)"/.exec(backdrop())![1]!.split(' ').map(Number);
  expect(width).toBe(800 * BACKDROP_SCALE);
  expect(x).toBe(-800 * ((BACKDROP_SCALE - 1) / 2));
});

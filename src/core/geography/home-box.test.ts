import { expect, test } from 'vitest';
import { landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { homeBox } from './home-box.ts';
import { boxAround } from './mesh.ts';
import { tessellate } from './tessellation.ts';

test('the home view fits every province', () => {
  const { provinces } = tessellate('overview', squareTopology(), landTopology());
  expect(homeBox(provinces)).toEqual(boxAround(provinces.map(({ box }) => box)));
});

test('a home without provinces is refused', () => {
  expect(() => homeBox([])).toThrow('got no province');
});

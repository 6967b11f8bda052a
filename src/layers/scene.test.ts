import { expect, test } from 'vitest';
import { keptRows } from './scene.ts';

const IDS = ['520101', '520102', '530101'];

test('no filter keeps every row', () => {
  expect([...keptRows(IDS, [])]).toEqual([1, 1, 1]);
});

test('a filter keeps the rows of its provinces and lets the others recede', () => {
  expect([...keptRows(IDS, ['530000'])]).toEqual([0, 0, 1]);
  expect([...keptRows(IDS, ['520000', '530000'])]).toEqual([1, 1, 1]);
});

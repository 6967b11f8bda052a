import { expect, test } from 'vitest';
import { INTERFACES } from '../../core/view/view.ts';
import { wantedHeight } from './wanted-height.ts';

test('in a document the atlas is 16 by 9, and on a phone higher than wide', () => {
  expect(wantedHeight(960, 'embed')).toBe(540);
  expect(wantedHeight(360, 'embed')).toBe(432);
});

test('it never asks for less than it fits into', () => {
  for (const shown of INTERFACES) {
    for (const width of [0, 100, 320, 480, 4000]) {
      expect(wantedHeight(width, shown)).toBeGreaterThanOrEqual(180);
    }
  }
});

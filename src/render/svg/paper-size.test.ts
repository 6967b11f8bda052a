import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { IssueError } from '../../core/issue.ts';
import { checkSize, layoutSize } from './paper-size.ts';

const side = fc.integer({ min: 320, max: 7680 });

test('any size within the limits is laid out in its own proportions', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      fc.pre(Math.max(width / height, height / width) <= 4);
      expect(() => checkSize({ width, height })).not.toThrow();
      const layout = layoutSize({ width, height });
      expect(layout.width / layout.height).toBeCloseTo(width / height);
    }),
  );
});

test('large print layouts are the usual one enlarged, and text of small ones shrinks less than they do', () => {
  expect(layoutSize({ width: 7680, height: 4320 })).toEqual(
    expect.objectContaining({ width: 1600, height: 900 }),
  );
  expect(layoutSize({ width: 400, height: 225 }).scale).toBeCloseTo(0.5);
});

test('what is no number of pixels is refused', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: false }), (width) => {
      fc.pre(!(Number.isInteger(width) && width >= 320 && width <= 3600));
      expect(() => checkSize({ width, height: 900 })).toThrow(IssueError);
    }),
  );
});

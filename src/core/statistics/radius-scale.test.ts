import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { createSizeScale } from './radius-scale.ts';

const total = fc.integer({ min: 1, max: 1e12 });

test('the area of a circle is proportional to its total', () => {
  fc.assert(
    fc.property(total, fc.double({ min: 0.01, max: 1, noNaN: true }), (greatest, share) => {
      const radius = createSizeScale(greatest, 26);
      expect(radius(greatest * share) ** 2 / radius(greatest) ** 2).toBeCloseTo(share, 6);
    }),
  );
});

test('nothing has no circle', () => {
  expect(createSizeScale(100, 26)(0)).toBe(0);
});

test('the greatest tick is the greatest 1, 2 or 5 times a power of ten within the scale', () => {
  fc.assert(
    fc.property(total, (greatest) => {
      const [top] = createSizeScale(greatest, 26).ticks();
      const [digit] = top!.toExponential().split('e');
      expect(['1', '2', '5']).toContain(digit);
      expect(top).toBeLessThanOrEqual(greatest);
      expect(top! * 2.5).toBeGreaterThan(greatest);
    }),
  );
});

test.each([1, 10, 1000, 1e6, 1e9, 1e12])('a scale to %d has a tick at its end', (greatest) => {
  expect(createSizeScale(greatest, 26).ticks()[0]).toBe(greatest);
});

test('the ticks descend', () => {
  const ticks = createSizeScale(7e8, 26).ticks();
  expect(ticks).toEqual([5e8, 1e8, 1e7]);
});

import { expect, test } from 'vitest';
import fc from '../tests/fixtures/fast-check.ts';
import { doubtfulFigures, GREATEST_JUMP } from './doubtful.ts';

const doubtsOf = (...values: (number | null)[]) => {
  const figures = values.flatMap((value, at) =>
    value === null ? [] : [{ year: 2016 + at, value }],
  );
  return [...doubtfulFigures(figures)].map(([{ year }, doubt]) => `${year} ${doubt}`).sort();
};

test('figures that at most treble from one known year to the next are believed', () => {
  expect(doubtsOf(10, 30, 90, null, 30)).toEqual([]);
});

test('a figure that jumps from the year before and to the year after is set aside alone', () => {
  expect(doubtsOf(114.12, 0.39, null, 151.28, 150.92)).toEqual(['2017 jump']);
});

test('of a jump that is never taken back both years are set aside', () => {
  expect(doubtsOf(4.7, 50.89, 55, 60)).toEqual(['2016 jump', '2017 jump']);
});

test('where every figure jumps none is believed', () => {
  expect(doubtsOf(2.19, 22.3, 4.6, 18.72)).toEqual([
    '2016 jump',
    '2017 jump',
    '2018 jump',
    '2019 jump',
  ]);
});

test('a figure of 0 is set aside and makes no other doubtful', () => {
  expect(doubtsOf(0, 38.36, 40)).toEqual(['2016 zero']);
});

test('a single known figure is believed', () => {
  expect(doubtsOf(null, 5)).toEqual([]);
});

test('of levels that stay apart no step is left between what is believed', () => {
  expect(doubtsOf(22, 23, 210, 220)).toEqual(['2016 jump', '2017 jump', '2018 jump', '2019 jump']);
});

test('whatever the figures, those that are believed at most treble or shrink to a third from one to the next', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 8 }), (values) => {
      const figures = values.map((value, at) => ({ year: 2016 + at, value }));
      const doubts = doubtfulFigures(figures);
      const believed = figures.filter((figure) => !doubts.has(figure)).map(({ value }) => value);
      for (const [at, value] of believed.entries()) {
        const before = believed[at - 1] ?? value;
        expect(Math.max(value, before)).toBeLessThanOrEqual(
          GREATEST_JUMP * Math.min(value, before),
        );
      }
    }),
  );
});

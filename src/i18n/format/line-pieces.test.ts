import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { linePieces } from './line-pieces.ts';

const wholes = (sentence: string) =>
  linePieces(sentence)
    .filter(({ isWhole }) => isWhole)
    .map(({ text }) => text);

test.each([
  ['2018年上半年，832个县售出超过260亿元', ['2018年上半年', '832个', '260亿元']],
  ['到2019年12月底名单上还有377（346–377）个县', ['2019年12月底', '377（346–377）个']],
  ['804 (801–804) of 832 counties', ['804 (801–804)', '832']],
  ['甘肃的58个贫困县网上卖出≈23.7亿元', ['58个', '贫困县', '≈23.7亿元']],
  ['2019年3月7日，4.25万公里', ['2019年3月7日', '4.25万公里']],
])('dates and numbers with their units stay on one line: %s', (sentence, expected) => {
  expect(wholes(sentence)).toEqual(expected);
});

test('the pieces together are the sentence', () => {
  const sentences = fc.string({ unit: fc.constantFrom(...'2018年上半月日底≈约.,–万亿元个 of') });
  fc.assert(
    fc.property(sentences, (sentence) => {
      expect(
        linePieces(sentence)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence);
    }),
  );
});

import { expect, test } from 'vitest';
import { WEIGHTS } from '../../../data/model/weights.ts';
import { languageOf } from '../format/language-of.ts';
import { weightName } from './weight-name.ts';

test.each(Object.keys(WEIGHTS))(
  'the weight %s has a Chinese name, and its own in English',
  (name) => {
    expect(languageOf(weightName(name, 'zh'))).toBe('zh-Hans');
    expect(weightName(name, 'en')).toBe(name);
  },
);

test('a weight that has no Chinese name keeps its own', () => {
  expect(weightName('rainfall', 'zh')).toBe('rainfall');
});

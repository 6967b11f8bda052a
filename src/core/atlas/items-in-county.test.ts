import { expect, test } from 'vitest';
import { localTo } from './items-in-county.ts';

const at = (place: string | null) => ({ place });

test('what lies in the county comes before what is known to its prefecture only', () => {
  const entries = [at('520100'), at('520101'), at('520102'), at('520000'), at(null)];
  expect(localTo('520101', entries)).toEqual([
    { entry: at('520101'), prefectureOnly: false },
    { entry: at('520100'), prefectureOnly: true },
  ]);
});

test('what is known to the province, the nation or nowhere lies in no county', () => {
  expect(localTo('520101', [at('520000'), at('100000'), at(null)])).toEqual([]);
});

import fc from '../../../tests/fixtures/fast-check.ts';
import { expect, test } from 'vitest';
import { ITEM_KINDS, readItem } from './item.ts';

test('an item is its kind and its id, and comes back from them', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
  fc.assert(
    fc.property(fc.constantFrom(...ITEM_KINDS), id, (kind, id) => {
      expect(readItem(`${kind}:${id}`)).toEqual({ kind, id });
    }),
  );
});

test.each(['', 'hub', 'hub:', 'hub:Wuhan', 'county:520121', 'hub:a:b', ':a'])(
  '“%s” is no item',
  (text) => {
    expect(readItem(text)).toBeUndefined();
  },
);

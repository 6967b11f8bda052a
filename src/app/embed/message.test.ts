import { expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { readMessage, readSlide } from './message.ts';

test.each([
  [{ type: 'atlas:get', id: 1 }],
  [{ type: 'atlas:play' }],
  [{ type: 'atlas:pause', id: 'a' }],
  [{ type: 'atlas:set', view: 'layer=loans' }],
  [{ type: 'atlas:set', view: { period: '2019H1', prov: ['52', 53], county: null } }],
  [{ type: 'atlas:step', by: -1 }],
  [{ type: 'atlas:step', to: '2019H1', id: 7 }],
  [{ type: 'atlas:export', format: 'csv', id: 2 }],
  [{ type: 'atlas:sight', shown: false }],
])('a message of the contract is read as it is: %o', (message) => {
  expect(readMessage(message)).toEqual({ message });
});

test('what else comes with a message is left out', () => {
  const message = { type: 'atlas:get', id: 1 };
  expect(readMessage({ ...message, view: 'x', more: {} })).toEqual({ message });
});

test.each([
  ['view', { type: 'atlas:set' }],
  ['view', { type: 'atlas:set', view: { layer: {} } }],
  ['view', { type: 'atlas:set', view: { layer: true } }],
  ['view', { type: 'atlas:set', view: 'x'.repeat(20_000) }],
  ['view', { type: 'atlas:set', view: [] }],
  ['step', { type: 'atlas:step' }],
  ['step', { type: 'atlas:step', by: 1, to: '2019H1' }],
  ['by', { type: 'atlas:step', by: 0.5 }],
  ['by', { type: 'atlas:step', by: '1' }],
  ['to', { type: 'atlas:step', to: 'tomorrow' }],
  ['format', { type: 'atlas:export', format: 3 }],
  ['shown', { type: 'atlas:sight', shown: 'no' }],
])('a message with a bad %s is refused, and answered by its id: %o', (field, message) => {
  const issue = { code: 'bad-field', field };
  expect(readMessage({ ...message, id: 'x' })).toEqual({ issue, id: 'x' });
});

test('an id that could not come back as it was is refused', () => {
  for (const id of [{}, null, NaN, 'x'.repeat(101)]) {
    expect(readMessage({ type: 'atlas:get', id })).toEqual({
      issue: { code: 'bad-field', field: 'id' },
    });
  }
});

test('an unknown message to the atlas is an issue; one to something else is none at all', () => {
  expect(readMessage({ type: 'atlas:explode', id: 1 })).toEqual({
    issue: { code: 'unknown-type', got: 'atlas:explode' },
    id: 1,
  });
  for (const data of [null, undefined, 3, 'atlas:get', [], {}, { type: 'webpack' }, { type: 4 }]) {
    expect(readMessage(data)).toBeUndefined();
  }
});

test('nothing that can be sent makes reading throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (data, view) => {
      readMessage(data);
      readSlide(data);
      readMessage({ type: 'atlas:set', view });
      readMessage({ type: 'atlas:step', by: data, to: view });
    }),
  );
});

test('reveal.js is understood by its two words', () => {
  expect(readSlide('slide:start')).toBe('start');
  expect(readSlide('slide:stop')).toBe('stop');
  for (const data of ['slide:other', 'toString', '__proto__', { type: 'slide:start' }]) {
    expect(readSlide(data)).toBeUndefined();
  }
});

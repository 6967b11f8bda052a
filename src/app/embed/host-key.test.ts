import { expect, test } from 'vitest';
import { isForHost, isKept, type KeyPlace } from './host-key.ts';

const slide: KeyPlace = { interface: 'slide', keys: true, gated: true, onControl: false };
const press = (key: string, held: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const TURNING = ['PageUp', 'PageDown', 'Escape', 'F5', ' ', 'ArrowLeft', 'ArrowRight'];

test.each(TURNING)('on a slide %s belongs to the host, wherever the focus is', (key) => {
  expect(isForHost(press(key), slide)).toBe(true);
  expect(isForHost(press(key), { ...slide, onControl: true })).toBe(true);
});

test('keys that turn no slide stay with the atlas', () => {
  for (const key of ['Tab', 'Enter', 'a', '+']) expect(isForHost(press(key), slide)).toBe(false);
});

test('shortcuts stay with the browser', () => {
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    expect(isForHost(press('ArrowLeft', held), slide)).toBe(false);
  }
});

test('in a document the controls of the atlas keep their keys, unless the link turned them off', () => {
  const embed: KeyPlace = { ...slide, interface: 'embed' };
  expect(isForHost(press('PageDown'), embed)).toBe(true);
  expect(isForHost(press('PageDown'), { ...embed, onControl: true })).toBe(false);
  expect(isForHost(press('PageDown'), { ...embed, onControl: true, keys: false })).toBe(true);
});

test('while the reader moves the map only the keys that turn slides go to the host', () => {
  const open: KeyPlace = { ...slide, gated: false };
  expect(isForHost(press('PageDown'), open)).toBe(true);
  expect(isForHost(press('ArrowRight'), open)).toBe(false);
  expect(isForHost(press('Escape'), open)).toBe(false);
});

test('the whole page, and one that scrolls, keep all their keys', () => {
  for (const key of TURNING) {
    expect(isForHost(press(key), { ...slide, interface: 'full' })).toBe(false);
    expect(isForHost(press(key), { ...slide, interface: 'scroll' })).toBe(false);
  }
});

test('the browser still reloads and leaves full screen', () => {
  expect(TURNING.filter((key) => !isKept(key))).toEqual(['Escape', 'F5']);
});

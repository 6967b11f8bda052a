import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageAddress } from './address.ts';

const before = location.href;

beforeEach(() => history.pushState(null, '', location.pathname));
afterEach(() => history.replaceState(null, '', before));

test('an address is its hash, or where a host dropped it what of the query is a link’s', () => {
  const address = pageAddress(window);
  expect(address.read()).toBe('');
  history.replaceState(null, '', '?utm_source=mail&mark=both&fbclid=x');
  expect(address.read()).toBe('mark=both');
  history.replaceState(null, '', '#mark=circles');
  expect(address.read()).toBe('#mark=circles');
});

test('a choice is a step of the history, a motion takes the place of the present one', () => {
  const address = pageAddress(window);
  const steps = history.length;
  address.write('v=1&mark=both', 'push');
  expect(location.hash).toBe('#v=1&mark=both');
  expect(history.length).toBe(steps + 1);
  address.write('v=1&mark=circles', 'replace');
  expect(location.hash).toBe('#v=1&mark=circles');
  expect(history.length).toBe(steps + 1);
});

test('what stands there already is not written again', () => {
  const address = pageAddress(window);
  address.write('v=1&mark=both', 'push');
  const steps = history.length;
  address.write('v=1&mark=both', 'push');
  expect(history.length).toBe(steps);
});

test('a view that came in the query moves to the hash', () => {
  history.replaceState(null, '', '?mark=both');
  pageAddress(window).write('v=1&mark=circles', 'replace');
  expect(location.search).toBe('');
  expect(location.hash).toBe('#v=1&mark=circles');
});

test('the default view leaves a bare address', () => {
  const address = pageAddress(window);
  address.write('v=1&mark=both', 'push');
  address.write('', 'push');
  expect(location.href).not.toMatch(/[#?]/);
});

test('going back and editing the hash are told until nobody listens', async () => {
  const address = pageAddress(window);
  const heard = vi.fn();
  const stop = address.listen(heard);
  address.write('v=1&mark=both', 'push');
  expect(heard).not.toHaveBeenCalled();
  history.back();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  location.hash = 'mark=circles';
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  stop();
  location.hash = 'mark=both';
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a page in a frame takes no steps of the history', () => {
  const address = pageAddress(window, false);
  const steps = history.length;
  address.write('v=1&mark=both', 'push');
  expect(location.hash).toBe('#v=1&mark=both');
  expect(history.length).toBe(steps);
});

test('where the browser lets none be written, the address is left as it was', () => {
  const refuse = () => {
    throw new DOMException('no origin', 'SecurityError');
  };
  const page = { location, history: { pushState: refuse, replaceState: refuse } };
  const before = location.href;
  pageAddress(page as unknown as Window).write('v=1&mark=both', 'push');
  expect(location.href).toBe(before);
});

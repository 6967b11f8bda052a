import { afterEach, expect, test, vi } from 'vitest';
import { defineReliefAtlas } from '../../../packages/embed/src/relief-atlas.ts';

/** The element as a page has it whose script has run; its frame is some other page, which answers nothing. */
function placed() {
  defineReliefAtlas();
  const element = document.createElement('relief-atlas');
  element.setAttribute('src', 'about:blank');
  document.body.append(element);
  const frame = element.shadowRoot!.querySelector('iframe')!;
  const say = (data: object) => {
    const event = new MessageEvent('message', { data });
    Object.defineProperty(event, 'source', { value: frame.contentWindow });
    dispatchEvent(event);
  };
  return { element, frame, say };
}

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'kept',
    (error: { code?: string }) => error.code,
  );

test('a page that has loaded and is no atlas breaks the promise that it is ready', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { element, frame } = placed();
  const code = codeOf(element.ready);
  frame.dispatchEvent(new Event('load'));
  vi.runAllTimers();
  expect(await code).toBe('timeout');
});

test('a question that is never answered is given up, and the next one is asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { element, say } = placed();
  say({ type: 'atlas:ready', periods: [] });
  const asked = codeOf(element.get());
  await element.ready;
  await Promise.resolve();
  vi.runAllTimers();
  expect(await asked).toBe('timeout');
  const next = codeOf(element.get());
  await Promise.resolve();
  await Promise.resolve();
  say({ type: 'atlas:reply', id: 2, hash: 'v=1' });
  expect(await next).toBe('kept');
});

/** What the element says to its frame from now on. */
const saidTo = (frame: HTMLIFrameElement) => vi.spyOn(frame.contentWindow!, 'postMessage');

test('an element that is moved comes back at the very view, and at its own where that is changed', async () => {
  const { element, say } = placed();
  element.setAttribute('view', 'layer=loans');
  say({ type: 'atlas:ready', periods: [], hash: 'layer=loans&ui=embed' });
  say({ type: 'atlas:view', hash: 'layer=loans&period=2020H1&cam=105,31,5&ui=embed' });
  const source = () => decodeURIComponent(element.shadowRoot!.querySelector('iframe')!.src);
  document.body.append(document.createElement('p'), element);
  expect(source()).toContain('period=2020H1&cam=105,31,5');
  element.remove();
  element.setAttribute('view', 'layer=list');
  document.body.append(element);
  expect(source()).toContain('layer=list');
  expect(source()).not.toContain('cam=');
});

test('an atlas on a slide that is hidden where it lies is told so, and told when it is seen', async () => {
  const { element, frame, say } = placed();
  say({ type: 'atlas:ready', periods: [] });
  const said = saidTo(frame);
  element.style.visibility = 'hidden';
  await expect.poll(() => said.mock.lastCall?.[0]).toEqual({ type: 'atlas:sight', shown: false });
  element.style.visibility = '';
  await expect.poll(() => said.mock.lastCall?.[0]).toEqual({ type: 'atlas:sight', shown: true });
});

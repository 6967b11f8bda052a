import { afterEach, expect, test, vi } from 'vitest';

/** The element as a page has it whose script has run; its frame is some other page, which answers nothing. */
async function placed() {
  if (!customElements.get('relief-atlas')) {
    const script = document.createElement('script');
    script.src = '/embed.js';
    document.head.append(script);
    await customElements.whenDefined('relief-atlas');
  }
  const element = document.createElement('relief-atlas') as HTMLElement & {
    readonly ready: Promise<unknown>;
    get(): Promise<unknown>;
  };
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
  const { element, frame } = await placed();
  const code = codeOf(element.ready);
  frame.dispatchEvent(new Event('load'));
  vi.runAllTimers();
  expect(await code).toBe('timeout');
});

test('a question that is never answered is given up, and the next one is asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { element, say } = await placed();
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

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchPatiently } from './patient-fetch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

/** Answers each request by the next of these, the last for ever. */
function server(...answers: ((signal: AbortSignal) => Promise<Response>)[]) {
  let asked = 0;
  const fetchBytes = (_path: string, signal?: AbortSignal) =>
    answers[Math.min(asked++, answers.length - 1)]!(signal!);
  return { fetchBytes, asked: () => asked };
}

const whole = () => Promise.resolve(new Response('whole'));
const status = (code: number) => () => Promise.resolve(new Response('', { status: code }));
const broken = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers, but hears that it is given up. */
const silent = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** Sends half a file and then nothing more; hears nothing either. */
const stalling = () =>
  Promise.resolve(
    new Response(
      new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('who')) }),
    ),
  );

test.each([
  ['a connection that breaks', broken],
  ['a server that cannot now', status(503)],
  ['a server that is asked too much', status(429)],
  ['a server that does not answer', silent],
  ['an answer that stalls half way', stalling],
])('%s is asked again', async (_, fault) => {
  const { fetchBytes, asked } = server(fault, fault, whole);
  const fetched = fetchPatiently('a', fetchBytes);
  await vi.runAllTimersAsync();
  expect(text((await fetched).bytes)).toBe('whole');
  expect(asked()).toBe(3);
});

test('what fails three times has failed', async () => {
  const { fetchBytes, asked } = server(broken);
  const fetched = fetchPatiently('a', fetchBytes);
  fetched.catch(() => {});
  await vi.runAllTimersAsync();
  await expect(fetched).rejects.toThrow('Failed to fetch');
  expect(asked()).toBe(3);
});

test.each([404, 403, 200])('an answer with status %i is the last', async (code) => {
  const { fetchBytes, asked } = server(status(code));
  expect((await fetchPatiently('a', fetchBytes)).response.status).toBe(code);
  expect(asked()).toBe(1);
});

test('as long as bytes come it is waited for, however long it takes', async () => {
  const slow = () => {
    let sent = 0;
    const pull = (body: ReadableStreamDefaultController) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          if (sent++ < 20) body.enqueue(new TextEncoder().encode('.'));
          else body.close();
          resolve();
        }, 10_000);
      });
    return Promise.resolve(new Response(new ReadableStream({ pull })));
  };
  const { fetchBytes, asked } = server(slow);
  const fetched = fetchPatiently('a', fetchBytes);
  await vi.runAllTimersAsync();
  expect(text((await fetched).bytes)).toBe('.'.repeat(20));
  expect(asked()).toBe(1);
});

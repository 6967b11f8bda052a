import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Session } from '../session.svelte.ts';
import { shareGraphics } from './share-graphics.svelte.ts';

/** What each frame's observer is told, in the order in which the frames came. */
let sights: ((isIntersecting: boolean) => void)[] = [];
let ends: (() => void)[] = [];

beforeEach(() => {
  sights = [];
  ends = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({} as never);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        sights.push((isIntersecting) => tell([{ isIntersecting }]));
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  for (const end of ends) end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A frame that does not know yet whether it is seen; `locks` are those of its site. */
function framed(locks: unknown = navigator.locks) {
  const session = new Session();
  session.graphics = 'waiting';
  session.inSight = false;
  const page = Object.assign(new EventTarget(), { document, navigator: { locks } });
  ends.push(shareGraphics(page as unknown as Window, session));
  const see = sights.at(-1)!;
  return { session, see, page };
}

const graphicsOf = (session: Session) => expect.poll(() => session.graphics, { timeout: 3_000 });

test('a frame out of sight rests, is live in sight, and rests again', async () => {
  const { session, see } = framed();
  expect(session.graphics).toBe('waiting');
  see(false);
  expect(session).toMatchObject({ graphics: 'resting', inSight: false });
  see(true);
  expect(session.inSight).toBe(true);
  await graphicsOf(session).toBe('live');
  see(false);
  expect(session).toMatchObject({ graphics: 'live', inSight: false });
  await graphicsOf(session).toBe('resting');
});

test('a frame that is scrolled past takes no graphics, and one that is left for a moment keeps them', async () => {
  const { session, see } = framed();
  see(false);
  see(true);
  see(false);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(session.graphics).toBe('resting');
  see(true);
  await graphicsOf(session).toBe('live');
  see(false);
  see(true);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(session.graphics).toBe('live');
});

test('no more than six of a site are live; the next one waits for one that leaves', async () => {
  const frames = Array.from({ length: 8 }, () => framed());
  for (const { see } of frames) see(true);
  const live = () => frames.filter(({ session }) => session.graphics === 'live');
  await expect.poll(() => live().length).toBe(6);
  const others = frames.filter(({ session }) => session.graphics !== 'live');
  for (const { session } of others) await graphicsOf(session).toBe('crowded');
  live()[0]!.see(false);
  await expect
    .poll(() => others.map(({ session }) => session.graphics).sort(), { timeout: 3_000 })
    .toEqual(['crowded', 'live']);
  expect(live()).toHaveLength(6);
});

test('whoever wants to move a map that is crowded out has it live', async () => {
  const frames = Array.from({ length: 7 }, () => framed());
  for (const { see } of frames) see(true);
  const crowded = () => frames.find(({ session }) => session.graphics === 'crowded');
  await expect.poll(crowded).toBeDefined();
  const { session } = crowded()!;
  session.isClaimed = true;
  await graphicsOf(session).toBe('live');
});

test('what the page around hides rests though it lies in sight', async () => {
  const { session, see } = framed();
  see(true);
  await graphicsOf(session).toBe('live');
  session.isAway = true;
  await graphicsOf(session).toBe('resting');
  session.isAway = false;
  await graphicsOf(session).toBe('live');
});

test.each([
  ['has no locks', undefined],
  ['may not use them', { request: () => Promise.reject(new DOMException('', 'SecurityError')) }],
])('a frame that %s looks to itself', async (_, locks) => {
  const { session, see } = framed(locks ?? null);
  see(true);
  await graphicsOf(session).toBe('live');
  see(false);
  await graphicsOf(session).toBe('resting');
});

test('a frame that is left gives its graphics back, and takes them when it is gone back to', async () => {
  const { session, see, page } = framed();
  see(true);
  await graphicsOf(session).toBe('live');
  page.dispatchEvent(new Event('pagehide'));
  expect(session.graphics).toBe('resting');
  page.dispatchEvent(new Event('pageshow'));
  await graphicsOf(session).toBe('live');
});

test('in a browser without WebGL2 a frame says so once it would need it', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { session, see } = framed();
  see(true);
  await graphicsOf(session).toBe('none');
});

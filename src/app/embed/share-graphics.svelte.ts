import { takeGraphics } from '../regain-graphics.ts';
import type { Session } from '../session.svelte.ts';

/**
 * The most frames of one site whose maps are live at a time. Browsers have 16 graphics contexts for all of a process, some 8;
 * a map that compares needs two, and the page around may need some, too.
 */
const MOST = 6;
/** How long a frame that was out of sight is seen before it takes graphics, so that none is taken by who scrolls past. */
const ARRIVAL = 150;
/** How long a frame is out of sight before it gives its graphics back, in milliseconds. */
const DEPARTURE = 1_000;
/** How long a frame waits for its turn before it says that others have theirs. */
const QUEUE = 500;

/**
 * Lets a frame have graphics only while it is seen, and no more frames than can have them: each holds one of a few locks of the site,
 * which a browser that ends it takes back. Where there are no locks, as in a sandbox, each frame looks to itself. Tells the
 * session whether it is in sight. Returns how to end that.
 */
export function shareGraphics(page: Window, session: Session): () => void {
  const { document } = page;
  let isKnown = false;
  let isIntersecting = false;
  let hadGraphics = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let giveBack: (() => void) | undefined;

  function look() {
    const isSeen = isIntersecting && !session.isAway && !document.hidden;
    if (isKnown && isSeen === session.inSight) return;
    session.inSight = isSeen;
    clearTimeout(timer);
    if (!isKnown) {
      isKnown = true;
      if (isSeen) ask();
      else rest();
    } else if (isSeen) timer = setTimeout(ask, ARRIVAL);
    else timer = setTimeout(rest, DEPARTURE);
  }

  function rest() {
    session.inSight = false;
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
    giveBack?.();
    giveBack = undefined;
    session.isClaimed = false;
    if (session.graphics !== 'none') session.graphics = 'resting';
  }

  /** Waits in the queues of all locks at once; the first that is free ends the others. */
  function ask() {
    if (giveBack) return take();
    if (asking || session.graphics === 'none') return;
    const turn = (asking = new AbortController());
    const hold = () => {
      if (giveBack || turn !== asking) return undefined;
      const held = new Promise<void>((resolve) => (giveBack = resolve));
      turn.abort();
      take();
      return held;
    };
    const { locks } = page.navigator as { locks?: LockManager };
    const { signal } = turn;
    const asked = Array.from({ length: MOST }, (_, slot) =>
      locks?.request(`relief-atlas-map-${slot}`, { signal }, hold),
    );
    for (const one of asked) one?.catch((error: Error) => isOpen(error) && take());
    if (!locks) return take();
    timer = setTimeout(() => {
      if (!giveBack && session.graphics !== 'live') session.graphics = 'crowded';
    }, QUEUE);
  }

  /** Whether it is not for another turn that a lock was refused: then there are none. */
  const isOpen = ({ name }: Error) => name !== 'AbortError';

  function take() {
    clearTimeout(timer);
    if (!session.inSight || session.graphics === 'live') return;
    if (takeGraphics(session)) hadGraphics = true;
    else session.graphics = hadGraphics ? 'gone' : 'none';
  }

  const endEffects = $effect.root(() => {
    // Effects, because the host says what its slides hide, and the reader opens the gate.
    $effect(() => {
      void session.isAway;
      if (isIntersecting) look();
    });
    $effect(() => {
      if (session.isClaimed && session.graphics === 'crowded') take();
    });
  });
  const sight = new IntersectionObserver((entries) => {
    ({ isIntersecting } = entries.at(-1)!);
    look();
  });
  sight.observe(document.documentElement);
  document.addEventListener('visibilitychange', look);
  page.addEventListener('pagehide', rest);
  page.addEventListener('pageshow', look);
  // A window in the background observes nothing until it is shown.
  if (document.hidden) look();
  return () => {
    endEffects();
    sight.disconnect();
    document.removeEventListener('visibilitychange', look);
    page.removeEventListener('pagehide', rest);
    page.removeEventListener('pageshow', look);
    rest();
  };
}

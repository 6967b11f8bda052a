import { prepareMapCanvas } from '../render/maplibre/map-canvas.ts';
import type { Session } from './session.svelte.ts';

/** How long graphics are waited for before they are asked for anew, in milliseconds; after the last, the reader is asked. */
const PAUSES = [2_000, 8_000, 30_000];
/** A map that lived so long after its return was well again, in milliseconds. */
const WELL = 60_000;

/** How often graphics were asked for since the map was well, and when it came back last. */
interface History {
  tries: number;
  backAt: number;
}

const histories = new WeakMap<Session, History>();

function historyOf(session: Session): History {
  const history = histories.get(session) ?? { tries: 0, backAt: -Infinity };
  histories.set(session, history);
  return history;
}

/**
 * Waits for lost graphics: the browser gives back those of the canvas, or others can be had. Each loss soon after a return
 * leaves fewer tries, lest a map that cannot live come and go for ever.
 */
export function regainGraphics(session: Session, canvas: HTMLCanvasElement): void {
  const history = historyOf(session);
  if (performance.now() - history.backAt > WELL) history.tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tryLater() {
    const pause = PAUSES[history.tries++];
    if (pause === undefined) session.graphics = 'gone';
    else timer = setTimeout(again, pause);
  }

  /** A frame that has gone out of sight meanwhile asks for itself. */
  function again() {
    const isWanted = session.graphics === 'lost' || session.graphics === 'gone';
    if (isWanted && !takeGraphics(session)) tryLater();
  }

  canvas.addEventListener(
    'webglcontextrestored',
    () => {
      clearTimeout(timer);
      // A map makes a context of its own.
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      again();
    },
    { once: true },
  );
  tryLater();
}

/** Makes the map live again if there are graphics for it, and says whether it is. */
export function takeGraphics(session: Session): boolean {
  if (session.graphics === 'live') return true;
  if (!prepareMapCanvas()) return false;
  historyOf(session).backAt = performance.now();
  session.graphics = 'live';
  return true;
}

import type { Speed } from '../core/view/view.ts';
import type { ViewStore } from './view-store.svelte.ts';
import { formatView } from '../core/view/url.ts';

/** How long a period is shown at the usual pace. */
const STEP_MILLISECONDS = 1400;

/**
 * Walks through the periods one by one and stops at the last, or when another hand changes what is shown.
 * While nobody can see it, it waits. The view's `speed` says that a run has taken a step and will take more.
 */
export class Playback {
  playing = $state(false);
  /** The pace of the present run from its next step on, and of the next run. */
  speed = $state<Speed>(1);
  readonly #store: ViewStore;
  #timer?: ReturnType<typeof setTimeout>;
  /** What was shown when the run last looked. */
  #left = '';

  constructor(store: ViewStore) {
    this.#store = store;
  }

  /** Starts from the present period, or from the first when the present is the last. */
  play(): void {
    clearTimeout(this.#timer);
    const { periodIndex, lastPeriod, view } = this.#store;
    const isAtEnd = periodIndex === lastPeriod;
    const how = view.speed === null ? 'push' : 'replace';
    if (isAtEnd) this.#store.setPeriodIndex(0, how, this.speed);
    this.playing = true;
    this.#wait(isAtEnd ? 'replace' : how);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
    const { periodIndex, view } = this.#store;
    if (view.speed !== null) this.#store.setPeriodIndex(periodIndex, 'replace');
  }

  /** Takes up the run that a link asks for; where motion is unwelcome, no more than its pace. */
  follow(isStill: boolean): void {
    const { speed } = this.#store.view;
    if (speed === null || this.playing) return;
    this.speed = speed;
    if (isStill) this.pause();
    else this.play();
  }

  /** The run is one step of the history, so only its first period is a new one. */
  #wait(how: 'push' | 'replace'): void {
    this.#left = this.#shown();
    this.#timer = setTimeout(() => this.#step(how), STEP_MILLISECONDS / this.speed);
  }

  #step(how: 'push' | 'replace'): void {
    const store = this.#store;
    if (this.#shown() !== this.#left) return this.pause();
    if (!store.session.inSight || document.hidden) return this.#wait(how);
    const isLast = store.periodIndex + 1 >= store.lastPeriod;
    store.setPeriodIndex(store.periodIndex + 1, how, isLast ? null : this.speed);
    if (isLast) this.playing = false;
    else this.#wait('replace');
  }

  /** All that is shown; a reader who looks around on the map leaves the run alone. */
  #shown(): string {
    const { view } = this.#store;
    return formatView({ ...view, camera: null, county: null, item: null, classes: [] });
  }
}

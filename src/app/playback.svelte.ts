import type { Speed } from '../core/view/view.ts';
import type { Explorer } from './view-store.svelte.ts';
import { formatView } from '../core/view/url.ts';

/** How long a period is shown at the usual pace. */
const STEP_MILLISECONDS = 1400;

/**
 * Walks through the periods one by one and stops at the last, or when another hand changes what is shown.
 * The view's `speed` says that a run has taken a step and will take more.
 */
export class Playback {
  playing = $state(false);
  /** The pace of the present run from its next step on, and of the next run. */
  speed = $state<Speed>(1);
  readonly #explorer: Explorer;
  #timer?: ReturnType<typeof setTimeout>;
  /** What was shown when the run last looked. */
  #left = '';

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Starts from the present period, or from the first when the present is the last. */
  play(): void {
    clearTimeout(this.#timer);
    const { periodIndex, lastPeriod, view } = this.#explorer;
    const isAtEnd = periodIndex === lastPeriod;
    const how = view.speed === null ? 'push' : 'replace';
    if (isAtEnd) this.#explorer.show(0, how, this.speed);
    this.playing = true;
    this.#wait(isAtEnd ? 'replace' : how);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
    const { periodIndex, view } = this.#explorer;
    if (view.speed !== null) this.#explorer.show(periodIndex, 'replace');
  }

  /** Takes up the run that a link asks for; where motion is unwelcome, no more than its pace. */
  follow(isStill: boolean): void {
    const { speed } = this.#explorer.view;
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
    const explorer = this.#explorer;
    if (this.#shown() !== this.#left) return this.pause();
    const isLast = explorer.periodIndex + 1 >= explorer.lastPeriod;
    explorer.show(explorer.periodIndex + 1, how, isLast ? null : this.speed);
    if (isLast) this.playing = false;
    else this.#wait('replace');
  }

  /** All that is shown; a reader who looks around on the map leaves the run alone. */
  #shown(): string {
    const { view } = this.#explorer;
    return formatView({ ...view, camera: null, county: null, item: null, classes: [] });
  }
}

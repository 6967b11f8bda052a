import type { Explorer } from './explorer.svelte.ts';

const STEP_MILLISECONDS = 1400;

/** Walks through the periods one by one and stops at the last. */
export class Playback {
  playing = $state(false);
  readonly #explorer: Explorer;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Starts from the present period, or from the first when the present is the last. */
  play(): void {
    this.pause();
    const { periodIndex, lastPeriod } = this.#explorer;
    const isAtEnd = periodIndex === lastPeriod;
    if (isAtEnd) this.#explorer.show(0);
    this.playing = true;
    this.#wait(isAtEnd ? 'replace' : 'push');
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  /** The run is one step of the history, so only its first period is a new one. */
  #wait(how: 'push' | 'replace'): void {
    this.#timer = setTimeout(() => {
      this.#explorer.show(this.#explorer.periodIndex + 1, how);
      if (this.#explorer.periodIndex === this.#explorer.lastPeriod) this.playing = false;
      else this.#wait('replace');
    }, STEP_MILLISECONDS);
  }
}

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
    const { periodIndex, lastPeriod } = this.#explorer;
    if (periodIndex === lastPeriod) this.#explorer.show(0, 'replace');
    this.playing = true;
    this.#wait();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#explorer.show(this.#explorer.periodIndex + 1, 'replace');
      if (this.#explorer.periodIndex === this.#explorer.lastPeriod) this.playing = false;
      else this.#wait();
    }, STEP_MILLISECONDS);
  }
}

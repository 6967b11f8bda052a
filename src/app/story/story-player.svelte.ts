import type { ViewStore } from '../view-store.svelte.ts';
import { duration, PASSAGE, startOf, storyStateAt } from '../../core/story/story-clock.ts';
import type { ResolvedStory } from '../../core/story/resolve-story.ts';

/** A pause of the browser, such as a hidden window, moves the clock no further than this. */
const LONGEST_TICK = 0.5;

/** Tells a story on a store's map: its clock, and the steps from scene to scene. */
export class StoryPlayer {
  resolved = $state.raw<ResolvedStory>();
  /** Seconds since the beginning. */
  t = $state(0);
  /** Whether the clock runs on from scene to scene. */
  playing = $state(false);
  /** The moment; `undefined` while there is no story. */
  state = $derived(this.resolved && storyStateAt(this.resolved, this.t));
  readonly #store: ViewStore;
  /** Whether motion is unwelcome: the map then cuts from scene to scene. */
  readonly #isStill: () => boolean;
  /** Whether a link froze the clock. */
  #isFrozen = false;
  #frame = 0;

  constructor(store: ViewStore, isStill: () => boolean) {
    this.#store = store;
    this.#isStill = isStill;
  }

  /** Whether the map shows the story, rather than what the reader chose since. */
  get isShown(): boolean {
    return this.resolved !== undefined && this.#store.view.story === this.resolved.story.id;
  }

  /** The number of the scene in the story, from 1. */
  get number(): number {
    return this.resolved!.scenes[this.state!.scene]!.number;
  }

  /** Takes up a story, at its beginning or where the address is in it. It has a scene that can be shown. */
  begin(resolved: ResolvedStory): void {
    this.halt();
    this.resolved = resolved;
    this.t = 0;
    this.#store.preload(resolved.scenes.map(({ view }) => view));
    if (this.isShown) this.follow();
    else this.#show('push');
  }

  /** Goes where the address has gone; a story that is left waits where it was. */
  follow(): void {
    if (!this.resolved) return;
    if (!this.isShown) return this.halt();
    const { at, scene } = this.#store.view;
    if (at !== null) {
      this.halt();
      this.#isFrozen = true;
      const end = duration(this.resolved);
      if (at > end) this.#tellBeyond('at', at);
      this.t = Math.min(at, end);
    } else if ((scene ?? 1) !== this.number) {
      this.halt();
      this.#isFrozen = false;
      const { scenes } = this.resolved;
      const place = scenes.findIndex(({ number }) => number >= (scene ?? 1));
      if (place < 0) this.#tellBeyond('scene', scene);
      this.t = startOf(this.resolved, place < 0 ? scenes.length - 1 : place);
    }
    this.#show('replace');
  }

  /** Tells of a place that the story does not have. */
  #tellBeyond(key: 'scene' | 'at', place: number | null): void {
    this.#store.addLinkIssues([{ code: 'bad-value', key, got: String(place) }]);
  }

  /** Goes to a scene by its place among those that can be shown; a place beyond the ends is the end. */
  go(place: number): void {
    if (!this.resolved) return;
    this.halt();
    this.#isFrozen = false;
    const last = this.resolved.scenes.length - 1;
    this.t = startOf(this.resolved, Math.max(0, Math.min(last, place)));
    this.#show('push');
  }

  /** Tells another version of the same story, from the same moment on. */
  retell(resolved: ResolvedStory): void {
    this.resolved = resolved;
    this.seek(this.t);
  }

  /** Shows a moment that something else than the clock has come to, such as a page that scrolls; no step of the history. */
  seek(t: number): void {
    if (!this.resolved) return;
    this.halt();
    this.#isFrozen = false;
    this.t = Math.min(t, duration(this.resolved));
    this.#show('replace');
  }

  /** Moves on to the next scene, and stops there unless the story plays. */
  next(): void {
    const { resolved, state, playing } = this;
    if (!resolved || !state) return;
    // Whoever presses again on the way wants the scene after the one to come.
    const next = (this.#isFrozen ? state.scene : state.toward) + 1;
    if (next >= resolved.scenes.length) return;
    if (this.#isStill() || state.transition || !this.isShown) return this.go(next);
    this.halt();
    this.#isFrozen = false;
    const start = startOf(resolved, next);
    // A millisecond on, so that it is on its way before the first frame.
    this.t = start - (PASSAGE - 1) / 1000;
    this.playing = playing;
    this.#run(playing ? duration(resolved) : start, 'push');
  }

  previous(): void {
    if (this.state) this.go(this.state.scene - 1);
  }

  /** Runs on from here, or from the beginning where this is the end. */
  play(): void {
    if (!this.resolved) return;
    this.halt();
    this.#isFrozen = false;
    const end = duration(this.resolved);
    if (this.t >= end) this.t = 0;
    this.playing = true;
    this.#show('push');
    this.#run(end, 'replace');
  }

  toggle(): void {
    if (this.playing) this.halt();
    else this.play();
  }

  /** Stops the clock. */
  halt(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  /** Shows the story again where it was left. */
  resume(): void {
    if (this.resolved) this.#show('push');
  }

  #run(until: number, how: 'push' | 'replace'): void {
    let last = performance.now();
    const tick = (now: number) => {
      // A story that nobody can see waits, and goes on where it stood.
      if (!this.#store.session.inSight) {
        last = now;
        this.#frame = requestAnimationFrame(tick);
        return;
      }
      this.t = Math.min(until, this.t + Math.min(LONGEST_TICK, (now - last) / 1000));
      last = now;
      this.#show(how);
      if (this.t < until) this.#frame = requestAnimationFrame(tick);
      else this.playing = false;
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #show(how: 'push' | 'replace'): void {
    const { resolved, state, t } = this;
    if (!resolved || !state) return;
    const place = { story: resolved.story.id, scene: this.number, at: this.#isFrozen ? t : null };
    const isCut = this.#isStill() && !this.#isFrozen;
    this.#store.showStoryMoment(state.view, place, isCut ? null : state.transition, how);
  }
}

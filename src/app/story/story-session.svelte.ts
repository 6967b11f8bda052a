import { issueCode, type IssueOf, type StoryCode } from '../../core/issue.ts';
import { DRAFT_ID, NEW_STORY } from '../../core/story/edit-story.ts';
import { resolveStory, type ResolvedStory } from '../../core/story/resolve-story.ts';
import { readStory } from '../../core/story/story-format.ts';
import type { Story } from '../../core/story/story.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { keepDraft, keptDraft } from './draft-store.ts';
import { announce } from './presenter-sync.svelte.ts';
import { StoryPlayer } from './story-player.svelte.ts';

/** Something that is wrong with a story. */
type StoryIssue = IssueOf<StoryCode>;

/** Opening a story, telling it, coming back to it, and writing one. */
export class StorySession {
  readonly player: StoryPlayer;
  isWriting = $state(false);
  /** Whether a story was opened here rather than by a link. */
  isOpened = $state(false);
  /** What is wrong with a story, each until it is dismissed. */
  issues = $state.raw<readonly StoryIssue[]>([]);
  /** The story that is written; it comes with the editor. */
  draft = $state.raw<Story>();
  /** Whether the browser keeps that for another visit. */
  isKept = $state(true);
  readonly #store: ViewStore;
  readonly #told: (story: ResolvedStory) => ResolvedStory;
  /** The story that is being fetched. */
  #wanted = '';
  /** The name of the presenter's window, once there is one, and what ends telling it of the story. */
  #presenter?: string;
  #endPresenting?: () => void;

  /**
   * @param isStill whether motion is unwelcome
   * @param told makes what is told of a story that can be shown
   */
  constructor(
    store: ViewStore,
    isStill: () => boolean,
    told: (story: ResolvedStory) => ResolvedStory = (story) => story,
  ) {
    this.#store = store;
    this.#told = told;
    this.player = new StoryPlayer(store, isStill);
  }

  /** Goes where the address has gone: to another story, to another scene, or to none. */
  follow(): void {
    const { story } = this.#store.view;
    if (story === null || story === this.player.resolved?.story.id) this.player.follow();
    else if (story !== this.#wanted) void this.#open(story);
  }

  choose(id: string): void {
    this.#store.session.close('stories');
    this.isOpened = true;
    void this.#open(id);
  }

  /** Reads a file into the editor, where it can be mended and changed. */
  async openFile(file: File): Promise<void> {
    this.#store.session.close('stories');
    const story = readStory(await file.text());
    if ('code' in story) this.#refuse(story);
    else await this.write(story);
  }

  /** Opens the editor with a story, or with the draft. */
  async write(story?: Story): Promise<void> {
    const { session } = this.#store;
    session.close('stories');
    session.hasStory = true;
    this.isWriting = true;
    const kept = story ?? this.draft ?? (await keptDraft());
    if ('code' in kept) {
      this.issues = [...this.issues, kept];
      this.draft = NEW_STORY;
    } else this.keep(kept);
    this.#store.leaveStory();
  }

  /** Takes over a change of the story that is written: it outlives the page. */
  keep(story: Story): void {
    this.draft = story;
    void keepDraft(story).then((isKept) => (this.isKept = isKept));
  }

  /** Tells the story that is written. */
  rehearse(story: Story): void {
    this.isOpened = true;
    void this.#begin({ ...story, id: DRAFT_ID });
  }

  /** Shows one scene of the draft; what cannot be followed of it is told. */
  showScene(at: number): void {
    const store = this.#store;
    const resolved = resolveStory(this.draft!, store.atlas!, store.userData.sets);
    this.issues = resolved.broken.filter(({ number }) => number === at + 1);
    const shown = resolved.scenes.find(({ number }) => number === at + 1);
    if (shown)
      store.showStoryMoment(shown.view, { story: null, scene: null, at: null }, null, 'push');
  }

  /** Opens the presenter's window, the same one again where there is one. */
  present(): void {
    const name = this.#presenter ?? crypto.getRandomValues(new Uint32Array(2)).join('');
    const url = `${location.pathname}?presenter=${name}`;
    const opened = window.open(url, `relief-atlas-presenter-${name}`, 'popup,width=900,height=640');
    if (!opened) this.issues = [...this.issues, { code: 'no-window' }];
    else if (this.#presenter === undefined) {
      this.#presenter = name;
      this.#endPresenting = announce(name, this.player, this.#store);
    }
  }

  dismissIssue(issue: StoryIssue): void {
    this.issues = this.issues.filter((other) => other !== issue);
  }

  /** Without a choice there is nothing here to stay for, unless a story waits. */
  leaveChoice(): void {
    if (!this.#store.session.isOpen('stories')) return;
    this.#store.session.close('stories');
    if (!this.isWriting && !this.#wanted) this.#leave();
  }

  leaveWriting(): void {
    this.isWriting = false;
    this.#leave();
  }

  /** Leaves the story for good; what it shows stays. */
  close(): void {
    this.player.halt();
    this.#store.leaveStory();
    this.#store.session.hasStory = false;
  }

  end(): void {
    this.player.halt();
    this.#endPresenting?.();
  }

  #leave(): void {
    if (!this.player.resolved) this.#store.session.hasStory = false;
  }

  /** Fetches and begins a story by its name; where that fails the map stays as it is. */
  async #open(id: string): Promise<void> {
    this.#store.session.hasStory = true;
    this.#wanted = id;
    try {
      const story =
        id === DRAFT_ID ? await keptDraft() : readStory(await this.#store.storyFile(id));
      if (this.#wanted === id) await this.#begin(story);
    } catch (error) {
      const isMissing = issueCode(error) === 'missing-story';
      this.#refuse({ code: isMissing ? 'missing-story' : 'unreachable-story', id });
    } finally {
      if (this.#wanted === id) this.#wanted = '';
    }
  }

  async #begin(story: Story | IssueOf<'bad-story' | 'bad-draft'>): Promise<void> {
    if ('code' in story) return this.#refuse(story);
    const store = this.#store;
    if (story.scenes.some(({ view }) => view.includes('own='))) await store.userData.open();
    const resolved = resolveStory(story, store.atlas!, store.userData.sets);
    this.issues = resolved.broken;
    if (resolved.scenes.length === 0) return this.#refuse({ code: 'empty-story' });
    store.session.close('stories');
    this.player.begin(this.#told(resolved));
  }

  #refuse(issue: StoryIssue): void {
    this.issues = [...this.issues, issue];
    if (!this.player.isShown) this.#store.leaveStory();
  }
}

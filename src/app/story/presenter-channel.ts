import * as v from 'valibot';
import { LANGUAGES } from '../../core/base/language.ts';
import { storySchema } from '../../core/story/story-format.ts';

const shownSchema = v.object({
  kind: v.literal('shown'),
  story: storySchema,
  /** Places of the scene that is shown and of the one that comes next, in the story; -1 is none. */
  scene: v.number(),
  next: v.number(),
  /** The story's clock and its end, in seconds. */
  t: v.number(),
  end: v.number(),
  playing: v.boolean(),
  language: v.picklist(LANGUAGES),
});

const askedSchema = v.object({
  kind: v.literal('asked'),
  what: v.picklist(['hello', 'next', 'previous', 'toggle']),
});

/** What the atlas tells the presenter's window. */
export type PresenterState = v.InferOutput<typeof shownSchema>;
/** What the presenter's window asks of the atlas. */
export type PresenterCommand = v.InferOutput<typeof askedSchema>['what'];

/**
 * The line between an atlas and a presenter's window of the same site, by the name that both know. What does not look like
 * a message of theirs is not heard. Closing it ends both ways.
 */
export class PresenterChannel {
  readonly #channel: BroadcastChannel;

  constructor(
    name: string,
    {
      onShown,
      onAsked,
    }: { onShown?: (shown: PresenterState) => void; onAsked?: (what: PresenterCommand) => void },
  ) {
    this.#channel = new BroadcastChannel(`relief-atlas-story-${name}`);
    this.#channel.onmessage = ({ data }) => {
      const shown = v.safeParse(shownSchema, data);
      const asked = v.safeParse(askedSchema, data);
      if (shown.success) onShown?.(shown.output);
      else if (asked.success) onAsked?.(asked.output.what);
    };
  }

  show(shown: Omit<PresenterState, 'kind'>): void {
    this.#channel.postMessage({ kind: 'shown', ...shown });
  }

  ask(what: PresenterCommand): void {
    this.#channel.postMessage({ kind: 'asked', what });
  }

  close(): void {
    this.#channel.close();
  }
}

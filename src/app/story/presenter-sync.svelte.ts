import type { ViewStore } from '../view-store.svelte.ts';
import { PresenterChannel } from './presenter-channel.ts';
import { duration } from '../../core/story/story-clock.ts';
import type { StoryPlayer } from './story-player.svelte.ts';

/** Tells a presenter's window what is shown, at each scene and each second, and does what it asks; gives what ends it. */
export function announce(name: string, player: StoryPlayer, store: ViewStore): () => void {
  const channel = new PresenterChannel(name, {
    onAsked: (what) => {
      if (what === 'next') player.next();
      else if (what === 'previous') player.previous();
      else if (what === 'toggle') player.toggle();
      else show();
    },
  });
  const show = () => {
    const { resolved, state, t, playing } = player;
    if (!resolved || !state) return;
    const numberAt = (place: number) => (resolved.scenes[place]?.number ?? 0) - 1;
    const places = { scene: numberAt(state.scene), next: numberAt(state.scene + 1) };
    const clock = { t, end: duration(resolved), playing };
    // The story is plain data under the reader's hand; a message is a copy of it.
    channel.show({
      story: structuredClone(resolved.story) as never,
      ...places,
      ...clock,
      language: store.language,
    });
  };
  const end = $effect.root(() => {
    const second = $derived(Math.floor(player.t));
    // An effect, because the other window gets each change, whoever makes it.
    $effect(() => {
      void [second, player.resolved, player.state?.scene, player.playing, store.language];
      show();
    });
  });
  return () => {
    end();
    channel.close();
  };
}

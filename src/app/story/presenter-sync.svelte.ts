import type { Explorer } from '../view-store.svelte.ts';
import { PresenterChannel } from './presenter-channel.ts';
import { duration } from '../../core/story/story-clock.ts';
import type { Teller } from './story-player.svelte.ts';

/** Tells a presenter's window what is shown, at each scene and each second, and does what it asks; gives what ends it. */
export function announce(name: string, teller: Teller, explorer: Explorer): () => void {
  const channel = new PresenterChannel(name, {
    onAsked: (what) => {
      if (what === 'next') teller.next();
      else if (what === 'previous') teller.previous();
      else if (what === 'toggle') teller.toggle();
      else show();
    },
  });
  const show = () => {
    const { told, state, t, playing } = teller;
    if (!told || !state) return;
    const numberAt = (place: number) => (told.scenes[place]?.number ?? 0) - 1;
    const places = { scene: numberAt(state.scene), next: numberAt(state.scene + 1) };
    const clock = { t, end: duration(told), playing };
    // The story is plain data under the reader's hand; a message is a copy of it.
    channel.show({
      story: structuredClone(told.story) as never,
      ...places,
      ...clock,
      language: explorer.language,
    });
  };
  const second = $derived(Math.floor(teller.t));
  $effect(() => {
    void [second, teller.state?.scene, teller.playing, explorer.language];
    show();
  });
  return () => channel.close();
}

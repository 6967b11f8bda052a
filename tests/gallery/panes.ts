import { Playback } from '../../src/app/playback.svelte.ts';
import type { ViewStore } from '../../src/app/view-store.svelte.ts';
import { LANGUAGES } from '../../src/core/base/language.ts';
import { SCHEMES, type Scheme } from '../../src/core/view/view.ts';
import { loadedStore } from '../fixtures/view-store.ts';

/** The atlas of the fixtures as it is shown in one language and one scheme. */
export interface Pane {
  readonly store: ViewStore;
  readonly playback: Playback;
  readonly scheme: Scheme;
}

/** Loads the fixtures for each scheme in each language, with all that its layers need. */
export function openPanes(): Promise<Pane[]> {
  const kinds = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
  return Promise.all(
    kinds.map(async ({ scheme, language }) => {
      const hash = `theme=${scheme}&prov=52&on=network,ecology,programmes`;
      const { store } = await loadedStore({ hash, language });
      return { store, playback: new Playback(store), scheme };
    }),
  );
}

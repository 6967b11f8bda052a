import { IssueError } from '../../core/issue.ts';
import type { Language } from '../../core/base/language.ts';
import { outputColors, type OutputTheme } from '../../core/theme/output-theme.ts';
import type { View } from '../../core/view/view.ts';
import { scene, type Scene } from '../../scene/scene.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** What a picture shows. */
export interface Shown {
  /** As `checkView` leaves it; what the page shows unless said. */
  readonly view?: View;
  /** Those of the page unless said. */
  readonly language?: Language;
  readonly theme?: OutputTheme;
}

/** A scene of the same atlas and products as the map's; waits for those that are still on their way. @throws IssueError */
export async function sceneOf(
  store: ViewStore,
  { view = store.view, language = store.language, theme = store.scheme }: Shown,
): Promise<Scene> {
  if (store.atlas) await store.whenLoaded(view);
  const atlas = store.atlasOf(view);
  const { geometry, filterBoundaries, products } = store;
  if (!atlas || !geometry) throw new IssueError({ code: 'not-loaded' });
  return scene({
    atlas,
    geometry,
    filterBoundaries,
    products,
    view,
    language,
    theme: outputColors(theme),
  });
}

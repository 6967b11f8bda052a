import { pictureProducts } from '../../core/evidence/picture-products.ts';
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

/** A scene of the same atlas and products as the map's, and with what its sources stand in; waits for what is on its way. @throws IssueError */
export async function sceneOf(store: ViewStore, shown: Shown): Promise<Scene> {
  await whenSceneLoaded(store, shown.view);
  return sceneNow(store, shown);
}

/** Waits for what a picture of a view needs. */
export async function whenSceneLoaded(store: ViewStore, view = store.view): Promise<void> {
  if (store.atlas)
    await Promise.all(pictureProducts(store.atlas, view).map((name) => store.loadProduct(name)));
}

/** As `sceneOf`, of what is there already. @throws IssueError */
export function sceneNow(
  store: ViewStore,
  { view = store.view, language = store.language, theme = store.scheme }: Shown,
): Scene {
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

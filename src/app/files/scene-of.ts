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
export async function sceneOf(
  store: ViewStore,
  { view = store.view, language = store.language, theme = store.scheme }: Shown,
): Promise<Scene> {
  if (store.atlas)
    await Promise.all(pictureProducts(store.atlas, view).map((name) => store.loadProduct(name)));
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

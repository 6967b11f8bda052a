import { fillValues } from '../../scene/fill-values.ts';
import type { Scene } from '../../scene/scene.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { isFilled } from '../../core/view/view.ts';
import { renderStaticMap } from '../../render/svg/static-map.ts';
import { staticMapStyle } from '../../render/svg/static-map-style.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { readBoundaries } from '../../release/load-topology.ts';

/**
 * Draws what an store shows as SVG, for browsers without WebGL2, from the overview boundaries; `undefined` before all is
 * loaded. @throws LoadError
 */
export async function drawPicture(
  store: ViewStore,
  scene: Pick<Scene, 'symbols' | 'forests'>,
): Promise<string | undefined> {
  const { atlas, geometry, fillScale, view, filtered, reading, theme, release } = store;
  if (!release || !atlas || !geometry) return undefined;
  const { mesh, provinces } = geometry;
  const boundaries = await readBoundaries(release);
  const svg = renderStaticMap({
    boundaries,
    scale: isFilled(view) ? fillScale : undefined,
    values: fillValues(atlas, view, mesh.ids, reading),
    home: homeBox(provinces),
    atlas,
    view,
    filtered,
    symbols: scene.symbols,
    forests: scene.forests,
  });
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${staticMapStyle(theme, fillScale?.colors ?? [])}</style><defs>`);
}

import { fillValues } from '../../scene/fill-values.ts';
import type { Scene } from '../../scene/scene.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { isFilled } from '../../core/view/view.ts';
import { renderPlate } from '../../render/svg/static-map.ts';
import { plateStyle } from '../../render/svg/static-map-style.ts';
import type { Explorer } from '../view-store.svelte.ts';
import { readBoundaries } from '../../release/load-topology.ts';

/**
 * Draws what an explorer shows as SVG, for browsers without WebGL2, from the overview boundaries; `undefined` before all is
 * loaded. @throws LoadError
 */
export async function drawPicture(
  explorer: Explorer,
  scene: Pick<Scene, 'symbols' | 'forests'>,
): Promise<string | undefined> {
  const { atlas, geometry, fillScale, view, kept, reading, theme, release } = explorer;
  if (!release || !atlas || !geometry) return undefined;
  const { mesh, provinces } = geometry;
  const boundaries = await readBoundaries(release);
  const svg = renderPlate({
    boundaries,
    scale: isFilled(view) ? fillScale : undefined,
    values: fillValues(atlas, view, mesh.ids, reading),
    home: homeBox(provinces),
    atlas,
    view,
    kept,
    symbols: scene.symbols,
    forests: scene.forests,
  });
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${plateStyle(theme, fillScale?.colors ?? [])}</style><defs>`);
}

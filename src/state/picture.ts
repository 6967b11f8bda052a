import { fillValues } from '../layers/county-values.ts';
import type { Scene } from '../layers/scene.ts';
import { homeBox } from '../model/home.ts';
import { isFilled } from '../model/view.ts';
import { renderPlate } from '../plate/plate.ts';
import { plateStyle } from '../plate/plate-style.ts';
import type { Explorer } from './explorer.svelte.ts';
import { readBoundaries } from './topologies.ts';

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
    ...{ atlas, view, kept, symbols: scene.symbols, forests: scene.forests },
  });
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${plateStyle(theme, fillScale?.colors ?? [])}</style><defs>`);
}

import { readJson, type Release } from '../load/release.ts';
import { fillValues } from '../layers/county-values.ts';
import type { Scene } from '../layers/scene.ts';
import type { Atlas } from '../model/atlas.ts';
import { homeBox } from '../model/home.ts';
import type { Kept } from '../model/kept.ts';
import type { Geometry } from '../model/mesh.ts';
import type { Reading } from '../model/reading.ts';
import { isFilled, type View } from '../model/view.ts';
import { renderPlate } from '../plate/plate.ts';
import type { ColorScale } from '../scales/color-scale.ts';
import { plateStyle } from '../plate/plate-style.ts';
import type { Theme } from '../scales/theme.ts';

interface PictureInput {
  readonly atlas: Atlas;
  readonly geometry: Geometry;
  readonly fillScale: ColorScale | undefined;
  readonly view: View;
  readonly kept: Kept;
  readonly reading: Reading;
  readonly theme: Theme;
  readonly scene: Pick<Scene, 'symbols' | 'forests'>;
}

/** Draws a view as SVG from a release's overview boundaries. @throws LoadError */
export async function drawPicture(release: Release, input: PictureInput): Promise<string> {
  const { atlas, geometry, fillScale, view, kept, reading, theme, scene } = input;
  const { mesh, provinces } = geometry;
  const boundaries = await release.product('overview');
  const svg = renderPlate({
    boundaries: readJson('overview', boundaries),
    scale: isFilled(view) ? fillScale : undefined,
    values: fillValues(atlas, view, mesh.ids, reading),
    home: homeBox(provinces),
    ...{ atlas, view, kept, symbols: scene.symbols, forests: scene.forests },
  });
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${plateStyle(theme, fillScale?.colors ?? [])}</style><defs>`);
}

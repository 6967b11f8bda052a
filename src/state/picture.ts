import { readJson, type Release } from '../load/release.ts';
import { fillValues } from '../layers/county-values.ts';
import type { Atlas, County } from '../model/atlas.ts';
import { hasValues } from '../model/layer.ts';
import { homeBox } from '../model/home.ts';
import type { Geometry } from '../model/mesh.ts';
import type { Value } from '../model/value.ts';
import { isFilled, type View } from '../model/view.ts';
import { renderPlate } from '../plate/plate.ts';
import type { ColorScale } from '../scales/color-scale.ts';
import { plateStyle } from '../plate/plate-style.ts';
import type { Theme } from '../scales/theme.ts';
import type { RadiusScale } from '../scales/radius-scale.ts';

interface PictureInput {
  readonly atlas: Atlas;
  readonly geometry: Geometry;
  readonly fillScale: ColorScale | undefined;
  readonly totals: RadiusScale | undefined;
  readonly view: View;
  readonly theme: Theme;
  readonly rows: readonly { readonly county: County; readonly total: Value }[];
}

/** Draws a view as SVG from a release's overview boundaries. @throws LoadError */
export async function drawPicture(release: Release, input: PictureInput): Promise<string> {
  const { atlas, geometry, fillScale, totals, view, rows, theme } = input;
  const { layer, mark } = view;
  const hasCircles = hasValues(layer) && mark !== 'fill';
  const { mesh, provinces } = geometry;
  const boundaries = await release.product('overview');
  const rowOf = new Map(mesh.ids.map((id, row) => [id, row]));
  const circles = rows.flatMap(({ county, total }) => {
    const row = rowOf.get(county.id);
    if (!hasCircles || !totals || row === undefined || total.amount === null) return [];
    const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
    return [{ center: [x!, y!] as const, radius: totals(total.amount) }];
  });
  const svg = renderPlate({
    boundaries: readJson('overview', boundaries),
    scale: isFilled(view) ? fillScale : undefined,
    values: fillValues(atlas, view, mesh.ids),
    home: homeBox(provinces),
    ...{ atlas, view, circles },
  });
  const symbol = hasValues(layer) ? theme.symbols[layer] : theme.ink;
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace(
      '<defs>',
      `<style>${plateStyle(theme, fillScale?.colors ?? [], symbol)}</style><defs>`,
    );
}

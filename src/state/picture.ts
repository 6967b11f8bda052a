import { readJson, type Release } from '../load/release.ts';
import { countyValues } from '../layers/county-values.ts';
import type { Atlas, County } from '../model/atlas.ts';
import { homeBox } from '../model/home.ts';
import type { Geometry } from '../model/mesh.ts';
import type { Value } from '../model/value.ts';
import type { View } from '../model/view.ts';
import { renderPlate } from '../plate/plate.ts';
import type { ColorScale } from '../scales/color-scale.ts';
import { plateStyle } from '../plate/plate-style.ts';
import type { Theme } from '../scales/theme.ts';
import type { RadiusScale } from '../scales/radius-scale.ts';

interface PictureInput {
  readonly atlas: Atlas;
  readonly geometry: Geometry;
  readonly rates: ColorScale;
  readonly totals: RadiusScale;
  readonly view: View;
  readonly theme: Theme;
  readonly rows: readonly { readonly county: County; readonly total: Value }[];
}

/** Draws a view as SVG from a release's overview boundaries. @throws LoadError */
export async function drawPicture(release: Release, input: PictureInput): Promise<string> {
  const { atlas, geometry, rates, totals, view, rows, theme } = input;
  const { mesh, provinces } = geometry;
  const boundaries = await release.product('overview');
  const rowOf = new Map(mesh.ids.map((id, row) => [id, row]));
  const circles = rows.flatMap(({ county, total }) => {
    const row = rowOf.get(county.id);
    if (view.mark === 'fill' || row === undefined || total.amount === null) return [];
    const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
    return [{ center: [x!, y!] as const, radius: totals(total.amount) }];
  });
  const svg = renderPlate({
    boundaries: readJson('overview', boundaries),
    scale: rates,
    values: countyValues(atlas, view.layer, mesh.ids),
    home: homeBox(provinces),
    ...{ atlas, view, circles },
  });
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${plateStyle(theme)}</style><defs>`);
}

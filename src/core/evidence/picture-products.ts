import type { Atlas } from '../atlas/atlas.ts';
import type { LayerProductName } from '../atlas/layer-products.ts';
import { hasValues, productsOf, type LayerId, type OverlayId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';
import { productsFor } from './evidence.ts';

/** What of a view says what it shows. */
interface Shows {
  readonly layer: LayerId;
  readonly overlays: readonly { readonly id: OverlayId }[];
  readonly period: PeriodId;
}

/** The products that a view is drawn from. */
export function shownProducts(
  atlas: Atlas,
  { layer, overlays }: Pick<Shows, 'layer' | 'overlays'>,
): LayerProductName[] {
  const ids = [layer, ...overlays.map(({ id }) => id)];
  return [...new Set(ids.flatMap((id) => productsOf(atlas, id)))];
}

/** The products that a picture of a view needs: what it is drawn from, and what says where its numbers come from. */
export function pictureProducts(atlas: Atlas, view: Shows): LayerProductName[] {
  const { layer, period } = view;
  const counties = atlas.counties.map(({ id }) => id);
  const cited = hasValues(layer) ? [] : productsFor(atlas, { kind: 'on-list', counties, period });
  return [...new Set([...shownProducts(atlas, view), ...cited])];
}

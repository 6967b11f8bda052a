import type { Atlas } from './atlas.ts';
import type { LayerProductName } from './layer-products.ts';

/** The layers of county values of the tables: each is an indicator. */
export const VALUE_LAYERS = ['sales', 'loans', 'borrowers', 'parcels', 'insured'] as const;

/** The layer, and its indicator, of figures that the reader brought and that the tables know nothing of. */
export const OWN = 'own';

/** A layer of county values, of the tables or the reader's own. */
export type ValueLayerId = (typeof VALUE_LAYERS)[number] | typeof OWN;

/** The layers that can lead, in the order in which they are listed; `none` merely tints the list. */
export const LAYERS = [...VALUE_LAYERS, OWN, 'list', 'none'] as const;
export type LayerId = (typeof LAYERS)[number];

/** The layers that can be laid over the leading one; those of values show their totals. */
export const OVERLAYS = ['network', 'ecology', 'programmes', ...VALUE_LAYERS] as const;
export type OverlayId = (typeof OVERLAYS)[number];

/** Tells whether a layer has county values. */
export function hasValues(layer: LayerId | OverlayId): layer is ValueLayerId {
  return layer === OWN || (VALUE_LAYERS as readonly string[]).includes(layer);
}

/** The layers of values that there are: the reader's own only with figures. */
export function valueLayers({ indicatorById }: Pick<Atlas, 'indicatorById'>): ValueLayerId[] {
  return [...VALUE_LAYERS, ...(indicatorById.has(OWN) ? ([OWN] as const) : [])];
}

/** The products of the release that a layer needs besides the atlas. */
export function productsOf(layer: LayerId | OverlayId): readonly LayerProductName[] {
  switch (layer) {
    case 'network':
      return ['network', 'programme'];
    case 'ecology':
      return ['ecology', 'programme'];
    case 'programmes':
      return ['programme'];
    case 'sales':
    case OWN:
    case 'list':
    case 'none':
      return [];
    default:
      return ['estimates'];
  }
}

/**
 * The indicators whose national figures say for which periods a layer has something, the leading one
 * first; none for what moves with the years of the list or with dates of its own.
 */
export function indicatorsOf(layer: LayerId | OverlayId): readonly string[] {
  if (hasValues(layer)) return [layer];
  if (layer === 'network') return ['parcels', 'warehouse-counties'];
  if (layer === 'ecology') return ['trees'];
  if (layer === 'programmes') return ['xingnong-counties', 'xingnong-poverty-counties'];
  return [];
}

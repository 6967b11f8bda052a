import type { LayerProductName } from './layer-products.ts';

/** The layers of county values of the tables: each is an indicator. */
export const VALUE_LAYERS = ['sales', 'loans', 'borrowers', 'parcels', 'insured'] as const;

type TableLayerId = (typeof VALUE_LAYERS)[number];

/**
 * The id of a set of figures that the reader brought, `own-` and 12 hex digits; also of the layer, and its indicator, of
 * figures that the tables know nothing of.
 */
export type OwnId = `own-${string}`;

/** A layer of county values, of the tables or the reader's own. */
export type ValueLayerId = TableLayerId | OwnId;

/** What shares words, colours and ways of cutting classes: each layer of the tables is its own, the reader's are one. */
export type Family = TableLayerId | 'own';

/** The layers of the atlas that can lead, in the order in which they are listed; `none` merely tints the list. */
export const LAYERS = [...VALUE_LAYERS, 'list', 'none'] as const;
export type LayerId = (typeof LAYERS)[number] | OwnId;

/** The layers of the atlas that can be laid over the leading one; those of values show their totals. */
export const OVERLAYS = ['network', 'ecology', 'programmes', ...VALUE_LAYERS] as const;
export type OverlayId = (typeof OVERLAYS)[number] | OwnId;

/** Tells whether an id is that of a set of own figures, be it here or not. */
export function isOwnId(id: string): id is OwnId {
  return /^own-[0-9a-f]{12}$/.test(id);
}

/** Tells whether a layer has county values. */
export function hasValues(layer: LayerId | OverlayId): layer is ValueLayerId {
  return valueLayerOf(layer) !== undefined;
}

/** The layer of county values that has an id, or `undefined`. */
export function valueLayerOf(id: string): ValueLayerId | undefined {
  return isOwnId(id) ? id : VALUE_LAYERS.find((layer) => layer === id);
}

export function familyOf(layer: ValueLayerId): Family {
  return isOwnId(layer) ? 'own' : (layer as TableLayerId);
}

/** The products of the release that a layer needs besides the atlas. */
export function productsOf(layer: LayerId | OverlayId): readonly LayerProductName[] {
  if (isOwnId(layer)) return [];
  switch (layer) {
    case 'network':
      return ['network', 'programme'];
    case 'ecology':
      return ['ecology', 'programme'];
    case 'programmes':
      return ['programme'];
    case 'sales':
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

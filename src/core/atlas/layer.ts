import type { IndicatorLayer } from '../../../data/product.ts';
import record from '../../../data/record.json' with { type: 'json' };
import type { LayerProductName } from './layer-products.ts';

/** A layer of county values is an indicator: one of the tables (`Atlas.layers`), or the reader's own. */
export type ValueLayerId = string & {};

/**
 * The id of a set of figures that the reader brought, `own-` and 12 hex digits; also of the layer, and its indicator, of
 * figures that the tables know nothing of.
 */
export type OwnId = `own-${string}`;

/** The layers without county values that can lead, in the order in which they are listed; `none` merely tints the list. */
export const LIST_LAYERS = ['list', 'none'] as const;

/** A layer that can lead. */
export type LayerId = (typeof LIST_LAYERS)[number] | ValueLayerId;

/** The layers of items, which can be laid over the leading one. */
export const ITEM_LAYERS = ['network', 'ecology', 'programmes'] as const;
export type ItemLayerId = (typeof ITEM_LAYERS)[number];

/** A layer that can be laid over the leading one; one of values shows its totals. */
export type OverlayId = ItemLayerId | ValueLayerId;

/** Tells whether an id is that of a set of own figures, be it here or not. */
export function isOwnId(id: string): id is OwnId {
  return /^own-[0-9a-f]{12}$/.test(id);
}

/** Tells whether an id is that of an indicator of the context, which is no part of the programme, be it here or not. */
export function isContextId(id: string): boolean {
  return id.startsWith('context-');
}

/** Tells whether counties have figures of a layer and no estimates: the reader's own, and context. */
export function isStatedLayer(id: string): boolean {
  return isOwnId(id) || isContextId(id);
}

/** Tells whether a layer is one of items. */
export function hasItems(layer: LayerId | OverlayId): layer is ItemLayerId {
  return ITEM_LAYERS.some((id) => id === layer);
}

/** Tells whether a layer has county values, if it exists. */
export function hasValues(layer: LayerId | OverlayId): boolean {
  return !hasItems(layer) && !LIST_LAYERS.some((id) => id === layer);
}

/** Reads the id of a layer that can lead; only an atlas knows whether one of values exists. */
export function readLayer(text: string): LayerId | undefined {
  return isId(text) && !hasItems(text) ? text : undefined;
}

/** Reads the id of a layer that can be laid over another; only an atlas knows whether one of values exists. */
export function readOverlay(text: string): OverlayId | undefined {
  return isId(text) && (hasItems(text) || hasValues(text)) ? text : undefined;
}

function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

const ITEM_PRODUCTS: Readonly<Record<ItemLayerId, readonly LayerProductName[]>> = {
  network: ['network'],
  ecology: ['ecology'],
  programmes: ['stories'],
};

/** The products of the release that a layer needs besides the atlas. */
export function productsOf(
  atlas: { readonly layers: ReadonlyMap<string, IndicatorLayer> } | undefined,
  layer: LayerId | OverlayId,
): readonly LayerProductName[] {
  if (hasItems(layer)) return ITEM_PRODUCTS[layer];
  if (isContextId(layer)) return ['context'];
  return atlas?.layers.get(layer)?.estimate === 'spread' ? ['estimates'] : [];
}

/**
 * The indicators whose national figures say for which periods a layer has something, the leading one
 * first; none for what moves with the years of the list or with dates of its own.
 */
export function indicatorsOf(layer: LayerId | OverlayId): readonly string[] {
  if (hasItems(layer)) return record.items[layer];
  return hasValues(layer) ? [layer] : [];
}

/** What travels in the scenario of flows. */
export const FLOW_INDICATOR = record.items.network[0]!;

import type { ItemId } from '../core/atlas/item.ts';

/** The shapes of single places; each is drawn solid, hollow (an estimate) or dashed (unverified or approximate). */
export const SHAPES = ['pin', 'disc', 'square', 'diamond', 'arrow'] as const;
export type GlyphShape = (typeof SHAPES)[number];
export const STROKES = ['solid', 'hollow', 'dashed'] as const;
export type GlyphStroke = (typeof STROKES)[number];

/** A place on the map drawn with a shape. */
export interface PointMark {
  /** What a click chooses: an item, or a county by its adcode; `null` where a click goes through. */
  readonly target: ItemId | { readonly county: string } | null;
  /** Fake degrees (see `toFakeLngLat`); the tip of a pin, the middle of every other shape. */
  readonly position: [number, number];
  readonly shape: GlyphShape;
  readonly stroke: GlyphStroke;
  /** Height and width in pixels. */
  readonly sizePixels: number;
  /** CSS hex without alpha. */
  readonly color: string;
  /** 0 to 1; what is filtered out or not part of a chosen path is faint. */
  readonly alpha: number;
  /** Radius in coordinates of the square within which the true place lies, where that is known. */
  readonly errorRadius?: number;
}

/** A flow drawn as a curve that bends to the right of its direction. */
export interface FlowMark {
  /** Adcode of the county or province that it leaves. */
  readonly from: string;
  /** Adcode of the province or id of the hub that it reaches. */
  readonly to: string;
  /** Fake degrees, from origin to destination; points divide it into nearly equal parts. */
  readonly path: [number, number][];
  readonly widthPixels: number;
  /** How far before its end the tip of an arrowhead stays, so that the hub does not hide it. */
  readonly gapPixels: number;
  /** CSS hex without alpha. */
  readonly color: string;
  /** 0 to 1. */
  readonly alpha: number;
  /** Whether it has an arrowhead and, while flows move, parcels on their way. */
  readonly isTrunk: boolean;
  readonly parcels: number;
}

/** The length and width of a flow's arrowhead. */
export function arrowPixels(widthPixels: number): number {
  return 8 + 1.6 * widthPixels;
}

/** A union of counties drawn as an outline. */
export interface OutlineMark {
  readonly target: ItemId;
  /** Rows of the mesh, not empty. */
  readonly rows: readonly number[];
  /** Known to the prefecture only, unverified, or of an unknown date. */
  readonly dashed: boolean;
  /** 0 to 1. */
  readonly alpha: number;
}

/** The alpha of what is filtered out. */
export const FAINT = 0.15;

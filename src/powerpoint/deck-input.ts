import type { SymbolPart } from '../layers/symbol-parts.ts';
import { periodIndex, type Atlas, type Source } from '../model/atlas.ts';
import type { Kept } from '../model/kept.ts';
import type { LayerProducts } from '../model/layer-products.ts';
import type { ValueLayerId } from '../model/layer.ts';
import type { Box } from '../model/mesh.ts';
import { readingOf } from '../model/reading.ts';
import type { ReadAt } from '../model/read.ts';
import type { BoundaryTopology, LandTopology } from '../model/tessellation.ts';
import type { Language, View } from '../model/view.ts';
import type { ColorScale } from '../scales/color-scale.ts';
import type { RadiusScale } from '../scales/radius-scale.ts';
import type { Theme } from '../scales/theme.ts';

/** What a deck is made from: a view, and what the page shows it by. */
export interface DeckInput {
  readonly boundaries: BoundaryTopology;
  /** The land around, for the inset. */
  readonly land: LandTopology;
  /** The box that the map shows. */
  readonly home: Box;
  readonly atlas: Atlas;
  readonly view: View;
  readonly kept: Kept;
  /** The classes of the fill; `undefined` where no rate is known. */
  readonly scale: ColorScale | undefined;
  /** The sizes of a layer's totals; `undefined` where there is no estimate. */
  totalsOf(layer: ValueLayerId): RadiusScale | undefined;
  /** What has been loaded of what `productsOf` names. */
  readonly products: Partial<LayerProducts>;
  /** What lies above the fill, in pixels at 1000 pixels' width. */
  readonly symbols: readonly SymbolPart[];
  /** Outlines of forests, in stand-in degrees, with the properties of `forestOutlines`. */
  readonly forests: GeoJSON.FeatureCollection;
  readonly language: Language;
  readonly theme: Theme;
  /** Documents by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The address at which the view opens again. */
  readonly link: string;
  /** The number under which the map was reviewed (审图号), or `null`. */
  readonly reviewNumber: string | null;
}

/** How, and at which half-year, the leading layer of a view is read. */
export function readAt({ atlas, view }: Pick<DeckInput, 'atlas' | 'view'>): ReadAt {
  return { reading: readingOf(view), at: periodIndex(atlas, view.period) };
}

const SCHEMES = ['https:', 'http:', 'file:'];

/** Refuses what no deck can be made from. @throws that says what was got and what was expected. */
export function checkInput({ atlas, view, link, boundaries }: DeckInput): void {
  if (periodIndex(atlas, view.period) < 0) {
    const expected = atlas.periods.map(({ id }) => id).join(', ');
    throw new Error(`powerpoint: got the period ${view.period}, expected one of ${expected}`);
  }
  const scheme = URL.canParse(link) ? new URL(link).protocol : '';
  if (!SCHEMES.includes(scheme)) {
    throw new Error(`powerpoint: got the link ${link}, expected one of ${SCHEMES.join(', ')}`);
  }
  if (boundaries.objects.provinces.geometries.length === 0) {
    throw new Error('powerpoint: got boundaries without provinces, expected 34');
  }
}

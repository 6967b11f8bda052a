import { periodIndexOf, type Source } from '../../core/atlas/atlas.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { TimedReading } from '../../core/atlas/read-values.ts';
import { readingOf } from '../../core/atlas/reading.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import type { Shown } from '../../scene/shown.ts';

/** What of a view a deck is made from. */
type Of =
  | 'atlas'
  | 'view'
  | 'filtered'
  | 'scale'
  | 'totalsOf'
  | 'products'
  | 'symbols'
  | 'forests'
  | 'language'
  | 'theme';

/** What a deck is made from: a view, what it shows, and what lies around. */
export interface DeckInput extends Pick<Shown, Of> {
  readonly boundaries: BoundaryTopology;
  /** The land around, for the inset. */
  readonly land: LandTopology;
  /** The box that the map shows. */
  readonly home: Box;
  /** Documents by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The address at which the view opens again. */
  readonly link: string;
  /** The number under which the map was reviewed (审图号), or `null`. */
  readonly reviewNumber: string | null;
}

/** How, and at which half-year, the leading layer of a view is read. */
export function readAt({ atlas, view }: Pick<DeckInput, 'atlas' | 'view'>): TimedReading {
  return { reading: readingOf(view), periodIndex: periodIndexOf(atlas, view.period) };
}

const SCHEMES = ['https:', 'http:', 'file:'];

/** Refuses what no deck can be made from. @throws that says what was got and what was expected. */
export function checkInput({ atlas, view, link, boundaries }: DeckInput): void {
  if (periodIndexOf(atlas, view.period) < 0) {
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

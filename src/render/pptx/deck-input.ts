import { periodIndexOf, type Source } from '../../core/atlas/atlas.ts';
import type { Box } from '../../core/geography/mesh.ts';
import type { BoundaryTopology, LandTopology } from '../../core/geography/tessellation.ts';
import type { Scene } from '../../scene/scene.ts';

/** What a deck is made from: what a view shows, and what lies around. */
export interface DeckInput extends Scene {
  readonly boundaries: BoundaryTopology;
  /** The land around, for the inset. */
  readonly land: LandTopology;
  /** The box that the map shows. */
  readonly home: Box;
  /** Documents by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The address at which the view opens again, if it is known. */
  readonly link: string | null;
  /** The number under which the map was reviewed (审图号), or `null`. */
  readonly reviewNumber: string | null;
}

const SCHEMES = ['https:', 'http:', 'file:'];

/** Refuses what no deck can be made from. @throws that says what was got and what was expected. */
export function checkInput({ atlas, view, link, boundaries }: DeckInput): void {
  if (periodIndexOf(atlas, view.period) < 0) {
    const expected = atlas.periods.map(({ id }) => id).join(', ');
    throw new Error(`powerpoint: got the period ${view.period}, expected one of ${expected}`);
  }
  const scheme = link !== null && URL.canParse(link) ? new URL(link).protocol : '';
  if (link !== null && !SCHEMES.includes(scheme)) {
    throw new Error(`powerpoint: got the link ${link}, expected one of ${SCHEMES.join(', ')}`);
  }
  if (boundaries.objects.provinces.geometries.length === 0) {
    throw new Error('powerpoint: got boundaries without provinces, expected 34');
  }
}

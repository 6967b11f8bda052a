import type { Atlas } from '../../core/atlas/atlas.ts';
import type { PeriodId } from '../../core/atlas/period.ts';
import { otherKind, placesOf } from '../../core/search/gazetteer.ts';
import type { GazetteerProduct } from '../../core/atlas/layer-products.ts';
import type { KnownIndicator } from './column-plan.ts';
import type { MatchCandidate } from './place-index.ts';

/** What the importer knows of the atlas; plain data, so that a worker can be told. */
export interface KnownAtlas {
  /** Ids of the counties that can take a figure. */
  readonly listed: readonly string[];
  readonly periods: readonly PeriodId[];
  readonly indicators: readonly KnownIndicator[];
  /** National figures by indicator and period, with a space between; those that are missing are left out. */
  readonly national: Readonly<Record<string, number>>;
  /** By indicator: [period][county of `listed`]. */
  readonly estimates: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
}

/** What the importer must know of an atlas; estimates of the product `estimates` only where they are loaded. */
export function knownAtlas(atlas: Atlas): KnownAtlas {
  const indicators = [...atlas.layers.values()].flatMap(({ id, columnWords: words }) => {
    const indicator = atlas.indicatorById.get(id);
    if (!indicator) return [];
    const { unit, additive } = indicator;
    const kind = indicator.kind === 'stock' ? ('stock' as const) : ('flow' as const);
    return [{ id, words, unit, additive, kind }];
  });
  return {
    listed: atlas.counties.map(({ id }) => id),
    periods: atlas.periods.map(({ id }) => id),
    indicators,
    national: Object.fromEntries(
      atlas.national.flatMap(({ indicator, period, value }) =>
        value === null ? [] : [[`${indicator} ${period}`, value]],
      ),
    ),
    estimates: Object.fromEntries(
      indicators.flatMap(({ id }) =>
        atlas.estimates[id] ? [[id, atlas.estimates[id].value]] : [],
      ),
    ),
  };
}

/** All places with the names and codes that they had, or came to have. */
export function knownPlaces(product: GazetteerProduct, atlas: Atlas): readonly MatchCandidate[] {
  return placesOf(product, atlas).map((place) => {
    const others = place.others.map((other) => ({
      name: other.zh,
      en: other.en,
      code: other.code,
      isLater: otherKind(place, other).startsWith('later'),
    }));
    const { id, zh, en, reading } = place;
    return { id, zh, en, reading, others };
  });
}

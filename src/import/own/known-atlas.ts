import type { Atlas } from '../../core/atlas/atlas.ts';
import { VALUE_LAYERS } from '../../core/atlas/layer.ts';
import type { KnownAtlas } from './known.ts';

/** What the importer must know of an atlas; estimates of other layers than sales only where they are loaded. */
export function knownAtlas(atlas: Atlas): KnownAtlas {
  const indicators = VALUE_LAYERS.flatMap((layer) => {
    const indicator = atlas.indicatorById.get(layer);
    if (!indicator) return [];
    const { id, unit, kind, additive } = indicator;
    return [
      { id, unit, additive, kind: kind === 'stock' ? ('stock' as const) : ('flow' as const) },
    ];
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

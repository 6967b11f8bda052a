import type { Atlas } from './atlas.ts';
import { hasValues, indicatorsOf, type LayerId, type OverlayId } from './layer.ts';
import { amountRead, readNation } from './read-values.ts';
import type { Reading } from './reading.ts';
import type { Status } from './status.ts';
import { nationalValue } from './value.ts';

/**
 * How much a layer knows of each period, in the order of time: the status of its national figure, the
 * first of its indicators that has one. The list is counted at the end of every period.
 */
export function availability(atlas: Atlas, layer: LayerId | OverlayId): Status[] {
  const indicators = indicatorsOf(layer);
  return atlas.periods.map(({ id }, periodIndex) => {
    if (layer === 'list') return 'derived';
    if (indicators.length === 0) return 'reported';
    if (atlas.context.has(layer)) return ofCounties(atlas, layer, AS_PUBLISHED, periodIndex);
    const statuses = indicators.map((indicator) => nationalValue(atlas, indicator, id).status);
    return statuses.find((status) => status !== 'missing') ?? 'missing';
  });
}

/** How much the leading layer knows of each period as it is read over time, in the order of time. */
export function readAvailability(atlas: Atlas, layer: LayerId, reading: Reading): Status[] {
  if (!hasValues(layer)) return availability(atlas, layer);
  return atlas.periods.map((_, at) =>
    atlas.context.has(layer)
      ? ofCounties(atlas, layer, reading, at)
      : readNation(atlas, layer, { reading, periodIndex: at }).status,
  );
}

const AS_PUBLISHED: Reading = { kind: 'period' };

/** Of the context no national figure is known: it has a period where some county has a figure. */
function ofCounties(atlas: Atlas, layer: string, reading: Reading, periodIndex: number): Status {
  const timed = { reading, periodIndex };
  const isKnown = atlas.counties.some((county) => amountRead(atlas, layer, county, timed) !== null);
  if (!isKnown) return 'missing';
  return reading.kind === 'period' ? 'reported' : 'derived';
}

/**
 * The period nearest to one in which a layer has a figure, the earlier on a tie: itself where it has one,
 * `undefined` where no period has.
 */
export function nearestKnown(statuses: readonly Status[], index: number): number | undefined {
  return statuses
    .flatMap((status, periodIndex) => (status === 'missing' ? [] : [periodIndex]))
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)[0];
}

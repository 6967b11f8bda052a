import type { Atlas } from './atlas.ts';
import { hasValues, indicatorsOf, type LayerId, type OverlayId } from './layer.ts';
import { amountRead, readNation } from './read-values.ts';
import type { Reading } from './reading.ts';
import type { Knowledge } from './status.ts';
import { nationalValue, type Value } from './value.ts';

/**
 * How much a layer knows of each period, in the order of time: how its national figure is known, that of the first of its
 * indicators that has one. The list is counted at the end of every period.
 */
export function availability(atlas: Atlas, layer: LayerId | OverlayId): Knowledge[] {
  const indicators = indicatorsOf(layer);
  return atlas.periods.map(({ id }, periodIndex) => {
    if (layer === 'list') return 'derived';
    if (indicators.length === 0) return 'reported';
    if (atlas.context.has(layer)) return ofCounties(atlas, layer, AS_PUBLISHED, periodIndex);
    const known = indicators.map((indicator) => knowledgeOf(nationalValue(atlas, indicator, id)));
    return known.find((one) => one !== 'missing') ?? 'missing';
  });
}

/** How much the leading layer knows of each period as it is read over time, in the order of time. */
export function readAvailability(atlas: Atlas, layer: LayerId, reading: Reading): Knowledge[] {
  if (!hasValues(layer)) return availability(atlas, layer);
  return atlas.periods.map((_, at) =>
    atlas.context.has(layer)
      ? ofCounties(atlas, layer, reading, at)
      : knowledgeOf(readNation(atlas, layer, { reading, periodIndex: at })),
  );
}

const AS_PUBLISHED: Reading = { kind: 'period' };

function knowledgeOf({ status, confidence }: Value): Knowledge {
  return confidence === 'unverified' ? confidence : status;
}

/** Of the context no national figure is known: it has a period where some county has a figure. */
function ofCounties(atlas: Atlas, layer: string, reading: Reading, periodIndex: number): Knowledge {
  const timed = { reading, periodIndex };
  const isKnown = atlas.counties.some((county) => amountRead(atlas, layer, county, timed) !== null);
  if (!isKnown) return 'missing';
  if (atlas.context.get(layer)?.confidence === 'unverified') return 'unverified';
  return reading.kind === 'period' ? 'reported' : 'derived';
}

/**
 * The period nearest to one in which a layer has a figure, the earlier on a tie: itself where it has one,
 * `undefined` where no period has.
 */
export function nearestKnown(statuses: readonly Knowledge[], index: number): number | undefined {
  return statuses
    .flatMap((status, periodIndex) => (status === 'missing' ? [] : [periodIndex]))
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)[0];
}

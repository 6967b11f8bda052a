import { periodIndexOf, type Atlas } from '../atlas/atlas.ts';
import { hasValues, type LayerId } from '../atlas/layer.ts';
import {
  modeFault,
  readingFault,
  readingOf,
  usualBase,
  type Measure,
  type Mode,
} from '../atlas/reading.ts';
import type { Comparison, View } from './view.ts';

/** What a choice changes in a view, together with what cannot stand beside it. */
type Change = Partial<View>;

const ALONE = { compare: 'none', comparedPeriod: null } as const;

/**
 * A layer leads: it leaves the overlays, and what was chosen of classes, of values, and of readings that make no sense for
 * it, goes back to its own.
 */
export function leadBy(view: View, atlas: Atlas | undefined, layer: LayerId): Change {
  const { mode, compare } = view;
  const isReadable = !atlas || modeFault(atlas, layer, mode) === null;
  const isComparable =
    !atlas || compare !== 'change' || readingFault(atlas, layer, readingOf(view)) === null;
  const { statuses, ...filter } = view.filter;
  return {
    layer,
    overlays: view.overlays.filter(({ id }) => id !== layer),
    mode: isReadable ? mode : 'period',
    ...(isComparable ? {} : ALONE),
    classing: null,
    classes: [],
    filter: { ...filter, range: null, statuses: hasValues(layer) ? statuses : [] },
  };
}

/** The leading layer is read over time in another way; a map of a change gives way to it. */
export function readBy(view: View, mode: Mode): Change {
  return { mode, ...(view.compare === 'change' ? ALONE : {}), ...rescaled(view) };
}

/**
 * Two half-years are compared, the usual other one unless there is one already; a map of a change has no mode, and
 * where the scale becomes another what was chosen by its values goes.
 */
export function compareBy(view: View, atlas: Atlas, compare: Comparison): Change {
  if (compare === 'none') return { ...ALONE, ...(view.compare === 'change' ? rescaled(view) : {}) };
  const comparedPeriod = view.comparedPeriod ?? usualBase(atlas, periodIndexOf(atlas, view.period));
  const isSameScale = compare !== 'change' && view.compare !== 'change';
  return {
    compare,
    comparedPeriod,
    ...(compare === 'change' ? { mode: 'period' } : {}),
    ...(isSameScale ? {} : rescaled(view)),
  };
}

/** Changes are shown in another measure. */
export function measureBy(view: View, measure: Measure): Change {
  return { measure, ...rescaled(view) };
}

/** What was chosen by values goes where these become others. */
function rescaled({ filter }: View): Change {
  return { classes: [], filter: { ...filter, range: null } };
}

/** A class of the fill stands out, or no more. */
export function toggleClass({ classes }: View, classIndex: number): Change {
  const others = classes.filter((other) => other !== classIndex);
  const chosen = others.length < classes.length ? others : [...classes, classIndex];
  return { classes: chosen.sort((a, b) => a - b) };
}

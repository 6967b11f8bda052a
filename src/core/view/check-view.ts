import { periodIndexOf, ownLayers, type Atlas, type County } from '../atlas/atlas.ts';
import type { Filter } from './filter.ts';
import { withOwn } from '../atlas/own-values.ts';
import type { OwnSet } from '../atlas/own-figures.ts';
import { hasValues, isOwnId, type LayerId, type OverlayId } from '../atlas/layer.ts';
import { modeFault, readingFault, readingOf, usualBase } from '../atlas/reading.ts';
import { DEFAULT_VIEW, type View } from './view.ts';
import { FILTER_RULES } from './filter-url.ts';
import type { Notice } from './link-issue.ts';

/**
 * Puts the default in place of what is well formed but does not exist in this atlas, such as a period, a
 * province or a county, and of a reading over time that makes no sense for the leading layer. Says so in
 * a notice for each. A comparison that names no other half-year gets the usual one. `sets` are the own figures
 * that this browser has.
 */
export function checkView(
  view: View,
  tables: Atlas,
  sets: readonly OwnSet[] = [],
): { view: View; issues: Notice[] } {
  const issues: Notice[] = [];
  const used = view.own.flatMap((id) => sets.find((set) => set.id === id) ?? []);
  const atlas = withOwn(tables, used);
  const own = used.map(({ id }) => id);
  if (own.length < view.own.length) {
    const got = view.own.filter((id) => !own.includes(id)).join(',');
    issues.push({ kind: 'no-own', got });
  }
  let { period, county } = view;
  if (!atlas.periods.some(({ id }) => id === period)) {
    issues.push({ kind: 'bad-value', key: 'period', got: period });
    period = DEFAULT_VIEW.period;
  }
  const filter = checkFilter(view, atlas, issues);
  if (county !== null && !atlas.countyById.has(county) && !(county in atlas.names)) {
    issues.push({ kind: 'bad-value', key: 'county', got: county });
    county = null;
  }
  const isThere = (id: LayerId | OverlayId) => !isOwnId(id) || ownLayers(atlas).includes(id);
  let { layer, overlays } = view;
  if (!isThere(layer)) {
    if (!view.own.some((id) => id === layer)) {
      issues.push({ kind: 'bad-value', key: 'layer', got: layer });
    }
    layer = DEFAULT_VIEW.layer;
  }
  const unknown = overlays.filter(({ id }) => !isThere(id) && !view.own.some((own) => own === id));
  if (unknown.length > 0) {
    issues.push({ kind: 'bad-value', key: 'on', got: unknown.map(({ id }) => id).join(',') });
  }
  overlays = overlays.filter(({ id }) => isThere(id) && id !== layer);
  let { mode, compare, comparedPeriod } = view;
  if (comparedPeriod !== null && periodIndexOf(atlas, comparedPeriod) < 0) {
    issues.push({ kind: 'bad-value', key: 'vs', got: comparedPeriod });
    comparedPeriod = null;
  }
  if (compare !== 'none') comparedPeriod ??= usualBase(atlas, periodIndexOf(atlas, period));
  if (modeFault(atlas, layer, mode) !== null) {
    issues.push({ kind: 'bad-value', key: 'mode', got: mode });
    mode = DEFAULT_VIEW.mode;
  }
  const comparison = { mode, compare, comparedPeriod, measure: view.measure };
  if (compare === 'change' && readingFault(atlas, layer, readingOf(comparison)) !== null) {
    issues.push({ kind: 'bad-value', key: 'compare', got: compare });
    compare = 'none';
    comparedPeriod = null;
  }
  return {
    view: {
      ...view,
      layer,
      overlays,
      period,
      mode,
      compare,
      comparedPeriod,
      own,
      filter,
      county,
    },
    issues,
  };
}

/** Drops places that are unknown, and conditions on values where the leading layer has none. */
function checkFilter({ layer, filter }: View, atlas: Atlas, issues: Notice[]): Filter {
  const refuse = (key: keyof typeof FILTER_RULES, refused: Filter) => {
    const got = FILTER_RULES[key].write({ ...DEFAULT_VIEW, filter: refused });
    if (got) issues.push({ kind: 'bad-value', key, got });
  };
  const unknown = filter.places.filter((id) => !isPlace(atlas, id));
  refuse('prov', { ...filter, places: unknown });
  const places = filter.places.filter((id) => !unknown.includes(id));
  if (hasValues(layer)) return { ...filter, places };
  for (const key of ['status', 'total', 'rate'] as const) refuse(key, filter);
  return { ...filter, places, statuses: [], range: null };
}

/** Whether there is a province or a prefecture of this code. */
function isPlace({ provinceById, prefectureNames, counties }: Atlas, code: string): boolean {
  const isInside = ({ id }: County) => id.startsWith(code.slice(0, 4));
  return provinceById.has(code) || code in prefectureNames || counties.some(isInside);
}

import { ownLayers, periodIndexOf, type Atlas } from '../atlas/atlas.ts';
import { hasValues, isContextId, isOwnId, type LayerId, type OverlayId } from '../atlas/layer.ts';
import { whyModeBarred, whyBarred, readingOf, usualBase } from '../atlas/reading.ts';
import { RANGED } from './filter.ts';
import { hasOwn } from '../atlas/own-cells.ts';
import { layerOf, type Variable } from './chart-choice.ts';
import { columnId, COUNTY, usualColumns, type TableColumn } from './columns.ts';
import { FILTER_RULES } from './filter-url.ts';
import { pinnedOf, pinning } from './pins.ts';
import type { LinkIssue } from '../issue.ts';
import type { HashKey } from '../base/hash-key.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** Something that holds in every view, or is mended. */
interface ViewRule<Known> {
  /** The key that a link breaks it with; none where a link may leave it open. */
  readonly key?: HashKey;
  /** What of the view breaks it, as a link writes it; `null` where it holds. */
  broken(view: View, known: Known): string | null;
  mend(view: View, known: Known): Partial<View>;
}

export const NOT_COMPARED = { compare: 'none', comparedPeriod: null } as const;

/** What cannot stand side by side, whatever there is in the atlas. */
const TOGETHER: readonly ViewRule<unknown>[] = [
  {
    // The leading layer does not lie on top of itself.
    key: 'on',
    broken: ({ layer, overlays }) => (overlays.some(({ id }) => id === layer) ? layer : null),
    mend: ({ layer, overlays }) => ({ overlays: overlays.filter(({ id }) => id !== layer) }),
  },
  {
    // No county is pinned twice, nor beside none.
    broken: (view) => {
      const kept = pinnedOf(pinning(pinnedOf(view)));
      return view.pins.length > Math.max(0, kept.length - 1) ? view.pins.join(',') : null;
    },
    mend: (view) => pinning(pinnedOf(view)),
  },
  {
    // An item is not chosen beside a county.
    key: 'item',
    broken: ({ county, item }) => county && item,
    mend: () => ({ item: null }),
  },
  {
    // A map of a change has no mode.
    key: 'mode',
    broken: ({ compare, mode }) => (compare === 'change' && mode !== 'period' ? mode : null),
    mend: () => ({ mode: 'period' }),
  },
  {
    key: 'vs',
    broken: ({ compare, comparedPeriod }) => (compare === 'none' ? comparedPeriod : null),
    mend: () => ({ comparedPeriod: null }),
  },
  {
    // Without a story there is no moment of it.
    key: 'scene',
    broken: ({ story, scene }) => (story === null && scene !== null ? String(scene) : null),
    mend: () => ({ scene: null }),
  },
  {
    key: 'at',
    broken: ({ story, at }) => (story === null && at !== null ? String(at) : null),
    mend: () => ({ at: null }),
  },
];

/** What exists, and what there is to filter by. */
const IN_ATLAS: readonly ViewRule<Atlas>[] = [
  {
    key: 'period',
    broken: ({ period }, atlas) => (periodIndexOf(atlas, period) < 0 ? period : null),
    mend: () => ({ period: DEFAULT_VIEW.period }),
  },
  {
    key: 'prov',
    broken: ({ filter }, atlas) => {
      const places = filter.places.filter((code) => !isPlace(atlas, code));
      return FILTER_RULES.prov.write({ ...DEFAULT_VIEW, filter: { ...filter, places } }) ?? null;
    },
    mend: ({ filter }, atlas) => ({
      filter: { ...filter, places: filter.places.filter((code) => isPlace(atlas, code)) },
    }),
  },
  {
    key: 'list',
    broken: ({ filter }, { countyById }) => {
      const list = filter.list.filter((id) => !countyById.has(id));
      return FILTER_RULES.list.write({ ...DEFAULT_VIEW, filter: { ...filter, list } }) ?? null;
    },
    mend: ({ filter }, { countyById }) => ({
      filter: { ...filter, list: filter.list.filter((id) => countyById.has(id)) },
    }),
  },
  {
    key: 'near',
    broken: ({ filter: { near } }, { countyById }) => (near && !countyById.has(near) ? near : null),
    mend: ({ filter }) => ({ filter: { ...filter, near: null } }),
  },
  // What has no values is not filtered by them.
  ...(['status', ...RANGED] as const).map((key): ViewRule<Atlas> => ({
    key,
    broken: (view) => (hasValues(view.layer) ? null : (FILTER_RULES[key].write(view) ?? null)),
    mend: ({ filter }) => ({
      filter: { ...filter, ...(key === 'status' ? { statuses: [] } : { range: null }) },
    }),
  })),
  {
    key: 'county',
    broken: (view, atlas) =>
      pinnedOf(view)
        .filter((id) => !isCounty(atlas, id))
        .join(',') || null,
    mend: (view, atlas) => pinning(pinnedOf(view).filter((id) => isCounty(atlas, id))),
  },
  {
    key: 'label',
    broken: ({ labels }, atlas) => labels.places.filter((id) => !isOnMap(atlas, id)).join() || null,
    mend: ({ labels }, atlas) => ({
      labels: { ...labels, places: labels.places.filter((id) => isOnMap(atlas, id)) },
    }),
  },
  {
    key: 'note',
    broken: ({ notes }, atlas) =>
      notes
        .map(({ place }) => place)
        .filter((id) => !isOnMap(atlas, id))
        .join() || null,
    mend: ({ notes }, atlas) => ({ notes: notes.filter(({ place }) => isOnMap(atlas, place)) }),
  },
  {
    key: 'layer',
    broken: ({ layer }, atlas) => (isThere(atlas, layer) ? null : layer),
    mend: ({ overlays }) => ({
      layer: DEFAULT_VIEW.layer,
      overlays: overlays.filter(({ id }) => id !== DEFAULT_VIEW.layer),
    }),
  },
  {
    key: 'on',
    broken: ({ overlays }, atlas) => {
      const unknown = overlays.filter(({ id }) => !isThere(atlas, id));
      return unknown.map(({ id }) => id).join(',') || null;
    },
    mend: ({ overlays }, atlas) => ({ overlays: overlays.filter(({ id }) => isThere(atlas, id)) }),
  },
  {
    key: 'vs',
    broken: ({ comparedPeriod }, atlas) =>
      comparedPeriod !== null && periodIndexOf(atlas, comparedPeriod) < 0 ? comparedPeriod : null,
    mend: () => ({ comparedPeriod: null }),
  },
  {
    // A comparison that names no other half-year gets the usual one.
    broken: ({ compare, comparedPeriod }) =>
      compare !== 'none' && comparedPeriod === null ? compare : null,
    mend: ({ period }, atlas) => ({
      comparedPeriod: usualBase(atlas, periodIndexOf(atlas, period)),
    }),
  },
];

/** What table and charts can show. */
const IN_WORKBENCH: readonly ViewRule<Atlas>[] = [
  {
    key: 'cols',
    broken: ({ columns }, atlas) => {
      const lost = columns?.filter((column) => !hasColumn(atlas, column)) ?? [];
      return lost.map(columnId).join(',') || null;
    },
    mend: ({ columns }, atlas) => {
      const kept = columns?.filter((column) => hasColumn(atlas, column)) ?? [];
      return { columns: kept.length > 0 ? kept : null };
    },
  },
  {
    // No table is a ranking of estimates, nor sorted by what it does not show.
    key: 'sort',
    broken: ({ sort, columns, layer }, atlas) => {
      if (sort === null || sort === 'none') return null;
      const id = columnId(sort.column);
      const shown = [COUNTY, ...(columns ?? usualColumns(layer))].map(columnId);
      const { column } = sort;
      const isKnown = column.kind === 'fact' || hasFigures(atlas, column.layer);
      return shown.includes(id) && isKnown ? null : id;
    },
    mend: () => ({ sort: null }),
  },
  {
    key: 'fold',
    broken: ({ folded }, atlas) =>
      folded
        .filter((code) => !atlas.provinceById.has(code))
        .map((code) => code.slice(0, 2))
        .join(',') || null,
    mend: ({ folded }, atlas) => ({
      folded: folded.filter((code) => atlas.provinceById.has(code)),
    }),
  },
  {
    // What is estimated is put against nothing.
    key: 'chart',
    broken: ({ chart }, atlas) =>
      [chart.x, chart.y]
        .filter((variable) => variable !== null && !hasVariable(atlas, variable))
        .map((variable) => variable!.replace(' ', '.'))
        .join(',') || null,
    mend: ({ chart }, atlas) => {
      const kept = (variable: Variable | null) =>
        variable !== null && hasVariable(atlas, variable) ? variable : null;
      return { chart: { ...chart, x: kept(chart.x), y: kept(chart.y) } };
    },
  },
];

/** Readings over time that make sense for the leading layer. */
const READABLE: readonly ViewRule<Atlas>[] = [
  {
    key: 'mode',
    broken: ({ layer, mode }, atlas) => (whyModeBarred(atlas, layer, mode) === null ? null : mode),
    mend: () => ({ mode: DEFAULT_VIEW.mode }),
  },
  {
    key: 'compare',
    broken: (view, atlas) =>
      view.compare === 'change' && whyBarred(atlas, view.layer, readingOf(view)) !== null
        ? view.compare
        : null,
    mend: () => NOT_COMPARED,
  },
];

/** What has no figures has no greatest ones: estimates are not ranked. */
const OF_LABELS: readonly ViewRule<Atlas>[] = [
  {
    key: 'label',
    broken: ({ layer, labels }, atlas) =>
      labels.top > 0 && !hasFigures(atlas, layer) ? `top${labels.top}` : null,
    mend: ({ labels }) => ({ labels: { ...labels, top: 0 } }),
  },
];

/** A class that there is not cannot stand out; how many there are is known only with the figures. */
const OF_CLASSES: readonly ViewRule<number>[] = [
  {
    key: 'class',
    broken: ({ classes }, count) => {
      const beyond = classes.filter((place) => place >= count);
      return beyond.map((place) => place + 1).join(',') || null;
    },
    mend: ({ classes }, count) => ({ classes: classes.filter((place) => place < count) }),
  },
];

/**
 * Mends what breaks a rule, in their order, with an issue for each; without an atlas nobody knows what exists.
 * @param isNew whether the layer has not led yet; a reader may compare one that leads with a half-year of no figures
 * @param classCount how many classes the leading layer has; left out where that is not known
 */
export function keepRules(
  view: View,
  atlas?: Atlas,
  isNew = true,
  classCount?: number,
): { view: View; issues: LinkIssue[] } {
  const issues: LinkIssue[] = [];
  let current = view;
  function keep<Known>(rules: readonly ViewRule<Known>[], known: Known) {
    for (const { key, broken, mend } of rules) {
      const got = broken(current, known);
      if (got === null) continue;
      if (key) issues.push({ code: 'bad-value', key, got });
      current = { ...current, ...mend(current, known) };
    }
  }
  keep(TOGETHER, undefined);
  if (atlas) keep([...IN_ATLAS, ...OF_LABELS, ...IN_WORKBENCH, ...(isNew ? READABLE : [])], atlas);
  if (classCount !== undefined) keep(OF_CLASSES, classCount);
  return { view: current, issues };
}

function isThere(atlas: Atlas, id: LayerId | OverlayId): boolean {
  // Which there are of context is known once its product is there.
  if (!hasValues(id) || (isContextId(id) && atlas.context.size === 0)) return true;
  return isOwnId(id) ? ownLayers(atlas).includes(id) : atlas.layers.has(id);
}

/** Whether counties have figures of a layer, or may have once its product is there; estimates are none. */
function hasFigures(atlas: Atlas, layer: string): boolean {
  return (isContextId(layer) && isThere(atlas, layer)) || hasOwn(atlas.own, layer);
}

function hasColumn(atlas: Atlas, column: TableColumn): boolean {
  if (column.kind === 'fact') return true;
  const isPeriod = column.period === 'now' || periodIndexOf(atlas, column.period) >= 0;
  return isPeriod && isThere(atlas, column.layer);
}

function hasVariable(atlas: Atlas, variable: Variable): boolean {
  const layer = layerOf(variable);
  return layer === null || hasFigures(atlas, layer);
}

function isCounty({ countyById, names }: Atlas, id: string): boolean {
  return countyById.has(id) || id in names;
}

/** Whether something that can be written beside has a place on the map. */
function isOnMap(atlas: Atlas, id: string): boolean {
  return isCounty(atlas, id) || isPlace(atlas, id);
}

/** Whether there is a province or a prefecture of this code. */
function isPlace({ provinceById, prefectureNames, counties }: Atlas, code: string): boolean {
  const prefecture = code.slice(0, 4);
  return (
    provinceById.has(code) ||
    code in prefectureNames ||
    counties.some(({ id }) => id.startsWith(prefecture))
  );
}

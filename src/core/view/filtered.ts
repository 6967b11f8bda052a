import { projectToSquare, type Point } from '../geography/albers.ts';
import type { Atlas, County } from '../atlas/atlas.ts';
import { isOfPlaces, NO_FILTER, type Filter, type ValueRange } from './filter.ts';
import { hasValues, type LayerId, type ValueLayerId } from '../atlas/layer.ts';
import { chanceOver } from '../atlas/uncertainty.ts';
import { areaNames, AREAS } from '../atlas/poverty-list.ts';
import type { Boundaries } from '../geography/mesh.ts';
import { placePoint } from '../geography/county-points.ts';
import { neighborsOf } from '../geography/neighbors.ts';
import {
  rateRead,
  readCounty,
  type CountySelection,
  type TimedReading,
} from '../atlas/read-values.ts';

/** What a filter keeps. */
export interface FilteredCounties extends CountySelection {
  /**
   * Whether a county, a prefecture or a province is kept, by its code. One outside the list is where places
   * alone are filtered and it lies in one of them; a larger one is where any of its counties is.
   */
  has(code: string): boolean;
}

/** What conditions on values, outlines and borders are judged by. */
export interface FilterContext {
  readonly layer: LayerId;
  readonly at: TimedReading;
  /** Where counties are and which share a border; outlines and neighbours keep nothing without it. */
  readonly boundaries?: Boundaries | undefined;
  /** Above which probabilities are. */
  readonly threshold: number;
}

/** Says which counties a filter keeps. */
export function filterCounties(
  atlas: Atlas,
  filter: Filter,
  filterContext: FilterContext,
): FilteredCounties {
  const tests = testsOf(atlas, filter, filterContext);
  if (tests.length === 0) return { all: true, counties: atlas.counties, has: () => true };
  const counties = atlas.counties.filter((county) => tests.every((test) => test(county)));
  const codes = new Set(
    counties.flatMap(({ id }) => [id, `${id.slice(0, 4)}00`, `${id.slice(0, 2)}0000`]),
  );
  const ofPlaces = isOfPlaces(filter);
  const has = (code: string) =>
    codes.has(code) || (ofPlaces && !atlas.countyById.has(code) && isWithin(code, filter.places));
  return { all: false, counties, has };
}

/** Keeps the counties of some provinces and prefectures. */
export function filterByPlaces(atlas: Atlas, places: readonly string[]): FilteredCounties {
  const at: TimedReading = { reading: { kind: 'period' }, periodIndex: 0 };
  return filterCounties(atlas, { ...NO_FILTER, places }, { layer: 'none', at, threshold: 0 });
}

/** Whether a place lies in one of these provinces or prefectures, by its code. */
export function isWithin(code: string, places: readonly string[]): boolean {
  return places.includes(`${code.slice(0, 2)}0000`) || places.includes(`${code.slice(0, 4)}00`);
}

/** Adcodes of a county and of those that share a border with it. */
export function aroundOf(id: string, boundaries: Boundaries): readonly string[] {
  return [id, ...neighborsOf(boundaries, id)];
}

type Test = (county: County) => boolean;

function testsOf(atlas: Atlas, filter: Filter, filterContext: FilterContext): Test[] {
  const { places, list, keyCounty, years } = filter;
  const tests: (Test | false)[] = [
    places.length > 0 && (({ id }) => isWithin(id, places)),
    list.length > 0 && isAmong(list),
    isNear(filter, filterContext),
    liesIn('area', filter.areas),
    liesIn('three', filter.threeAreas),
    keyCounty !== null && ((county) => county.keyCounty === keyCounty),
    years.length > 0 && (({ leftYear }) => years.includes(leftYear)),
    hasStatus(atlas, filter, filterContext),
    isInRange(atlas, filter, filterContext),
    liesInOutline(filter, filterContext),
  ];
  return tests.filter((test) => test !== false);
}

function isAmong(ids: readonly string[]): Test {
  const named = new Set(ids);
  return ({ id }) => named.has(id);
}

function isNear({ near }: Filter, { boundaries }: FilterContext): Test | false {
  return near !== null && isAmong(boundaries ? aroundOf(near, boundaries) : []);
}

function liesIn(grouping: 'area' | 'three', ids: readonly string[]): Test | false {
  if (ids.length === 0) return false;
  const names = AREAS[grouping].flatMap(({ id, zh }) => (ids.includes(id) ? zh : []));
  return (county) => areaNames(county, grouping).some((name) => names.includes(name));
}

function hasStatus(atlas: Atlas, { statuses }: Filter, { layer, at }: FilterContext): Test | false {
  if (statuses.length === 0) return false;
  return (county) => statuses.includes(readCounty(atlas, layer, county, at).status);
}

/** A layer without values, and a county without one, meets no range. */
function isInRange(atlas: Atlas, { range }: Filter, context: FilterContext): Test | false {
  if (!range) return false;
  const { of, low, high } = range;
  return (county) => {
    if (!hasValues(context.layer)) return false;
    const amount = rangedAmount(atlas, of, county, { ...context, layer: context.layer });
    return amount !== null && amount >= (low ?? -Infinity) && amount <= (high ?? Infinity);
  };
}

/** What a range judges of a county. */
export function rangedAmount(
  atlas: Atlas,
  of: ValueRange['of'],
  county: County,
  { layer, at, threshold }: FilterContext & { readonly layer: ValueLayerId },
): number | null {
  if (of === 'chance') return chanceOver(atlas, layer, county, at, threshold);
  const total = readCounty(atlas, layer, county, at);
  return (of === 'total' ? total : rateRead(atlas, layer, total, county, at.reading)).amount;
}

function liesInOutline({ outline }: Filter, { boundaries }: FilterContext): Test | false {
  if (outline.length === 0) return false;
  const corners = outline.map(projectToSquare);
  return ({ id }) => {
    const middle = boundaries && placePoint(boundaries.mesh, id);
    return middle !== undefined && isInside(middle, corners);
  };
}

/** Whether a ray to the east crosses the outline an odd number of times. */
function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  return corners.reduce((inside, [ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length]!;
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

import type { County } from '../core/atlas/atlas.ts';
import { readItem, type ItemId } from '../core/atlas/item.ts';
import { hasValues } from '../core/atlas/layer.ts';
import { isOnList, listedRows, onListAt, type RowCount } from '../core/atlas/poverty-list.ts';
import { amountRead, isStated, readCounty, readSum } from '../core/atlas/read-values.ts';
import type { Value } from '../core/atlas/value.ts';
import { fakeLngLatToSquare, type Point } from '../core/geography/albers.ts';
import { placePoint, rowsOf } from '../core/geography/county-points.ts';
import { hasCallouts, MOST_LABELS, noteWords } from '../core/view/map-notes.ts';
import { pinnedOf } from '../core/view/pins.ts';
import type { View } from '../core/view/view.ts';
import { indicatorUnit } from '../i18n/format/county-text.ts';
import { membershipText, rowCountText } from '../i18n/format/list-text.ts';
import { placeName } from '../i18n/format/place-name.ts';
import { readText } from '../i18n/format/reading-text.ts';
import { knowledgeWord } from '../i18n/format/value-text.ts';
import { FRONT_PAGE } from '../i18n/messages/front-page.ts';
import { SLIDE } from '../i18n/messages/slide.ts';
import type { Scene } from './scene.ts';

/** Words on the map that belong to a place. */
export interface Callout {
  /** The same while it is the same words of the same place. */
  readonly id: string;
  /** The place, in coordinates of the square. */
  readonly at: Point;
  /** The name of the place; empty for a note. */
  readonly title: string;
  /** What is said of it; may be empty. */
  readonly body: string;
  /** Where its author put it, in thousandths of the shorter side of the map; `null` where it stands as there is room. */
  readonly offset: Point | null;
}

/** The most places that a slide labels because its claim names them. */
const MOST_DIRECT = 4;

/**
 * What is written on a map: notes, the values that the view asks for, and on a slide those of the places that its claim
 * names. What comes first is placed first.
 */
export function calloutsOf(scene: Scene): Callout[] {
  const { view } = scene;
  if (!hasCallouts(view)) return [];
  const isSlide = view.interface === 'slide';
  const places = [
    ...(isSlide ? namedPlaces(view) : []),
    ...view.labels.places,
    ...greatest(scene, view.labels.top),
  ];
  return [
    ...view.notes.flatMap((note, index) => {
      const body = noteWords(note, scene.language);
      return placed(scene, `note ${index}`, note.place, { title: '', body, offset: note.offset });
    }),
    ...(isSlide ? [...itemCallout(scene, view.item), ...listCallouts(scene)] : []),
    ...[...new Set(places)].slice(0, MOST_LABELS + MOST_DIRECT).flatMap((place) => {
      const title = placeName(scene.atlas, scene.geometry, place, scene.language);
      return placed(scene, `value ${place}`, place, {
        title,
        body: valueOf(scene, place),
        offset: null,
      });
    }),
  ];
}

function placed(
  { geometry }: Scene,
  id: string,
  place: string,
  words: Pick<Callout, 'title' | 'body' | 'offset'>,
): Callout[] {
  const province = geometry.provinces.find((one) => one.id === place);
  const at = province ? fakeLngLatToSquare(province.label) : placePoint(geometry.mesh, place);
  return at ? [{ id, at, ...words }] : [];
}

/** The places that a claim names; of many it tells only how many they are. */
function namedPlaces(view: View): readonly string[] {
  const { places, list, near } = view.filter;
  const kept = [places, list].filter(({ length }) => length <= MOST_DIRECT).flat();
  return [...pinnedOf(view), ...(near ? [near] : []), ...kept];
}

/** The counties with the greatest reported figures; estimates are never ranked. */
function greatest({ atlas, view, at, filtered }: Scene, top: number): string[] {
  const { layer } = view;
  if (top === 0 || !hasValues(layer)) return [];
  return filtered.counties
    .filter((county) => isStated(atlas, layer, county, at))
    .map(({ id, ...county }) => ({ id, amount: amountRead(atlas, layer, { id, ...county }, at) }))
    .filter(({ amount }) => amount !== null)
    .sort((a, b) => b.amount! - a.amount! || (a.id < b.id ? -1 : 1))
    .slice(0, top)
    .map(({ id }) => id);
}

/** What the leading layer says of a place, with its status; empty where it says nothing. */
function valueOf(scene: Scene, place: string): string {
  const { atlas, view, at, language } = scene;
  const { layer, period } = view;
  const counties = countiesIn(scene, place);
  const [first] = counties;
  if (!first) return '';
  const isCounty = atlas.countyById.has(place);
  if (layer === 'list') {
    return isCounty
      ? membershipText(first, period, language)
      : FRONT_PAGE[language].countOnList(rowCountText(onListAt(counties, period), language));
  }
  if (!hasValues(layer)) return '';
  if (!isCounty && !atlas.indicatorById.get(layer)?.additive) return '';
  const value = isCounty
    ? readCounty(atlas, layer, first, at)
    : readSum(atlas, layer, counties, at);
  return amountText(scene, value);
}

/** The range of what is not known exactly comes first; an estimate has no lone number. */
function amountText({ atlas, view, at, language }: Scene, value: Value): string {
  const { amount, range, status } = readText(
    value,
    at,
    language,
    indicatorUnit(atlas, view.layer, language),
  );
  const t = SLIDE[language];
  if (amount === status) return status;
  if (value.status === 'modelled') return t.known(range ?? amount, status);
  return t.known(range ? `${amount} (${range})` : amount, status);
}

function countiesIn({ atlas, geometry }: Scene, place: string): readonly County[] {
  const county = atlas.countyById.get(place);
  if (county) return [county];
  if (atlas.provinceById.has(place))
    return atlas.counties.filter(({ id }) => id.startsWith(place.slice(0, 2)));
  const rows = rowsOf(geometry.mesh, place);
  return rows.flatMap((row) => atlas.countyById.get(geometry.mesh.ids[row]!) ?? []);
}

/** The chosen hub, reserve, forest or story, by its name. */
function itemCallout(scene: Scene, item: ItemId | null): Callout[] {
  const read = item && readItem(item);
  if (!read) return [];
  const { symbols, products, language } = scene;
  const isIt = ({ id }: { readonly id: string }) => id === read.id;
  const mark = symbols
    .flatMap((part) => (part.kind === 'sites' ? part.sites : []))
    .find(({ target }) => target === item);
  const { network, ecology, stories } = products;
  const story = stories?.stories.find(isIt);
  const named = {
    hub: network?.hubs.find(isIt),
    reserve: ecology?.reserves.find(isIt),
    forest: ecology?.forests.find(isIt),
    story: stories?.programmes.find(({ id }) => id === story?.programme),
  }[read.kind];
  if (!named) return [];
  const title = named[language];
  const status = 'status' in named && named.status === 'unverified' ? named.status : undefined;
  const body = status ? knowledgeWord('unverified', language) : '';
  const words = { title, body, offset: null };
  const id = `item ${item}`;
  if (mark) return [{ id, at: fakeLngLatToSquare(mark.position), ...words }];
  const place = [ecology?.forests.find(isIt)?.place, story?.place].find(Boolean);
  return place ? placed(scene, id, place, words) : [];
}

/** While the whole list leads: how many counties are still on it, and how many have left, each at one of them. */
function listCallouts(scene: Scene): Callout[] {
  const { view, filtered, geometry, language } = scene;
  const { layer, grouping, period } = view;
  if (layer !== 'list' || grouping !== 'year' || !filtered.all) return [];
  const t = SLIDE[language];
  const on = onListAt(filtered.counties, period);
  const all = listedRows(filtered.counties);
  const left: RowCount = {
    amount: all - on.amount,
    range: on.range && [all - on.range[1], all - on.range[0]],
  };
  const { mesh } = geometry;
  const sizeOf = ({ id }: County) => {
    const [row] = rowsOf(mesh, id);
    const box = row === undefined ? [] : mesh.boxes.subarray(row * 4, row * 4 + 4);
    return row === undefined ? 0 : (box[2]! - box[0]!) * (box[3]! - box[1]!);
  };
  const groups = [
    [t.still, on, true],
    [t.left, left, false],
  ] as const;
  return groups.flatMap(([say, count, isOn]) => {
    const counties = filtered.counties.filter((county) => isOnList(county, period) === isOn);
    const [widest] = counties.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const words = { title: say(rowCountText(count, language)), body: '', offset: null };
    return widest ? placed(scene, `list ${isOn ? 'on' : 'left'}`, widest.id, words) : [];
  });
}

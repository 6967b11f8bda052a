import type { PeriodId } from '../core/atlas/period.ts';
import type { Source } from '../core/atlas/atlas.ts';
import { sourcesOf } from '../core/atlas/atlas.ts';
import { pictureProducts } from '../core/evidence/picture-products.ts';
import { listedValue } from '../core/evidence/place-evidence.ts';
import { isFiltering } from '../core/view/filter.ts';
import { FLOW_INDICATOR, hasValues, isStatedLayer, type OverlayId } from '../core/atlas/layer.ts';
import { readNation } from '../core/atlas/read-values.ts';
import { toldBy } from './programme-marks.ts';
import { markOf } from '../core/view/view.ts';
import { filterText } from '../i18n/format/filter-text.ts';
import { publisherText } from '../i18n/format/publisher-text.ts';
import { layerName } from '../i18n/format/layer-words.ts';
import { figureTimeName } from '../i18n/format/reading-text.ts';
import { formatCount, formatDay } from '../i18n/format/number.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { PRINT_MESSAGES } from '../i18n/messages/print-layout.ts';
import type { Scene } from './scene.ts';

/** How many documents of the list are named by their titles; of more, the publishers are. */
const MOST_DOCUMENTS = 6;
/** How many publishers of what leads are named where there is one line for all. */
const MOST_NAMED = 2;
/** How many publishers of an overlay are named. */
const MOST_PUBLISHERS = 6;

/** What only the maker of a picture knows. */
export interface PrintMeta {
  /** The review number (审图号) that the map was given; none leaves its place empty. */
  readonly review?: string;
  /** ISO day on which the picture is made. */
  readonly day?: string;
  /** Where the view opens again. */
  readonly link?: string;
}

/** Says what is to be minded of a picture before its sources: what it leaves out, and whose figures it has. */
export function cautionsOf(scene: Scene): string[] {
  const { atlas, products, view, language, symbols } = scene;
  const messages = MESSAGES[language];
  const t = PRINT_MESSAGES[language];
  const { compare, comparedPeriod, period, layer } = view;
  const named = (id: PeriodId) => figureTimeName(atlas, layer, id, language);
  const own = [...atlas.sourceById.values()].filter(({ id }) => atlas.own.size > 0 && isOwn(id));
  const missing = pictureProducts(atlas, view).filter((name) => !products[name]);
  return [
    ...(own.length > 0 ? [t.own(own.map(({ title }) => title).join(t.separator))] : []),
    ...missing.map((name) => (name === 'exits' ? t.notCited : t.notLoaded)(messages.product[name])),
    ...((compare === 'side' || compare === 'swipe') && comparedPeriod !== null
      ? [t.beside(named(period), named(comparedPeriod))]
      : []),
    ...(scene.fill.highlighted.length > 0 ? [t.chosen] : []),
    ...(view.moving && symbols.some(({ kind }) => kind === 'flows') ? [t.still] : []),
    ...(hasValues(layer) && markOf(view) === 'columns' ? [t.flat] : []),
  ];
}

/** Says what a picture rests on, and by whom and when it was made. */
export function notesOf(scene: Scene, { day, link }: PrintMeta): string[] {
  const { atlas, language, view, at, headline } = scene;
  const messages = MESSAGES[language];
  const t = PRINT_MESSAGES[language];
  const { layer, filter } = view;
  const known = headline.value.amount === null ? [] : [layer];
  const shownLayers = [...known, ...view.overlays.map(({ id }) => id)];
  const isEstimated = shownLayers.some((id) => hasValues(id) && !isStatedLayer(id));
  const { threshold } = scene.filled;
  const context = { atlas, layer, reading: at.reading, threshold, language };
  const end = atlas.periods.at(-1)?.end ?? '';
  const made = [
    t.release(atlas.release, formatDay(end, language)),
    ...(day ? [t.made(formatDay(day, language))] : []),
    ...(link ? [link] : []),
  ];
  return [
    ...(isFiltering(filter) ? [t.filter(filterText(filter, context))] : []),
    ...sourceLines(scene),
    ...scene.view.overlays.map(({ id }) => overlayLine(scene, id)),
    ...(isEstimated && atlas.own.size === 0 ? [messages.tableNote] : []),
    `${t.boundaries} · ${t.projection}`,
    made.join(' · '),
  ];
}

/**
 * The publishers of what leads, or where nothing does of what lies on top, in one line: of many the first, and how many
 * documents there are; empty where nothing leads and nothing lies on top.
 */
export function publishersLine(scene: Scene): string {
  const { view, headline, language } = scene;
  const { value, told } = headline;
  const leading =
    view.layer === 'list' ? [...(told?.sources ?? []), ...listSources(scene)] : value.sources;
  const isLed = view.layer === 'list' || hasValues(view.layer);
  const all = isLed ? leading : view.overlays.flatMap(({ id }) => overlaySources(scene, id));
  const ids = [...new Set(all)].filter((id) => !isOwn(id));
  const t = PRINT_MESSAGES[language];
  const publishers = publishersOf(scene, ids);
  const named = publishers.slice(0, MOST_NAMED).join(t.separator);
  const isCut = publishers.length > MOST_NAMED;
  return isCut ? t.andOthers(named, formatCount(ids.length, language)) : named;
}

/** The review number, or that there is none, and what the map is not. */
export function imprintLine({ language }: Scene, { review }: PrintMeta): string {
  const messages = MESSAGES[language];
  const number = review ? PRINT_MESSAGES[language].review(review) : messages.reviewNumberEmpty;
  return `${number} · ${messages.disclaimer}`;
}

/** The list and the announcements that the counts of a headline about it rest on, by the ids of their documents. */
export function listSources({ atlas, products, view, filtered, headline }: Scene): string[] {
  const { layer, period } = view;
  if (layer !== 'list') return [...atlas.countySources.list];
  const periods = headline.other ? [period, headline.other.period] : [period];
  const sources = periods.flatMap(
    (id) => listedValue(atlas, products.exits, filtered.counties, id).sources,
  );
  return [...new Set(sources)];
}

/** The documents of what leads; none where it has no figure. */
function sourceLines(scene: Scene): string[] {
  const { atlas, products, view, headline, language } = scene;
  const { value: total } = headline;
  const t = PRINT_MESSAGES[language];
  const known = sourcesOf(atlas, products);
  const say = (ids: readonly string[]) => {
    const texts = [...new Set(ids)]
      .filter((id) => !isOwn(id))
      .map((id) => documentText(known.get(id)));
    return [...new Set(texts)].join(t.separator) || t.unnamed;
  };
  function documentText(source: Source | undefined): string {
    if (!source) return t.unnamed;
    const { title, date } = source;
    const publisher = publisherText(source, language);
    const named = language === 'zh' ? `${publisher}《${title}》` : `${publisher}, “${title}”`;
    return date ? `${named} ${date}` : named;
  }
  if (!hasValues(view.layer)) {
    const ids = listSources(scene);
    const publishers = publishersOf(scene, ids).join(t.separator);
    const isMany = ids.length > MOST_DOCUMENTS;
    const list = t.listed(
      isMany ? t.inAll(publishers, formatCount(ids.length, language)) : say(ids),
    );
    return headline.told ? [list, t.sources(say(headline.told.sources))] : [list];
  }
  if (total.amount === null) return [];
  const named = say(total.sources);
  return [isStatedLayer(view.layer) ? t.sources(named) : t.estimated(named)];
}

/** The publishers of what an overlay shows; of many only the first, and how many documents there are. */
function overlayLine(scene: Scene, id: OverlayId): string {
  const { language, atlas } = scene;
  const t = PRINT_MESSAGES[language];
  const ids = [...new Set(overlaySources(scene, id))].filter((source) => !isOwn(source));
  const publishers = publishersOf(scene, ids);
  const named = publishers.slice(0, MOST_PUBLISHERS).join(t.separator) || t.unnamed;
  const isCut = publishers.length > MOST_PUBLISHERS;
  const said = isCut ? t.andOthers(named, formatCount(ids.length, language)) : named;
  return t.overlay(layerName(atlas, id, language), said);
}

function publishersOf({ language, atlas, products }: Scene, ids: readonly string[]): string[] {
  const known = sourcesOf(atlas, products);
  const { unnamed } = PRINT_MESSAGES[language];
  const publisherOf = (source: Source | undefined) =>
    source ? publisherText(source, language) : unnamed;
  return [...new Set(ids.map((id) => publisherOf(known.get(id))))];
}

function overlaySources({ atlas, products, at }: Scene, id: OverlayId): string[] {
  const { network, ecology, stories } = products;
  const nation = (indicator: string) => [
    ...readNation(atlas, indicator, { reading: { kind: 'period' }, periodIndex: at.periodIndex })
      .sources,
  ];
  if (hasValues(id)) return nation(id);
  if (id === 'network') {
    return [...(network?.hubs ?? []).flatMap(({ sources }) => sources), ...nation(FLOW_INDICATOR)];
  }
  if (id === 'ecology') {
    const shown = [...(ecology?.reserves ?? []), ...(ecology?.forests ?? [])];
    return shown.flatMap(({ sources }) => sources);
  }
  const end = atlas.periods[at.periodIndex]?.end ?? '';
  return stories ? toldBy(stories, end).flatMap(({ sources }) => sources) : [];
}

function isOwn(id: string): boolean {
  return id.startsWith('own-');
}

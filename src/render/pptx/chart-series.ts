import { hasValues, type ValueLayerId } from '../../core/atlas/layer.ts';
import { listedValue } from '../../core/evidence/place-evidence.ts';
import { listedRows } from '../../core/atlas/poverty-list.ts';
import { readFiltered, readNation } from '../../core/atlas/read-values.ts';
import type { Value } from '../../core/atlas/value.ts';
import { indicatorUnit } from '../../i18n/format/county-text.ts';
import { layerName } from '../../i18n/format/layer-words.ts';
import { formatCount, formatRange } from '../../i18n/format/number.ts';
import { filteredText } from '../../i18n/format/filtered-text.ts';
import { readText, readingTime } from '../../i18n/format/reading-text.ts';
import { MESSAGES, periodEndName } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { TIME } from '../../i18n/messages/time.ts';
import { unitText } from '../../i18n/format/units.ts';
import { leavingNotes } from '../../scene/legend-classes.ts';
import type { DeckInput } from './deck-input.ts';

/** A half-year of a chart. */
export interface SeriesPoint {
  readonly value: Value;
  /** When it is, how much, and how that is known. */
  readonly time: string;
  readonly amount: string;
  readonly status: string;
  readonly range: string | null;
}

/** What the view says in each half-year. */
export interface ChartSeries {
  readonly title: string;
  /** What is measured, with its unit. */
  readonly name: string;
  /** In the order of time. */
  readonly points: readonly SeriesPoint[];
  /** What must be said beside it. */
  readonly notes: readonly string[];
}

/**
 * The series of the leading layer, read over time: of what the filter keeps, or of the nation where that cannot be
 * summed; of a layer without values how many counties were still on the list.
 */
export function deckSeries(input: DeckInput): ChartSeries {
  const { layer } = input.view;
  return hasValues(layer) ? valueSeries(input, layer) : listSeries(input);
}

function valueSeries(input: DeckInput, layer: ValueLayerId): ChartSeries {
  const { atlas, view, filtered, language } = input;
  const { reading } = input.at;
  const t = POWERPOINT[language];
  const unit = indicatorUnit(atlas, layer, language);
  const times = atlas.periods.map((_, index) => ({ reading, periodIndex: index }));
  const sums = times.map((at) => readFiltered(atlas, layer, filtered, at));
  const isNation = filtered.all || sums.every(({ amount }) => amount === null);
  const values = isNation ? times.map((at) => readNation(atlas, layer, at)) : sums;
  const points = values.map((value, index): SeriesPoint => {
    const { amount, range, status } = readText(value, { reading }, language, unit);
    return {
      value,
      amount,
      range,
      status,
      time: readingTime(atlas, layer, times[index]!, language),
    };
  });
  const isPercent = reading.kind === 'change' && reading.measure === 'percent';
  const name = layerName(atlas, layer, language);
  const count = formatCount(listedRows(filtered.counties), language);
  const place = isNation ? t.nation : filteredText(atlas, view.filter, count, language);
  const way = reading.kind === 'period' ? '' : t.way(wayOf(input));
  const measure = isPercent ? '%' : unit('').trim();
  return {
    title: t.series(name, place) + way,
    name: measure === '' ? name : `${name} (${measure})`,
    points,
    notes: [
      ...(isNation && !filtered.all ? [t.seriesNation] : []),
      ...(values.some(({ amount }) => amount === null) ? [t.noBar] : []),
      ...(values.some(({ range }) => range !== null) ? [t.errorBars] : []),
    ],
  };
}

function wayOf({ view, language }: DeckInput): string {
  const t = TIME[language];
  return view.compare === 'change' ? t.comparison.change : t.mode[view.mode];
}

function listSeries({ atlas, products, filtered, language }: DeckInput): ChartSeries {
  const messages = MESSAGES[language];
  const t = POWERPOINT[language];
  const unit = unitText('counties', language);
  const points = atlas.periods.map(({ id }): SeriesPoint => {
    const value = listedValue(atlas, products.exits, filtered.counties, id);
    const { amount, range, status } = value;
    return {
      value,
      amount: amount === null ? messages.status[status] : unit(formatCount(amount, language)),
      status: messages.status[status],
      range: range && formatRange(range, language),
      time: periodEndName(id, messages),
    };
  });
  return {
    title: t.listed,
    name: t.listed,
    points,
    notes: [
      ...leavingNotes(filtered.counties, atlas.periods.at(-1)!.id, language),
      ...(points.some(({ range }) => range !== null) ? [t.errorBars] : []),
    ],
  };
}

import { hasValues, type ValueLayerId } from '../../core/atlas/layer.ts';
import { isOnList } from '../../core/atlas/poverty-list.ts';
import { readKept, readNation } from '../../core/atlas/read-values.ts';
import type { Value } from '../../core/atlas/value.ts';
import { indicatorUnit, layerName } from '../../i18n/format/county-text.ts';
import { formatCount } from '../../i18n/format/number.ts';
import { listedRows } from '../../i18n/format/headline.ts';
import { keptText } from '../../i18n/format/filtered-text.ts';
import { readText, readingTime } from '../../i18n/format/reading-text.ts';
import { MESSAGES, periodEndName } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { TIME } from '../../i18n/messages/time.ts';
import { unitText } from '../../i18n/format/units.ts';
import { readAt, type DeckInput } from './deck-input.ts';

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
export interface Series {
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
export function deckSeries(input: DeckInput): Series {
  const { layer } = input.view;
  return hasValues(layer) ? valueSeries(input, layer) : listSeries(input);
}

function valueSeries(input: DeckInput, layer: ValueLayerId): Series {
  const { atlas, view, kept, language } = input;
  const { reading } = readAt(input);
  const words = POWERPOINT[language];
  const unit = indicatorUnit(atlas, layer, language);
  const times = atlas.periods.map((_, at) => ({ reading, at }));
  const sums = times.map((now) => readKept(atlas, layer, kept, now));
  const isNation = kept.all || sums.every(({ amount }) => amount === null);
  const values = isNation ? times.map((now) => readNation(atlas, layer, now)) : sums;
  const points = values.map((value, at): SeriesPoint => {
    const { amount, range, status } = readText(value, { reading }, language, unit);
    return { value, amount, range, status, time: readingTime(atlas, times[at]!, language) };
  });
  const isPercent = reading.kind === 'change' && reading.measure === 'percent';
  const name = layerName(atlas, layer, language);
  const count = formatCount(listedRows(kept.counties), language);
  const place = isNation ? words.nation : keptText(atlas, view.filter, count, language);
  const way = reading.kind === 'period' ? '' : words.way(wayOf(input));
  const measure = isPercent ? '%' : unit('').trim();
  return {
    title: words.series(name, place) + way,
    name: measure === '' ? name : `${name} (${measure})`,
    points,
    notes: [
      ...(isNation && !kept.all ? [words.seriesNation] : []),
      ...(values.some(({ amount }) => amount === null) ? [words.noBar] : []),
      ...(values.some(({ range }) => range !== null) ? [words.errorBars] : []),
    ],
  };
}

function wayOf({ view, language }: DeckInput): string {
  const words = TIME[language];
  return view.compare === 'change' ? words.comparison.change : words.mode[view.mode];
}

function listSeries({ atlas, kept, language }: DeckInput): Series {
  const messages = MESSAGES[language];
  const words = POWERPOINT[language];
  const unit = unitText('counties', language);
  const points = atlas.periods.map(({ id }): SeriesPoint => {
    const amount = listedRows(kept.counties.filter((county) => isOnList(county, id)));
    return {
      value: {
        amount,
        range: null,
        bound: 'exact',
        status: 'derived',
        sources: atlas.countySources.list,
        formula: null,
        confidence: 'secondary',
      },
      amount: unit(formatCount(amount, language)),
      status: messages.status.derived,
      range: null,
      time: periodEndName(id, messages),
    };
  });
  return { title: words.listed, name: words.listed, points, notes: [messages.yearRule] };
}

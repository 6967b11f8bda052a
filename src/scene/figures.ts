import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import { hasValues, type LayerId, type ValueLayerId } from '../core/atlas/layer.ts';
import type { PeriodId } from '../core/atlas/period.ts';
import { readFiltered, readNation, type TimedReading } from '../core/atlas/read-values.ts';
import { readingOf, type Reading } from '../core/atlas/reading.ts';
import {
  isEstimated,
  quantityShown,
  type Filled,
  type Filling,
  type Quantity,
} from '../core/atlas/share.ts';
import { usualThreshold } from '../core/atlas/uncertainty.ts';
import type { Value } from '../core/atlas/value.ts';
import { LIST_FIGURE, type Grouping } from '../core/atlas/poverty-list.ts';
import type { Language } from '../core/base/language.ts';
import { rememberLast } from '../core/base/remember-last.ts';
import type { Classing } from '../core/statistics/class-breaks.ts';
import type { Boundaries } from '../core/geography/mesh.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import type { SizeScale } from '../core/statistics/radius-scale.ts';
import type { Theme } from '../core/theme/theme.ts';
import { isOfValues, type Filter } from '../core/view/filter.ts';
import {
  filterCounties,
  type FilterContext,
  type FilteredCounties,
} from '../core/view/filtered.ts';
import { isFilled, type View } from '../core/view/view.ts';
import { headline } from '../i18n/format/headline.ts';
import { groupScale, rateClasses, sizeScale } from './scales.ts';

/** A view, and what its figures are read from. */
export interface FiguresInput {
  /** With the estimates that the view needs, and its own figures in place of them. */
  readonly atlas: Atlas;
  /** What the filter judges outlines and neighbours by. */
  readonly filterBoundaries: Boundaries | undefined;
  /** As `checkView` leaves it. */
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
  /** The greatest radius of a circle, in pixels. */
  readonly largestRadius: number;
}

/** What a view states, before anything of it is drawn. */
export interface Figures {
  /** How, and at which half-year, the leading layer is read. */
  readonly at: TimedReading;
  readonly filtered: FilteredCounties;
  readonly headline: Headline;
  /** By what counties are filled, as the reader asked. */
  readonly filled: Filled;
  /** What of the leading layer that comes to: shares of the nation where counties are estimated; `rate` where none leads. */
  readonly quantity: Quantity;
  /** The classes of shares or rates, or the groups of the list; `undefined` where nothing is known yet. */
  readonly classes: ClassScale | undefined;
  /** The sizes of a layer's totals, the leading one's read over time; `undefined` where nothing is known. */
  sizesOf(layer: ValueLayerId): SizeScale | undefined;
}

/** What the headline states, and its words. */
export interface Headline {
  readonly value: Value;
  /** The half-year that has a map of its own beside this one, and its total. */
  readonly other: { readonly period: PeriodId; readonly total: Value } | undefined;
  /** The national figure that the sentence tells with the list (`LIST_FIGURE`), where it does. */
  readonly told: Value | undefined;
  /** Whether the map shows an estimate of some county, which the sentence then says. */
  readonly isEstimate: boolean;
  readonly sentence: string;
}

const AT_FIRST: TimedReading = { reading: { kind: 'period' }, periodIndex: 0 };

/** Makes a function that reads the figures of a view; what follows from the same inputs is the same object. */
export function createFiguresSelector(): (input: FiguresInput) => Figures {
  const reading = rememberLast(
    (
      mode: View['mode'],
      compare: View['compare'],
      compared: View['comparedPeriod'],
      measure: View['measure'],
    ) => readingOf({ mode, compare, comparedPeriod: compared, measure }),
  );
  const timed = rememberLast((read: Reading, periodIndex: number) => ({
    reading: read,
    periodIndex,
  }));
  const context = rememberLast(contextOf);
  const filtered = rememberLast(filterCounties);
  const threshold = rememberLast((atlas: Atlas, layer: LayerId) =>
    hasValues(layer) ? usualThreshold(atlas, layer) : 0,
  );
  const filled = rememberLast((filling: Filling, threshold: number): Filled => ({
    filling,
    threshold,
  }));
  const quantity = rememberLast(
    (atlas: Atlas, layer: LayerId, read: Reading, by: Filled): Quantity =>
      hasValues(layer) ? quantityShown(atlas, layer, read, by) : 'rate',
  );
  const classes = rememberLast(classesOf);
  const sizes = rememberLast(sizesOf);
  const statement = rememberLast(statementOf);
  const figures = rememberLast(
    (
      at: TimedReading,
      kept: FilteredCounties,
      headline: Headline,
      by: Filled,
      shown: Quantity,
      cut: ClassScale | undefined,
      sized: Figures['sizesOf'],
    ): Figures => ({
      ...{ at, filtered: kept, headline, filled: by, quantity: shown },
      ...{ classes: cut, sizesOf: sized },
    }),
  );
  return ({ atlas, filterBoundaries, view, language, theme, largestRadius }) => {
    const { layer, grouping, classing, filter, mode, compare, comparedPeriod, measure } = view;
    const at = timed(
      reading(mode, compare, comparedPeriod, measure),
      periodIndexOf(atlas, view.period),
    );
    const by = filled(
      isFilled(view) ? view.filling : 'amount',
      view.threshold ?? threshold(atlas, layer),
    );
    const judged = isOfValues(filter)
      ? context(layer, at, by.threshold, filterBoundaries)
      : context('none', AT_FIRST, 0, filterBoundaries);
    const kept = filtered(atlas, filter, judged);
    const only = view.scaling === 'rescale' ? at.periodIndex : null;
    const beside = compare === 'side' || compare === 'swipe' ? comparedPeriod : null;
    return figures(
      at,
      kept,
      statement(
        atlas,
        layer,
        view.period,
        filter,
        kept,
        at,
        beside,
        by,
        language,
        view.interface === 'slide',
      ),
      by,
      quantity(atlas, layer, at.reading, by),
      classes(atlas, layer, grouping, classing, theme, at.reading, by, only),
      sizes(atlas, largestRadius, layer, at.reading),
    );
  };
}

function contextOf(
  layer: LayerId,
  at: TimedReading,
  threshold: number,
  boundaries: Boundaries | undefined,
): FilterContext {
  return { layer, at, threshold, boundaries };
}

function classesOf(
  atlas: Atlas,
  layer: LayerId,
  grouping: Grouping,
  classing: Classing | null,
  theme: Theme,
  reading: Reading,
  filled: Filled,
  only: number | null,
): ClassScale | undefined {
  if (layer === 'list') return groupScale(theme, grouping);
  if (!hasValues(layer)) return undefined;
  const input = { atlas, layer, theme, classing, reading, filled };
  // Where the one half-year has no figure, its classes are those of all.
  return rateClasses({ ...input, only }) ?? rateClasses(input);
}

/** The leading layer's sums have sizes of their own; an overlay is never read over time. */
function sizesOf(
  atlas: Atlas,
  largest: number,
  leading: LayerId,
  reading: Reading,
): Figures['sizesOf'] {
  const known = new Map<ValueLayerId, SizeScale | undefined>();
  const make = (layer: ValueLayerId) =>
    (layer === leading && reading.kind === 'cumulative'
      ? sizeScale(atlas, layer, largest, reading)
      : undefined) ?? sizeScale(atlas, layer, largest);
  return (layer) => {
    if (!known.has(layer)) known.set(layer, make(layer));
    return known.get(layer);
  };
}

function statementOf(
  atlas: Atlas,
  layer: LayerId,
  period: PeriodId,
  filter: Filter,
  filtered: FilteredCounties,
  at: TimedReading,
  beside: PeriodId | null,
  filled: Filled,
  language: Language,
  isByRange: boolean,
): Headline {
  const value = readFiltered(atlas, layer, filtered, at);
  const then = beside === null ? -1 : periodIndexOf(atlas, beside);
  const other =
    beside === null || then < 0
      ? undefined
      : {
          period: beside,
          total: readFiltered(atlas, layer, filtered, { ...at, periodIndex: then }),
        };
  const figure =
    layer === 'list' && filtered.all && !other
      ? readNation(atlas, LIST_FIGURE, { ...at, reading: { kind: 'period' } })
      : undefined;
  const halves = then < 0 ? [at.periodIndex] : [at.periodIndex, then];
  const isEstimate =
    hasValues(layer) &&
    halves.some((periodIndex) =>
      isEstimated(atlas, layer, { ...at, periodIndex }, filtered.counties),
    );
  const told = figure?.amount == null ? undefined : figure;
  const sentence = headline({
    atlas,
    layer,
    period,
    filter,
    filtered,
    total: value,
    at,
    other,
    told,
    isEstimate,
    filled,
    language,
    isByRange,
  });
  return { value, other, told, isEstimate, sentence };
}

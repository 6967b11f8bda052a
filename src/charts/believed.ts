import { areaX, areaY, line, text } from '@observablehq/plot';
import { beliefOf } from '../core/atlas/belief.ts';
import { familyOf } from '../core/atlas/layer.ts';
import type { County } from '../core/atlas/atlas.ts';
import { amountRead, isOwn } from '../core/atlas/read-values.ts';
import { rateAmount, type Value } from '../core/atlas/value.ts';
import type { Lognormal } from '../../data/model/lognormal.ts';
import { believedCounts, believedLorenz } from '../core/statistics/believed-curves.ts';
import { formatCount } from '../i18n/format/number.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import type { Chart, ChartInput, NoChart } from './chart.ts';
import { formatCoefficient, formatShare } from './coefficient.ts';
import { screens } from './dot-screens.ts';
import { AMOUNT_WIDTH, axis, frame } from './plot-frame.ts';
import { sample, sayMissing, sayNone, sayValue, statusesOf } from './sample.ts';
import { tickText, variableSources, variableTitle, type By, type Variable } from './variable.ts';

/** Whether some of the counties have an estimate now, of which only a distribution is believed. */
export function isEstimated({ atlas, layer, counties, at }: ChartInput): boolean {
  const isMissing = (county: County) => amountRead(atlas, layer, county, at) === null;
  return counties.some((county) => !isOwn(atlas, layer, county, at) && !isMissing(county));
}

/** The Lorenz curve that estimates are believed to have, with its band in place of places of single counties. */
export function believedLorenzChart(input: ChartInput): Chart | NoChart {
  const { atlas, at, language, theme, layer } = input;
  const t = CHARTS[language];
  const variable = `${layer} total` as const;
  const beliefs = beliefsIn(input, 'total');
  if ('why' in beliefs) return beliefs;
  const curve = believedLorenz(beliefs);
  if (!curve) return { why: sayNone(input, variable) };
  const { points, gini } = curve;
  const { name } = variableTitle(atlas, variable, at.reading, language);
  const tenth = points.find(({ members }) => members >= 0.9)!;
  const share = (amount: number) => formatShare(amount, language);
  return {
    ...stated(input, variable),
    kind: 'lorenz',
    title: t.lorenzEstimated(
      readingTime(atlas, at, language),
      name,
      formatCoefficient(gini, language),
    ),
    summary: t.lorenzBelieved(
      share(1 - tenth.members),
      share(1 - tenth.amount),
      `${share(1 - tenth.high)}–${share(1 - tenth.low)}`,
    ),
    table: () => ({
      header: [t.countyShare, t.amountShare, t.bandLow, t.bandHigh],
      rows: points.map(({ members, amount, low, high }) => [members, amount, low, high]),
    }),
    plot: (width) => {
      const side = Math.min(400, width - 76);
      const color = theme.symbols[familyOf(layer)];
      const scale = (label: string, pixels: number, each: number) =>
        axis({ domain: [0, 1], label, pixels, each, write: share });
      const band = { x: 'members', y1: 'low', y2: 'high' } as const;
      return {
        ...frame(theme, width),
        height: side + 72,
        marginTop: 28,
        marginRight: 24,
        marginBottom: 44,
        marginLeft: 52,
        x: scale(t.countyShare, width - 76, 64),
        y: scale(t.amountShare, side, 44),
        marks: [
          areaY(points, { ...band, fill: color, fillOpacity: 0.35 }),
          areaY(points, { ...band, fill: screens('lorenz').dots }),
          line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: theme.quiet, strokeDasharray: '4 4' },
          ),
          line(points, { x: 'members', y: 'amount', stroke: color, strokeWidth: 1.5 }),
          text([[0.5, 0.5]], {
            text: [t.equal],
            textAnchor: 'end',
            dx: -8,
            dy: -8,
            fill: theme.quiet,
          }),
        ],
      };
    },
  };
}

/** How many counties are believed to be above each amount: what an estimate knows in place of a ranking. */
export function believedRankingChart(input: ChartInput, by: By): Chart | NoChart {
  const { atlas, at, language, theme, layer } = input;
  const t = CHARTS[language];
  const variable = `${layer} ${by}` as const;
  const beliefs = beliefsIn(input, by);
  if ('why' in beliefs) return beliefs;
  const most = beliefs.length;
  const points = believedCounts(beliefs).filter(({ count }) => count >= 1 && count < most - 0.5);
  if (points.length === 0) return { why: t.tooFewToCount };
  const { name, unit } = variableTitle(atlas, variable, at.reading, language);
  const write = tickText(variable, at.reading, language);
  const count = (amount: number) => formatCount(Math.round(amount), language);
  const tenth = points.reduce((best, one) =>
    Math.abs(one.count - most / 10) < Math.abs(best.count - most / 10) ? one : best,
  );
  const amount = Number(tenth.amount.toPrecision(2));
  return {
    ...stated(input, variable),
    kind: 'ranking',
    title: t.sizes(readingTime(atlas, at, language), name),
    summary: t.sizesSummary(
      count(tenth.count),
      `${count(tenth.low)}–${count(tenth.high)}`,
      sayValue(input, variable, { ...MODELLED, amount }).amount,
    ),
    table: () => ({
      header: [unit ? `${name} (${unit})` : name, t.countiesAbove, t.bandLow, t.bandHigh],
      rows: points.map((point) => [point.amount, point.count, point.low, point.high]),
    }),
    plot: (width) => {
      const marginLeft = AMOUNT_WIDTH[language];
      const height = Math.min(420, Math.max(280, width * 0.7));
      const color = theme.symbols[familyOf(layer)];
      const band = { y: 'amount', x1: 'low', x2: 'high' } as const;
      const ends = points.map((point) => point.amount);
      // A logarithmic axis has no room for less than one county.
      const drawn = points.map((point) => ({ ...point, low: Math.max(1, point.low) }));
      return {
        ...frame(theme, width),
        height,
        marginTop: 28,
        marginRight: 24,
        marginBottom: 44,
        marginLeft,
        x: axis({
          type: 'log',
          domain: [1, most],
          label: t.countiesAbove,
          pixels: width - marginLeft - 24,
          each: 64,
          write: count,
        }),
        y: axis({
          type: 'log',
          domain: [Math.min(...ends), Math.max(...ends)],
          label: unit,
          pixels: height - 72,
          each: 28,
          write,
        }),
        marks: [
          areaX(drawn, { ...band, fill: color, fillOpacity: 0.35 }),
          areaX(drawn, { ...band, fill: screens('ranking').dots }),
          line(points, { x: 'count', y: 'amount', stroke: color, strokeWidth: 1.5 }),
        ],
      };
    },
  };
}

const MODELLED: Value = {
  amount: null,
  range: null,
  bound: 'approximate',
  status: 'modelled',
  sources: [],
  formula: null,
  confidence: null,
};

/** What is believed of the counties of a chart, or why nothing is. */
function beliefsIn(input: ChartInput, by: By): readonly Lognormal[] | NoChart {
  const { atlas, layer, counties, at, language } = input;
  const beliefs = counties.flatMap((county): Lognormal[] => {
    const belief = beliefOf(atlas, layer, county, at);
    const each = by === 'total' ? 1 : rateAmount(layer, 1, county);
    if (!belief || each === null) return [];
    const { location, sigma, floor } = belief;
    return [{ location: location + Math.log(each), sigma, floor: floor * each }];
  });
  if (beliefs.length > 0) return beliefs;
  const hasValues = sample(input, `${layer} ${by}`).known.length > 0;
  return { why: hasValues ? CHARTS[language].noSpread : sayNone(input, `${layer} ${by}`) };
}

/** What holds of both: nobody knows where a single county stands. */
function stated(input: ChartInput, variable: Variable) {
  const { known, missing } = sample(input, variable);
  const values = known.map(({ value }) => value);
  const t = CHARTS[input.language];
  return {
    notes: [t.band, t.noPlaces, sayMissing(missing, input)],
    statuses: statusesOf(values),
    sources: variableSources(input.atlas, variable, values),
    places: [],
    placesOf: () => [],
    isRow: false,
  } as const;
}

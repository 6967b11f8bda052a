import { isEstimated } from '../core/atlas/share.ts';
import { layerColors } from '../core/theme/theme.ts';
import { areaY, line, text, type PlotOptions } from '@observablehq/plot';
import { lorenz, type LorenzPoint } from '../core/statistics/lorenz-curve.ts';
import { MISSING } from '../core/atlas/value.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { believedLorenz } from '../core/statistics/believed-curves.ts';
import { beliefsIn, believedParts } from './believed.ts';
import { screens } from './status-screens.ts';
import { byCounty, type Chart, type ChartInput, type NoChart, type Place } from './chart.ts';
import { axis, frame } from './plot-frame.ts';
import { formatCoefficient, formatShare } from './coefficient.ts';
import { sample, sayCounty, sayMissing, sayNone, statusesOf } from './sample.ts';
import { countyCells, countyHeader, chartCells } from './chart-table.ts';
import { variableSources, variableTitle } from './variable.ts';

/** A point of either curve: what share the least `members` of all hold. */
type CurvePoint = Pick<LorenzPoint, 'members' | 'amount'>;

/** The tenth of counties that the summary speaks of. */
const GREATEST = 0.1;

/** The greatest side of the square, in pixels. */
const SIDE = 400;

/** The Lorenz curve of a layer's totals among the counties with the Gini coefficient, or of what is believed of them. */
export function lorenzChart(input: ChartInput): Chart | NoChart {
  const { atlas, layer, counties, at, language } = input;
  if (isEstimated(input.atlas, input.layer, input.at, input.counties))
    return believedLorenzChart(input);
  const t = CHARTS[language];
  const variable = `${layer} total` as const;
  const { known, missing } = sample(input, variable);
  const curve = lorenz(known.map(({ amount }) => amount));
  if (curve.why === 'none') return { why: sayNone(input, variable) };
  if (curve.why) return { why: t.noLorenz(t.whyNoLorenz[curve.why]) };
  const { points, gini } = curve;
  const places = points.slice(1).map(({ index, members, amount }): Place => {
    const { county, value } = known[index]!;
    const say = () => {
      const at = t.lorenzAt(formatShare(members, language), formatShare(amount, language));
      return `${sayCounty(input, variable, county, value)} · ${at}`;
    };
    return { key: county.id, county: county.id, x: members, y: amount, say };
  });
  const { name } = variableTitle(atlas, variable, at.reading, language);
  const values = known.map(({ value }) => value);
  return {
    kind: 'lorenz',
    title: t.lorenz(
      readingTime(atlas, layer, at, language),
      name,
      formatCoefficient(gini, language),
    ),
    summary: t.lorenzSummary(
      formatShare(GREATEST, language),
      formatShare(1 - heldBy(points, 1 - GREATEST), language),
    ),
    notes: [t.giniFormula, sayMissing(missing, input)],
    statuses: statusesOf(values),
    sources: variableSources(atlas, variable, values),
    places,
    placesOf: byCounty(places),
    isRow: false,
    table: () => ({
      header: countyHeader(input, ['members', 'amount']),
      rows: counties.map((county) => {
        const at = known.findIndex((one) => one.county === county);
        const point = points.find(({ index }) => at >= 0 && index === at);
        const value = known[at]?.value ?? MISSING;
        return [
          ...countyCells(county, input),
          point?.members ?? null,
          point?.amount ?? null,
          ...chartCells(input, variable, value),
        ];
      }),
    }),
    plot: (width) => square(input, width, points, { y1: 'members', y2: 'amount' }, 0.5),
  };
}

/**
 * Draws a curve in a square, and the area between two of its columns; strokes say that the area is one of estimates.
 */
function square(
  { atlas, layer, language, theme }: ChartInput,
  width: number,
  points: readonly CurvePoint[],
  area: { readonly y1: string; readonly y2: string },
  fillOpacity: number,
  isOfEstimates = false,
): PlotOptions {
  const t = CHARTS[language];
  const side = Math.min(SIDE, width - 76);
  const share = (label: string, pixels: number, each: number) =>
    axis({
      domain: [0, 1],
      label,
      pixels,
      each,
      write: (amount) => formatShare(amount, language),
    });
  const color = layerColors(theme, atlas, layer).symbol;
  const between = { x: 'members', ...area };
  return {
    ...frame(theme, width),
    height: side + 72,
    marginTop: 28,
    marginRight: 24,
    marginBottom: 44,
    marginLeft: 52,
    x: share(t.countyShare, width - 76, 64),
    y: share(t.amountShare, side, 44),
    marks: [
      areaY(points, { ...between, fill: color, fillOpacity }),
      ...(isOfEstimates ? [areaY(points, { ...between, fill: screens('lorenz').strokes })] : []),
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
}

/** The share of the total that the least `members` of all hold, between points of the curve in a straight line. */
function heldBy(points: readonly CurvePoint[], members: number): number {
  const at = points.findIndex((point) => point.members >= members);
  const [before, after] = [points[Math.max(0, at - 1)]!, points[at]!];
  const step = after.members - before.members;
  if (step === 0) return after.amount;
  return before.amount + ((after.amount - before.amount) * (members - before.members)) / step;
}

/** The Lorenz curve that estimates are believed to have, with its band in place of places of single counties. */
function believedLorenzChart(input: ChartInput): Chart | NoChart {
  const { atlas, at, language, layer } = input;
  const t = CHARTS[language];
  const variable = `${layer} total` as const;
  const beliefs = beliefsIn(input, 'total');
  if ('why' in beliefs) return beliefs;
  const curve = believedLorenz(beliefs);
  if (!curve) return { why: sayNone(input, variable) };
  const { points, gini } = curve;
  const { name } = variableTitle(atlas, variable, at.reading, language);
  const share = (amount: number) => formatShare(amount, language);
  const greatest = (end: 'amount' | 'low' | 'high') =>
    1 -
    heldBy(
      points.map((point) => ({ members: point.members, amount: point[end] })),
      1 - GREATEST,
    );
  return {
    ...believedParts(input, variable),
    kind: 'lorenz',
    title: t.lorenzEstimated(
      readingTime(atlas, layer, at, language),
      name,
      formatCoefficient(gini.amount, language),
      [gini.low, gini.high].map((end) => formatCoefficient(end, language)).join('–'),
    ),
    summary: t.lorenzBelieved(
      share(GREATEST),
      share(greatest('amount')),
      `${share(greatest('high'))}–${share(greatest('low'))}`,
    ),
    table: () => ({
      header: [t.countyShare, t.amountShare, t.bandLow, t.bandHigh],
      rows: points.map(({ members, amount, low, high }) => [members, amount, low, high]),
    }),
    plot: (width) => square(input, width, points, { y1: 'low', y2: 'high' }, 0.35, true),
  };
}

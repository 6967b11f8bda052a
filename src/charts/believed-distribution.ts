import { type AxisScale, type By } from '../core/view/chart-choice.ts';
import { rectY, ruleX, ruleY } from '@observablehq/plot';
import { quantileOf } from '../../data/model/lognormal.ts';
import { MISSING } from '../core/atlas/value.ts';
import { believedBins } from '../core/statistics/believed-curves.ts';
import { linearEdges, logEdges } from '../core/statistics/histogram.ts';
import { layerColors } from '../core/theme/theme.ts';
import { formatCount } from '../i18n/format/number.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHART_COLUMNS } from '../i18n/messages/chart-columns.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { beliefsIn, believedParts } from './believed.ts';
import type { Chart, ChartInput, NoChart } from './chart.ts';
import { screens } from './status-screens.ts';
import { binsFrame } from './plot-frame.ts';
import { sayValue } from './sample.ts';
import { readVariable, tickText, variableTitle } from './variable.ts';

const BINS = 20;

/** Bins reach from where hardly a county is below to where hardly one is above. */
const ENDS = { least: 0.005, most: 0.995 };

/**
 * How many counties are believed to be in each bin of amounts: what an estimate knows in place of a histogram, for to count
 * what is expected of each county would show them more alike than they are.
 */
export function believedDistributionChart(
  input: ChartInput,
  { by, scaling }: { readonly by: By; readonly scaling: AxisScale },
): Chart | NoChart {
  const { atlas, at, language, theme, layer } = input;
  const t = CHARTS[language];
  const variable = `${layer} ${by}` as const;
  const beliefs = beliefsIn(input, by);
  if ('why' in beliefs) return beliefs;
  const ends = [
    Math.min(...beliefs.map((belief) => quantileOf(belief, ENDS.least))),
    Math.max(...beliefs.map((belief) => quantileOf(belief, ENDS.most))),
  ];
  const edges = scaling === 'log' ? logEdges(ends, BINS) : linearEdges(ends, BINS);
  const bins = believedBins(beliefs, edges);
  const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best));
  const { name, unit } = variableTitle(atlas, variable, at.reading, language);
  const write = tickText(variable, at.reading, language);
  const count = (amount: number) => formatCount(Math.round(amount), language);
  const tell = (amount: number) =>
    sayValue(input, variable, { ...MISSING, amount, status: 'reported' }).amount;
  const columns = CHART_COLUMNS[language];
  const parts = believedParts(input, variable);
  return {
    ...parts,
    placesOf: (county) => {
      const { range, median } = readVariable(atlas, variable, county, at);
      if (!range || median === undefined) return [];
      const say = () => parts.sayOf(county);
      const { id } = county;
      return [{ key: id, county: id, x: median, y: 0, rangeX: range, isRange: true, say }];
    },
    kind: 'distribution',
    title: t.believedDistribution(readingTime(atlas, layer, at, language), name),
    summary: t.believedDistributionSummary(
      tell(fullest.x0),
      tell(fullest.x1),
      count(fullest.count),
      `${count(fullest.low)}–${count(fullest.high)}`,
    ),
    table: () => ({
      header: [
        ...[columns.from, columns.to].map((end) => (unit ? `${end} (${unit})` : end)),
        ...[t.countiesAxis, t.bandLow, t.bandHigh],
      ],
      rows: bins.map(({ x0, x1, count, low, high }) => [x0, x1, count, low, high]),
    }),
    plot: (width) => {
      const color = layerColors(theme, atlas, layer).symbol;
      const highest = Math.max(...bins.map(({ high }) => high));
      const band = { x1: 'x0', x2: 'x1', y1: 'low', y2: 'high', inset: 0.5 } as const;
      const steps = bins
        .slice(1)
        .map((bin, at) => ({ x: bin.x0, y1: bins[at]!.count, y2: bin.count }));
      const whole = binsFrame(
        theme,
        width,
        { type: scaling, domain: [edges[0]!, edges.at(-1)!], write, label: t.axis(name, unit) },
        { domain: [0, highest], label: t.countiesAxis, write: count },
      );
      return {
        ...whole,
        // Of few counties an axis would have ticks between their numbers.
        y: { ...whole.y, ticks: (whole.y.ticks as number[]).filter(Number.isInteger) },
        marks: [
          rectY(bins, { ...band, fill: color, fillOpacity: 0.35 }),
          rectY(bins, { ...band, fill: screens('distribution').strokes }),
          ruleY([0], { stroke: theme.quiet }),
          ruleY(bins, { y: 'count', x1: 'x0', x2: 'x1', stroke: color, strokeWidth: 1.5 }),
          ruleX(steps, { x: 'x', y1: 'y1', y2: 'y2', stroke: color, strokeWidth: 1.5 }),
        ],
      };
    },
  };
}

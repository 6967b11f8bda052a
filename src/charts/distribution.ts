import { type AxisScale, type By } from '../core/view/chart-choice.ts';
import { isEstimated } from '../core/atlas/share.ts';
import { layerColors } from '../core/theme/theme.ts';
import { rectY, ruleX, ruleY } from '@observablehq/plot';
import { medianSorted } from 'simple-statistics';
import { binAt, histogram, linearEdges, logEdges } from '../core/statistics/histogram.ts';
import { MISSING } from '../core/atlas/value.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import { formatCount } from '../i18n/format/number.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import {
  byCounty,
  nameOf,
  type Chart,
  type ChartInput,
  type NoChart,
  type Place,
} from './chart.ts';
import { binsFrame } from './plot-frame.ts';
import { sample, sayCounty, sayMissing, sayNone, sayValue, statusesOf } from './sample.ts';
import { believedDistributionChart } from './believed-distribution.ts';
import { scalingFor } from './axis-scale.ts';
import { countyCells, countyHeader, chartCells } from './chart-table.ts';
import { tickText, variableSources, variableTitle } from './variable.ts';

/** About so many bins, fewer where there are few counties. */
const MOST_BINS = 24;

/** Where the counties stand below the bars, as shares of the highest bar. */
const ROW = { from: -0.14, to: -0.04 };

/** What a reader chooses of a distribution. */
interface DistributionChoice {
  readonly by: By;
  readonly scaling: AxisScale;
  /** The classes of the map, for the colours of rates. */
  readonly classes?: ClassScale | undefined;
}

/** A part of a bar: the counties of a bin that share a class. */
interface Segment {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly fill: string;
}

/**
 * The histogram of a layer's totals or rates over the counties, or of what is believed of them; below it each county as a
 * short line. Rates have the colours of the map's classes: a bar that reaches over two classes is split.
 */
export function distributionChart(
  input: ChartInput,
  { by, scaling: asked, classes }: DistributionChoice,
): Chart | NoChart {
  const { atlas, layer, counties, at, language, theme } = input;
  if (isEstimated(input.atlas, input.layer, input.at, input.counties))
    return believedDistributionChart(input, { by, scaling: asked });
  const t = CHARTS[language];
  const variable = `${layer} ${by}` as const;
  const { known, missing } = sample(input, variable);
  if (known.length === 0) return { why: sayNone(input, variable) };
  const amounts = known.map(({ amount }) => amount);
  const scaling = scalingFor(asked, amounts);
  const bins = Math.min(MOST_BINS, Math.max(4, Math.ceil(Math.sqrt(known.length) * 1.5)));
  const edges = scaling === 'log' ? logEdges(amounts, bins) : linearEdges(amounts, bins);
  const colors = by === 'rate' ? classes : undefined;
  const segments = stack(amounts, edges, colors, layerColors(theme, atlas, layer).symbol);
  const highest = Math.max(...segments.map(({ y2 }) => y2));
  const counts = histogram(amounts, edges);
  const write = tickText(variable, at.reading, language);
  const sayBin = (amount: number) => {
    const at = binAt(amount, edges);
    const { x0, x1, count } = counts[at]!;
    const isLast = at === counts.length - 1;
    return t.bin(write(x0), write(x1), isLast, formatCount(count, language));
  };
  const places = known.map(({ county, value, amount }): Place => {
    const say = () => `${sayCounty(input, variable, county, value)} · ${sayBin(amount)}`;
    const y = (highest * (ROW.from + ROW.to)) / 2;
    return { key: county.id, county: county.id, x: amount, y, say };
  });
  const title = variableTitle(atlas, variable, at.reading, language);
  const greatest = known.at(-1)!;
  const values = known.map(({ value }) => value);
  const tell = (amount: number) =>
    sayValue(input, variable, { ...greatest.value, amount, range: null }).amount;
  const count = formatCount(known.length, language);
  const summary = t.distributionSummary(
    tell(amounts[0]!),
    tell(medianSorted(amounts)),
    tell(greatest.amount),
    nameOf(greatest.county, language),
  );
  return {
    kind: 'distribution',
    title: t.distribution(readingTime(atlas, layer, at, language), count, title.name),
    summary,
    notes: [...(colors ? [t.classColors] : []), t.ticks, sayMissing(missing, input)],
    statuses: statusesOf(values),
    sources: variableSources(atlas, variable, values),
    places,
    placesOf: byCounty(places),
    isRow: true,
    table: () => ({
      header: countyHeader(input, ['from', 'to']),
      rows: counties.map((county) => {
        const found = known.find((one) => one.county === county);
        const bin = found ? binAt(found.amount, edges) : -1;
        const ends = [edges[bin] ?? null, edges[bin + 1] ?? null];
        const cells = chartCells(input, variable, found?.value ?? MISSING);
        return [...countyCells(county, input), ...(found ? ends : [null, null]), ...cells];
      }),
    }),
    plot: (width) => {
      const bars = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
      const whole = binsFrame(
        theme,
        width,
        {
          type: scaling,
          domain: [edges[0]!, edges.at(-1)!],
          write,
          label: t.axis(title.name, title.unit),
        },
        {
          domain: [0, highest],
          label: t.countiesAxis,
          write: (count) => formatCount(count, language),
        },
      );
      return {
        ...whole,
        y: {
          ...whole.y,
          domain: [highest * ROW.from, highest],
          ticks: (whole.y.ticks as number[]).filter(Number.isInteger),
        },
        marks: [
          rectY(segments, { ...bars, fill: 'fill', inset: 0.5 }),
          rectY(segments, { ...bars, fill: 'none', stroke: theme.hairline, inset: 0.5 }),
          ruleY([0], { stroke: theme.quiet }),
          ruleX(amounts, {
            y1: highest * ROW.from,
            y2: highest * ROW.to,
            stroke: theme.ink,
            strokeOpacity: 0.35,
          }),
        ],
      };
    },
  };
}

/** The bars between edges, cut by class from the lowest up; one of `color` each where there are no classes. */
function stack(
  amounts: readonly number[],
  edges: readonly number[],
  classes: ClassScale | undefined,
  color: string,
): readonly Segment[] {
  const groups = classes
    ? classes.colors.map((fill, index) => ({
        fill,
        own: amounts.filter((amount) => classes.classIndexOf(amount) === index),
      }))
    : [{ fill: color, own: amounts }];
  const heights = edges.slice(1).map(() => 0);
  return groups.flatMap(({ fill, own }) =>
    histogram(own, edges).flatMap(({ x0, x1, count }, index) => {
      if (count === 0) return [];
      const from = heights[index]!;
      heights[index] = from + count;
      return [{ x1: x0, x2: x1, y1: from, y2: from + count, fill }];
    }),
  );
}

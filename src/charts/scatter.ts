import { layerOf, type AxisScale, type Variable } from '../core/view/chart-choice.ts';
import { isContextId } from '../core/atlas/layer.ts';
import { layerColors } from '../core/theme/theme.ts';
import { dot } from '@observablehq/plot';
import { rankCorrelation } from '../core/statistics/rank-correlation.ts';
import type { Value } from '../core/atlas/value.ts';
import { formatCount } from '../i18n/format/number.ts';
import { readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { TIME } from '../i18n/messages/time.ts';
import { byCounty, type Chart, type ChartInput, type NoChart, type Place } from './chart.ts';
import { formatCoefficient } from './coefficient.ts';
import { AMOUNT_WIDTH, axis, frame } from './plot-frame.ts';
import { sayCounty, sayMissing, sayValue, statusesOf } from './sample.ts';
import { domainOf, scalingFor } from './axis-scale.ts';
import { countyCells, countyHeader, chartCells } from './chart-table.ts';
import {
  readVariable,
  tickText,
  whyVariableBarred,
  variableSources,
  variableTitle,
  variablesOf,
} from './variable.ts';

const HEIGHT = 380;

/** What a reader puts against what. */
interface ScatterChoice {
  readonly x: Variable;
  readonly y: Variable;
  readonly scaling: AxisScale;
}

/** A point a county, for those that have a figure of both variables now; estimates are not put against anything. */
export function scatterChart(input: ChartInput, { x, y, scaling }: ScatterChoice): Chart | NoChart {
  const { atlas, layer, counties, at, language, theme } = input;
  const t = CHARTS[language];
  const titleOf = (variable: Variable) => variableTitle(atlas, variable, at.reading, language);
  for (const variable of [x, y]) {
    const { name } = titleOf(variable);
    if (!variablesOf(atlas).includes(variable)) return { why: t.notCompared(name) };
    const why = whyVariableBarred(atlas, variable, at.reading);
    if (why) return { why: t.barred(name, TIME[language].whyBarred[why]) };
  }
  const rows = counties.map((county) => ({
    county,
    x: readVariable(atlas, x, county, at),
    y: readVariable(atlas, y, county, at),
  }));
  const isFigure = ({ amount, status }: Value) => amount !== null && status !== 'modelled';
  const known = rows.filter((row) => isFigure(row.x) && isFigure(row.y));
  if (known.length === 0) return { why: t.noPair(titleOf(x).name, titleOf(y).name) };
  const pairs = known.map((row) => [row.x.amount!, row.y.amount!] as const);
  const rho = rankCorrelation(pairs);
  const pairCount = formatCount(known.length, language);
  const places = known
    .map((row): Place => {
      const say = () => {
        const across = sayValue(input, x, row.x);
        const ranged = across.range ? `${across.amount} (${across.range})` : across.amount;
        return `${sayCounty(input, y, row.county, row.y)} · ${titleOf(x).name} ${ranged} · ${across.status}`;
      };
      return {
        key: row.county.id,
        county: row.county.id,
        x: row.x.amount!,
        y: row.y.amount!,
        rangeX: row.x.range,
        rangeY: row.y.range,
        say,
      };
    })
    .sort((a, b) => Number(a.x) - Number(b.x));
  const isByPeople = [x, y].includes('population');
  const values = known.flatMap((row) => [row.x, row.y]);
  const sources = [
    ...variableSources(
      atlas,
      x,
      known.map((row) => row.x),
    ),
    ...variableSources(
      atlas,
      y,
      known.map((row) => row.y),
    ),
  ];
  // Half-years hold for both, and the years of the context for it alone.
  const shown = [y, x].flatMap((one) => layerOf(one) ?? []);
  const timed = shown.find((id) => !isContextId(id)) ?? shown[0] ?? 'none';
  return {
    kind: 'scatter',
    title: t.scatter(readingTime(atlas, timed, at, language), titleOf(x).name, titleOf(y).name),
    summary:
      rho === null
        ? t.noRho(pairCount)
        : t.scatterSummary(pairCount, formatCoefficient(rho, language)),
    notes: [
      ...(isByPeople ? [t.population2020] : []),
      sayMissing(rows.length - known.length, input),
      ...(rows.some((row) => row.x.status === 'modelled' || row.y.status === 'modelled')
        ? [t.estimatesLeft]
        : []),
    ],
    statuses: statusesOf(values),
    sources: [...new Set(sources)],
    places,
    placesOf: byCounty(places),
    isRow: false,
    table: () => ({
      header: countyHeader(input),
      rows: rows.flatMap((row) =>
        (
          [
            [x, row.x],
            [y, row.y],
          ] as const
        ).map(([variable, value]) => [
          ...countyCells(row.county, input),
          ...chartCells(input, variable, value),
        ]),
      ),
    }),
    plot: (width) => {
      const side = (variable: Variable, numbers: readonly number[], pixels: number) => {
        const type = scalingFor(scaling, numbers);
        const { name, unit } = titleOf(variable);
        return {
          type,
          domain: domainOf(type, numbers),
          label: t.axis(name, unit),
          pixels,
          write: tickText(variable, at.reading, language),
        };
      };
      const across = pairs.map(([amount]) => amount);
      const upright = pairs.map(([, amount]) => amount);
      return {
        ...frame(theme, width),
        ...{
          height: HEIGHT,
          marginTop: 28,
          marginRight: 24,
          marginBottom: 44,
          marginLeft: AMOUNT_WIDTH[language],
        },
        x: axis({ ...side(x, across, width - AMOUNT_WIDTH[language] - 24), each: 72 }),
        y: axis({ ...side(y, upright, HEIGHT - 72), each: 36 }),
        marks: [
          dot(pairs, {
            x: '0',
            y: '1',
            r: known.length > 200 ? 2.5 : 3.5,
            stroke: layerColors(theme, atlas, layer).symbol,
            strokeOpacity: 0.4,
            fill: 'none',
          }),
        ],
      };
    },
  };
}

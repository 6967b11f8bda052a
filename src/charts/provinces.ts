import type { ProvinceOrder } from '../core/view/chart-choice.ts';
import { layerColors } from '../core/theme/theme.ts';
import { barY, ruleX, ruleY, text } from '@observablehq/plot';
import { scaleLinear } from 'd3-scale';
import type { County, Province } from '../core/atlas/atlas.ts';
import { provinceSums, type ProvinceSum } from '../core/statistics/province-sums.ts';
import { whyBarred } from '../core/atlas/reading.ts';
import { figureTimeName, readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { MESSAGES, periodShortName } from '../i18n/messages/index.ts';
import { TIME } from '../i18n/messages/time.ts';
import type { Chart, ChartInput, NoChart, Place } from './chart.ts';
import { AMOUNT_WIDTH, frame } from './plot-frame.ts';
import { sayNone, sayValue, statusesOf } from './sample.ts';
import { screens } from './status-screens.ts';
import { provinceHeader, chartCells } from './chart-table.ts';
import { tickText, variableSources, variableTitle } from './variable.ts';

/** The least width of a small multiple, and its height with its title, in pixels. */
const LEAST_WIDTH = 100;
const ROW_HEIGHT = 96;

/** The sum of each province over the half-years as small multiples on one scale. */
export function provincesChart(
  input: ChartInput,
  { order }: { readonly order: ProvinceOrder },
): Chart | NoChart {
  const { atlas, layer, counties, at, language, theme } = input;
  const { reading } = at;
  const t = CHARTS[language];
  const messages = MESSAGES[language];
  const variable = `${layer} total` as const;
  const title = variableTitle(atlas, variable, reading, language);
  if (!atlas.indicatorById.get(layer)?.additive) return { why: t.noSum(title.name) };
  const why = whyBarred(atlas, layer, reading);
  if (why) return { why: t.barred(title.name, TIME[language].whyBarred[why]) };
  const sums = provinceSums(atlas, layer, counties, reading);
  const all = sums.flatMap(({ values }) => values);
  const known = all.filter(({ amount }) => amount !== null);
  if (known.length === 0) return { why: sayNone(input, variable) };
  const shown = amountAt(sums, at.periodIndex).length > 0 ? at.periodIndex : lastKnown(sums);
  // Guesses are not ranked.
  const isEstimate = known.some(({ status }) => status === 'modelled');
  const sorted = sortSums(sums, isEstimate ? 'name' : order, shown, (province) =>
    provinceName(province, input),
  );
  const placesOfSum = ({ province, values, isWhole }: ProvinceSum): readonly Place[] =>
    values.flatMap((value, index) => {
      const { amount } = value;
      if (amount === null) return [];
      const period = atlas.periods[index]!.id;
      const say = () => {
        const { amount, range, status } = sayValue(input, variable, value);
        const ranged = range ? `${amount} (${messages.range} ${range})` : amount;
        const part = isWhole ? '' : ` · ${t.isPart}`;
        return `${provinceName(province, input)} · ${figureTimeName(atlas, layer, period, language)}: ${ranged} · ${status}${part}`;
      };
      const key = `${province.id} ${index}`;
      return [
        { key, county: null, at: index, x: period, y: amount, foot: 0, rangeY: value.range, say },
      ];
    });
  const parts = sorted.filter(({ isWhole }) => !isWhole);
  const ranked = sortSums(sums, 'total', shown, ({ id }) => id).filter(
    ({ values }) => values[shown]?.amount != null,
  );
  const tell = ({ province, values }: ProvinceSum) =>
    `${provinceName(province, input)} ${sayValue(input, variable, values[shown]!).amount}`;
  const facets = (columns: number) =>
    new Map(
      sorted.map(({ province }, index) => [
        province.id,
        { fx: index % columns, fy: Math.floor(index / columns) },
      ]),
    );
  const columnsAt = (width: number) =>
    Math.max(
      1,
      Math.min(sorted.length, Math.floor((width - AMOUNT_WIDTH[language]) / LEAST_WIDTH)),
    );
  return {
    kind: 'provinces',
    title: t.provinces(
      isEstimate ? messages.estimated(title.name) : title.name,
      t.each[atlas.context.has(layer) ? 'year' : 'half'],
    ),
    summary: isEstimate
      ? t.provincesEstimated
      : t.provincesSummary(
          readingTime(atlas, layer, { reading, periodIndex: shown }, language),
          messages.list(ranked.slice(0, 3).map(tell)),
          tell(ranked.at(-1)!),
        ),
    notes: [
      t.provincesNote,
      ...(parts.length > 0
        ? [t.parts(messages.list(parts.map(({ province }) => provinceName(province, input))))]
        : []),
    ],
    statuses: statusesOf(all),
    sources: variableSources(atlas, variable, known),
    places: sorted.flatMap(placesOfSum),
    placesOf: (county: County) =>
      sums.filter(({ province }) => province.id === county.province.id).flatMap(placesOfSum),
    facetOf: (place, width) => facets(columnsAt(width)).get(place.key.split(' ')[0]!),
    isRow: false,
    table: () => ({
      header: provinceHeader(input),
      rows: sorted.flatMap(({ province, counties, values }) =>
        values.map((value, index) => [
          province.id,
          language === 'zh' ? province.zh : province.en,
          counties.length,
          ...chartCells(input, variable, value, index),
        ]),
      ),
    }),
    plot: (width) => {
      const columns = columnsAt(width);
      const facetById = facets(columns);
      const bars = sorted.flatMap(({ province, values }) =>
        values.map(({ amount, range }, index) => ({
          period: atlas.periods[index]!.id,
          amount,
          isNow: index === at.periodIndex,
          low: range?.[0] ?? null,
          high: range?.[1] ?? null,
          ...facetById.get(province.id)!,
        })),
      );
      const titles = sorted.map(({ province }) => ({
        name: provinceName(province, input),
        ...facetById.get(province.id)!,
      }));
      // A bar of nothing would be drawn at zero.
      const standing = bars.filter(({ amount }) => amount !== null);
      const amounts = bars.flatMap(({ amount, low, high }) => [amount, low, high]);
      const known = amounts.filter((amount) => amount !== null);
      const scale = scaleLinear()
        .domain([Math.min(0, ...known), Math.max(0, ...known) || 1])
        .nice(6);
      const domain = scale.domain() as [number, number];
      const color = layerColors(theme, atlas, layer).symbol;
      const facet = { fx: 'fx', fy: 'fy' } as const;
      const bar = { ...facet, x: 'period', y: 'amount', inset: 0.5 } as const;
      const write = tickText(variable, reading, language);
      return {
        ...frame(theme, width),
        height: 48 + 28 + ROW_HEIGHT * Math.ceil(sorted.length / columns),
        marginTop: 48,
        marginRight: 8,
        marginBottom: 28,
        marginLeft: AMOUNT_WIDTH[language],
        fx: {
          axis: null,
          padding: 0.12,
          domain: Array.from({ length: columns }, (_, index) => index),
        },
        fy: { axis: null, padding: 0.28 },
        x: {
          type: 'band',
          domain: atlas.periods.map(({ id }) => id),
          padding: 0.15,
          ticks: [atlas.periods[0]!.id, atlas.periods.at(-1)!.id],
          label: null,
          tickSize: 0,
          tickFormat: (id: string) => periodShortName(id, messages).slice(0, 4),
        },
        y: {
          domain,
          ticks: scale.ticks(2),
          tickFormat: write,
          label: t.axis(title.name, title.unit),
          labelArrow: 'none',
          grid: false,
        },
        marks: [
          barY(
            bars.filter(({ amount }) => amount === null),
            {
              ...facet,
              x: 'period',
              y1: domain[0],
              y2: domain[1],
              fill: screens('provinces').hatch,
            },
          ),
          barY(standing, { ...bar, fill: color, fillOpacity: 0.55 }),
          barY(standing, { ...bar, fill: screens('provinces').strokes }),
          barY(standing, { ...bar, fill: 'none', stroke: color, strokeOpacity: 0.6 }),
          barY(
            standing.filter(({ isNow }) => isNow),
            { ...bar, fill: 'none', stroke: theme.ink, strokeWidth: 1.5 },
          ),
          ruleX(
            bars.filter(({ low }) => low !== null),
            { ...facet, x: 'period', y1: 'low', y2: 'high', stroke: theme.ink },
          ),
          ruleY([0], { stroke: theme.quiet }),
          text(titles, {
            ...facet,
            text: 'name',
            frameAnchor: 'top-left',
            dy: -14,
            fontWeight: 600,
            fill: theme.ink,
          }),
        ],
      };
    },
  };
}

function provinceName({ zhShort, en }: Province, { language }: ChartInput): string {
  return language === 'zh' ? zhShort : en;
}

/** The known sums in a half-year. */
function amountAt(sums: readonly ProvinceSum[], at: number): readonly number[] {
  return sums.flatMap(({ values }) => values[at]?.amount ?? []);
}

/** The last half-year in which some province has a sum. */
function lastKnown(sums: readonly ProvinceSum[]): number {
  return sums[0]!.values.findLastIndex((_, index) => amountAt(sums, index).length > 0);
}

/** By what they have in a half-year, the most first and the missing last; or by name. */
function sortSums(
  sums: readonly ProvinceSum[],
  order: ProvinceOrder,
  at: number,
  nameOf: (province: Province) => string,
): readonly ProvinceSum[] {
  if (order === 'name') {
    const { compare } = new Intl.Collator(['zh-CN', 'en']);
    return sums.toSorted((a, b) => compare(nameOf(a.province), nameOf(b.province)));
  }
  const amountOf = ({ values }: ProvinceSum) => values[at]?.amount ?? -Infinity;
  return sums.toSorted((a, b) => amountOf(b) - amountOf(a) || 0);
}

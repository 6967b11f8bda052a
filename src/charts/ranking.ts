import { type By } from '../core/view/chart-choice.ts';
import { isEstimated } from '../core/atlas/share.ts';
import { layerColors } from '../core/theme/theme.ts';
import { areaX, dot, line, rect, ruleX, text } from '@observablehq/plot';
import type { County } from '../core/atlas/atlas.ts';
import { everAmongFirst, ranksOverTime } from '../core/statistics/ranks-over-time.ts';
import { isStated } from '../core/atlas/read-values.ts';
import { MISSING, type Value } from '../core/atlas/value.ts';
import { formatCount } from '../i18n/format/number.ts';
import { figureTimeName, readingTime } from '../i18n/format/reading-text.ts';
import { CHARTS } from '../i18n/messages/charts.ts';
import { MESSAGES, periodShortName } from '../i18n/messages/index.ts';
import { believedCounts } from '../core/statistics/believed-curves.ts';
import { beliefsIn, believedParts } from './believed.ts';
import { nameOf, type Chart, type ChartInput, type NoChart, type Place } from './chart.ts';
import { AMOUNT_WIDTH, axis, frame } from './plot-frame.ts';
import { sample, sayCounty, sayMissing, sayNone, statusesOf, sayValue } from './sample.ts';
import { screens } from './status-screens.ts';
import { countyCells, countyHeader, chartCells } from './chart-table.ts';
import { tickText, readVariable, variableSources, variableTitle } from './variable.ts';

/** Pixels between two places. */
const STEP = 20;

/**
 * The lines of the counties that are among the first `most` in some half-year, by figures of the reader's own; they break
 * where nothing is known. Estimates are not ranked: of them it is shown how many are believed to be above an amount.
 */
export function rankingChart(
  input: ChartInput,
  { by, most }: { readonly by: By; readonly most: number },
): Chart | NoChart {
  const { atlas, layer, counties, at, language, theme } = input;
  if (isEstimated(input.atlas, input.layer, input.at, input.counties))
    return believedRankingChart(input, by);
  const { reading } = at;
  const t = CHARTS[language];
  const messages = MESSAGES[language];
  const variable = `${layer} ${by}` as const;
  const valueAt = (county: County, at: number): Value =>
    isStated(atlas, layer, county, { reading, periodIndex: at })
      ? readVariable(atlas, variable, county, { reading, periodIndex: at })
      : MISSING;
  const over = ranksOverTime(atlas, counties, reading, (county, { periodIndex: at }) =>
    valueAt(county, at),
  );
  const last = over.known.findLastIndex((count) => count > 0);
  if (last < 0) return { why: sayNone(input, variable) };
  const shown = over.known[at.periodIndex] ? at.periodIndex : last;
  const among = everAmongFirst(counties, over, most);
  const rows = Math.min(most, counties.length);
  const below = rows + 1;
  const isLower = among.length > 0 && counties.length > rows;
  /** Between which places its range leaves a county, where it is not one. */
  const sayOpen = ({ id }: County, at: number) => {
    const span = over.spans.get(id)?.[at];
    if (!span || span[0] === span[1]) return '';
    return t.rankSpan(formatCount(span[0], language), formatCount(span[1], language));
  };
  const placesOf = (county: County): readonly Place[] =>
    atlas.periods.flatMap(({ id }, at) => {
      const rank = over.ranks.get(county.id)?.[at] ?? null;
      if (rank === null) return [];
      const place =
        t.rankOf(formatCount(rank, language), formatCount(over.known[at]!, language)) +
        sayOpen(county, at);
      const say = () =>
        `${figureTimeName(atlas, layer, id, language)} · ${place} · ${sayCounty(input, variable, county, valueAt(county, at))}`;
      const key = `${county.id} ${at}`;
      return [{ key, county: county.id, at, x: id, y: rank <= rows ? rank : below, say }];
    });
  const places = among.flatMap((county) => placesOf(county).filter(({ y }) => Number(y) <= rows));
  const title = variableTitle(atlas, variable, reading, language);
  const gaps = atlas.periods.filter((_, at) => over.known[at] === 0);
  const values = among.flatMap((county) => atlas.periods.map((_, at) => valueAt(county, at)));
  const known = values.filter(({ amount }) => amount !== null);
  const isOpen = among.some(({ id }) => over.spans.get(id)?.some(Boolean));
  const ordered = among
    .filter(({ id }) => (over.ranks.get(id)?.[shown] ?? Infinity) <= rows)
    .sort((a, b) => over.ranks.get(a.id)![shown]! - over.ranks.get(b.id)![shown]!);
  const { missing } = sample({ ...input, at: { reading, periodIndex: shown } }, variable);
  return {
    kind: 'ranking',
    title: t.ranking(
      title.name,
      formatCount(rows, language),
      t.each[atlas.context.has(layer) ? 'year' : 'half'],
    ),
    summary: t.rankingSummary(
      readingTime(atlas, layer, { reading, periodIndex: shown }, language),
      messages.list(
        ordered.slice(0, 3).map((county) => nameOf(county, language) + sayOpen(county, shown)),
      ),
    ),
    notes: [
      ...(gaps.length > 0
        ? [t.gaps(messages.list(gaps.map(({ id }) => figureTimeName(atlas, layer, id, language))))]
        : []),
      t.ties,
      ...(isOpen ? [t.rankSpans] : []),
      sayMissing(missing, input),
    ],
    statuses: statusesOf(values),
    sources: variableSources(atlas, variable, known),
    places,
    placesOf,
    isRow: false,
    table: () => ({
      header: countyHeader(input, ['rank']),
      rows: among.flatMap((county) =>
        atlas.periods.map((_, at) => [
          ...countyCells(county, input),
          over.ranks.get(county.id)?.[at] ?? null,
          ...chartCells(input, variable, valueAt(county, at), at),
        ]),
      ),
    }),
    plot: (width) => {
      const marginRight = Math.min(language === 'zh' ? 108 : 150, width * 0.36);
      const bottom = isLower ? below : rows;
      const drawn = among.flatMap((county) =>
        atlas.periods.map(({ id }, at) => {
          const rank = over.ranks.get(county.id)?.[at] ?? null;
          return { id, county: county.id, rank: rank !== null && rank <= rows ? rank : NaN };
        }),
      );
      const spans = drawn.flatMap(({ id, county, rank }) => {
        const span = over.spans.get(county)?.[atlas.periods.findIndex((one) => one.id === id)];
        if (!span || Number.isNaN(rank)) return [];
        return [{ id, best: span[0], worst: Math.min(span[1], bottom) }];
      });
      const named = among.flatMap((county) => {
        const rank = over.ranks.get(county.id)?.[last] ?? Infinity;
        return rank <= rows ? [{ rank, name: nameOf(county, language) }] : [];
      });
      const isNarrow = width < 420;
      return {
        ...frame(theme, width),
        height: 32 + 36 + bottom * STEP,
        marginTop: 32,
        marginBottom: 36,
        marginLeft: 44,
        marginRight,
        x: {
          type: 'point',
          domain: atlas.periods.map(({ id }) => id),
          padding: 0.4,
          label: null,
          tickFormat: (id: string) => {
            const name = periodShortName(id, messages);
            return isNarrow ? `${name.slice(2, 4)}\n${name.slice(4).trim()}` : name;
          },
          tickSize: 0,
        },
        y: {
          domain: [0.5, bottom + 0.5],
          reverse: true,
          type: 'linear',
          ticks: Array.from({ length: bottom }, (_, at) => at + 1),
          tickFormat: (rank: number) => (rank > rows ? t.below : formatCount(rank, language)),
          tickSize: 0,
          label: t.rankAxis,
          labelArrow: 'none',
          labelAnchor: 'top',
        },
        marks: [
          rect(gaps, {
            x1: ({ id }) => id,
            x2: ({ id }) => id,
            y1: 0.5,
            y2: bottom + 0.5,
            inset: -10,
            insetTop: 0,
            insetBottom: 0,
            fill: screens('ranking').hatch,
          }),
          line(drawn, {
            x: 'id',
            y: 'rank',
            z: 'county',
            stroke: layerColors(theme, atlas, layer).symbol,
            strokeOpacity: 0.45,
            strokeWidth: 1.5,
          }),
          ruleX(spans, {
            x: 'id',
            y1: 'best',
            y2: 'worst',
            stroke: layerColors(theme, atlas, layer).symbol,
            strokeOpacity: 0.6,
            strokeWidth: 1.5,
          }),
          dot(drawn, {
            x: 'id',
            y: 'rank',
            r: 3.5,
            fill: theme.paper,
            stroke: layerColors(theme, atlas, layer).symbol,
            strokeWidth: 1.5,
          }),
          text(named, {
            ...{
              x: () => atlas.periods[last]!.id,
              y: 'rank',
              text: 'name',
              textAnchor: 'start',
              dx: 10,
            },
            fill: theme.ink,
            lineWidth: (marginRight - 10) / 12,
            textOverflow: 'ellipsis',
          }),
        ],
      };
    },
  };
}

/** How many counties are believed to be above each amount: what an estimate knows in place of a ranking. */
function believedRankingChart(input: ChartInput, by: By): Chart | NoChart {
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
    ...believedParts(input, variable),
    kind: 'ranking',
    title: t.sizes(readingTime(atlas, layer, at, language), name),
    summary: t.sizesSummary(
      count(tenth.count),
      `${count(tenth.low)}–${count(tenth.high)}`,
      sayValue(input, variable, { ...MISSING, amount, bound: 'approximate', status: 'modelled' })
        .amount,
    ),
    table: () => ({
      header: [unit ? `${name} (${unit})` : name, t.countiesAbove, t.bandLow, t.bandHigh],
      rows: points.map((point) => [point.amount, point.count, point.low, point.high]),
    }),
    plot: (width) => {
      const marginLeft = AMOUNT_WIDTH[language];
      const height = Math.min(420, Math.max(280, width * 0.7));
      const color = layerColors(theme, atlas, layer).symbol;
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
          areaX(drawn, { ...band, fill: screens('ranking').strokes }),
          line(points, { x: 'count', y: 'amount', stroke: color, strokeWidth: 1.5 }),
        ],
      };
    },
  };
}

import { readNation } from '../../core/atlas/read-values.ts';
import { listedValue } from '../../core/evidence/place-evidence.ts';
import { hasValues } from '../../core/atlas/layer.ts';
import type { Language } from '../../core/base/language.ts';
import type { Value } from '../../core/atlas/value.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { DeckInput } from './deck-input.ts';
import { calloutShapes } from './callout-shapes.ts';
import { fitFrame } from './slide-frame.ts';
import { insetRatio, insetShapes } from './inset-shapes.ts';
import { legendShapes } from './legend-shapes.ts';
import { mapShapes } from './map-shapes.ts';
import { deckSeries, type ChartSeries } from './chart-series.ts';
import type { ChartFrame, TextBox } from './shape.ts';
import { RELATION, type Slide } from './slide.ts';
import { footLines, notes, omissions, statusLine, type Behind } from './statement.ts';
import { paragraphHeight, type Run, type Text } from './text-body.ts';
import { SLIDE, type SlideRect } from './emu.ts';

const MARGIN = 120;
const WIDTH = SLIDE.width - 2 * MARGIN;
/** Sizes of type in points. */
const SIZE = { title: 24, status: 12, foot: 9 } as const;
const TOP = 84;
const GAP = 20;
/** Where what the slide shows ends, and where its foot stands. */
const BOTTOM = 1880;
const FOOT: SlideRect = { x: MARGIN, y: 1910, width: WIDTH, height: 190 };
const LEGEND_LEFT = 2760;
const INSET_HEIGHT = 440;
/** Kept free around the map: lines at its edge have a width. */
const MAP_MARGIN = 12;

/** The slide of the map. */
export function mapSlide(input: DeckInput): Slide {
  const { home, language } = input;
  const t = POWERPOINT[language];
  const heading = input.headline.sentence;
  const behind = { values: valuesShown(input), hasCounties: true };
  const omitted = omissions(input);
  const { boxes, below } = headBoxes(input, heading, [
    statusLine(input),
    ...(omitted.length > 0 ? [t.notShown + MESSAGES[language].list(omitted)] : []),
  ]);
  const height = BOTTOM - below;
  const map = { x: MARGIN, y: below, width: LEGEND_LEFT - 2 * MARGIN, height };
  const legend = { x: LEGEND_LEFT, y: below, width: SLIDE.width - LEGEND_LEFT - MARGIN, height };
  const frame = fitFrame(home, map, MAP_MARGIN);
  const width = Math.round(INSET_HEIGHT / insetRatio());
  const inset = {
    x: map.x + map.width - width,
    width,
    y: BOTTOM - INSET_HEIGHT,
    height: INSET_HEIGHT,
  };
  return {
    shapes: [
      ...boxes,
      mapShapes(input, frame, [inset]),
      insetShapes(input, inset),
      ...calloutShapes(input, frame, inset),
      legendShapes(input, legend, frame.pixel),
      footBox(input, behind),
    ],
    notes: notes(input, { heading, omitted, ...behind }),
  };
}

/** The slide of the series, as a chart. */
export function chartSlide(input: DeckInput): Slide & { readonly series: ChartSeries } {
  const series = deckSeries(input);
  const behind = { values: series.points.map(({ value }) => value), hasCounties: false };
  const { boxes, below } = headBoxes(input, series.title, series.notes);
  const area = { x: MARGIN, y: below, width: WIDTH, height: BOTTOM - below };
  const chart = chartFrame(series, input.language, area);
  return {
    series,
    shapes: [...boxes, chart, footBox(input, behind)],
    notes: [...notes(input, { heading: series.title, omitted: [], ...behind }), ...series.notes],
  };
}

/** The chart of a series in an area, and what it shows in words. */
export function chartFrame(series: ChartSeries, language: Language, area: SlideRect): ChartFrame {
  const t = POWERPOINT[language];
  const amounts = series.points.map(({ time, amount, status, range }) =>
    amount === status ? `${time}: ${status}` : `${time}: ${t.known(amount, status, range)}`,
  );
  const description = [series.title, ...amounts].join('; ');
  return { kind: 'chart', name: t.chart, description, area, relation: RELATION.chart };
}

/** The title and the lines below it, and where these end. */
function headBoxes(input: DeckInput, heading: string, lines: readonly string[]) {
  const t = POWERPOINT[input.language];
  const height = paragraphHeight(heading, SIZE.title, WIDTH);
  const area = { x: MARGIN, y: TOP, width: WIDTH, height };
  const box = textBox(input, t.titleBox, area, [[{ text: heading, bold: true }]], SIZE.title);
  const status = {
    x: MARGIN,
    y: TOP + height + GAP,
    width: WIDTH,
    height: lines.reduce((sum, line) => sum + paragraphHeight(line, SIZE.status, WIDTH), 0),
  };
  const runs = lines.map((text) => [{ text }]);
  const boxes = [
    { ...box, title: true },
    ...(runs.length === 0 ? [] : [textBox(input, t.statusBox, status, runs, SIZE.status)]),
  ];
  return { boxes, below: status.y + status.height + GAP };
}

/** The values that the sentence of the map speaks of. */
export function valuesShown(input: DeckInput): Value[] {
  const { atlas, products, view, filtered, at, headline } = input;
  if (view.layer === 'list') {
    const { told, other } = headline;
    const counts = [view.period, ...(other ? [other.period] : [])].map((period) =>
      listedValue(atlas, products.exits, filtered.counties, period),
    );
    return [...(told ? [told] : []), ...counts];
  }
  if (!hasValues(view.layer)) return headline.told ? [headline.told] : [];
  const total = headline.value;
  return filtered.all ? [total] : [total, readNation(atlas, view.layer, at)];
}

function footBox(input: DeckInput, behind: Behind): TextBox {
  const t = POWERPOINT[input.language];
  const lines: Run[][] = footLines(input, behind).map((text) => [{ text }]);
  const open = input.link === null ? [] : [[{ text: t.open, link: RELATION.link }]];
  const paragraphs = [...lines, ...open];
  return textBox(input, t.footer, FOOT, paragraphs, SIZE.foot);
}

function textBox(
  { theme, language }: DeckInput,
  name: string,
  area: SlideRect,
  paragraphs: Text['paragraphs'],
  size: number,
): TextBox {
  const color = size === SIZE.title ? theme.ink : theme.quiet;
  const text = { paragraphs, size, color, language: POWERPOINT[language].language };
  return { kind: 'text', name, description: '', area, text };
}

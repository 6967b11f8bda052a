import { hasValues } from '../../core/atlas/layer.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { ChartSeries } from './chart-series.ts';
import { deckSeries } from './chart-series.ts';
import type { DeckInput } from './deck-input.ts';
import { SLIDE, type SlideRect } from './emu.ts';
import { insetRatio, insetShapes } from './inset-shapes.ts';
import { legendShapes } from './legend-shapes.ts';
import { mapShapes } from './map-shapes.ts';
import type { PptxShape, TextBox } from './shape.ts';
import { RELATION, type Slide } from './slide.ts';
import { filledFrame } from './slide-frame.ts';
import { footLines, notes, omissions, statusLine } from './statement.ts';
import { paragraphHeight, type Run } from './text-body.ts';
import { chartFrame, valuesShown } from './slides.ts';

/** A scene of a story, as a slide says it. */
export interface StoryPage {
  readonly input: DeckInput;
  /** The claim. */
  readonly title: string;
  readonly text: string;
  /** What only the speaker sees; empty where there is nothing. */
  readonly notes: string;
  /** Where in the story it is: “The founding report · 3/12”. */
  readonly place: string;
}

/** Sizes of type in points. */
const SIZE = { place: 10, title: 26, text: 14, known: 10, foot: 8 } as const;
const MARGIN = 96;
/** The words stand at the left, and the map fills the rest from edge to edge. */
const COLUMN: SlideRect = { x: MARGIN, y: 84, width: 1240, height: SLIDE.height - 168 };
const MAP: SlideRect = {
  x: COLUMN.x + COLUMN.width + 64,
  y: 0,
  width: SLIDE.width - COLUMN.x - COLUMN.width - 64,
  height: SLIDE.height,
};
const INSET_HEIGHT = 420;
const FOOT_HEIGHT = 200;
const GAP = 28;
/** Kept free around the places that the map shows. */
const MAP_MARGIN = 60;

/** The slide of a scene: its claim and words, and the map, or a chart where the map of a comparison has nothing to draw. */
export function storySlide(page: StoryPage): Slide & { readonly series?: ChartSeries } {
  const { input, title, text, place } = page;
  const { theme, language } = input;
  const t = POWERPOINT[language];
  const series = chartOf(input);
  const behind = { values: valuesShown(input), hasCounties: series === undefined };
  const omitted = omissions(input);
  const boxes: TextBox[] = [];
  let y = COLUMN.y;
  const write = (name: string, said: string, size: number, color: string, bold = false) => {
    const height = paragraphHeight(said, size, COLUMN.width);
    const paragraphs: Run[][] = [[{ text: said, bold }]];
    const area = { ...COLUMN, y, height };
    boxes.push(textBox(name, area, { paragraphs, size, color, language: t.language }));
    y += height + GAP;
  };
  write(t.placeBox, place, SIZE.place, theme.quiet);
  write(t.titleBox, title, SIZE.title, theme.ink, true);
  write(t.textBox, text, SIZE.text, theme.ink);
  const known = series ? series.title : `${input.headline.sentence} · ${statusLine(input)}`;
  write(t.statusBox, known, SIZE.known, theme.quiet);
  for (const note of [
    ...(series?.notes ?? []),
    ...(omitted.length > 0 ? [t.notShown + MESSAGES[language].list(omitted)] : []),
  ])
    write(t.noteBox, note, SIZE.known, theme.quiet);
  const foot = { ...COLUMN, y: SLIDE.height - MARGIN - FOOT_HEIGHT, height: FOOT_HEIGHT };
  const lines: Run[][] = footLines(input, behind).map((line) => [{ text: line }]);
  const footBox = textBox(t.footer, foot, {
    paragraphs: input.link === null ? lines : [...lines, [{ text: t.open, link: RELATION.link }]],
    size: SIZE.foot,
    color: theme.quiet,
    language: t.language,
    anchor: 'bottom',
  });
  const room = { ...COLUMN, y, height: foot.y - GAP - y };
  const shapes: PptxShape[] = series
    ? [chartFrame(series, language, { ...MAP, y: 160, width: MAP.width - MARGIN, height: 1840 })]
    : mapOf(input, room);
  const said = boxes.map((box) => (box.name === t.titleBox ? { ...box, title: true } : box));
  return {
    ...(series && { series }),
    shapes: [...shapes, ...said, footBox],
    notes: [
      text,
      ...(page.notes ? [page.notes] : []),
      ...notes(input, { heading: input.headline.sentence, omitted, ...behind }),
    ],
  };
}

function mapOf(input: DeckInput, room: SlideRect): PptxShape[] {
  const frame = filledFrame(input.home, MAP, MAP_MARGIN);
  const width = Math.round(INSET_HEIGHT / insetRatio());
  const inset = {
    x: SLIDE.width - 40 - width,
    y: SLIDE.height - 40 - INSET_HEIGHT,
    width,
    height: INSET_HEIGHT,
  };
  return [
    mapShapes(input, frame, [inset]),
    insetShapes(input, inset),
    legendShapes(input, room, frame.pixel),
  ];
}

/** The half-years as they are, where the view compares two of them and estimates leave its map empty. */
function chartOf(input: DeckInput): ChartSeries | undefined {
  const { view, fill, at } = input;
  if (view.compare !== 'change' || !hasValues(view.layer) || fill.classes) return undefined;
  const plain = { ...view, compare: 'none', comparedPeriod: null } as const;
  const series = deckSeries({ ...input, view: plain, at: { ...at, reading: { kind: 'period' } } });
  const known = series.points.filter(({ value }) => value.amount !== null);
  return known.length > 1 ? series : undefined;
}

function textBox(name: string, area: SlideRect, text: TextBox['text']): TextBox {
  return { kind: 'text', name, description: '', area, text };
}

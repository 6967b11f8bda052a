import type { Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { calloutsOf } from '../../scene/callouts.ts';
import { placeCallouts, type PlacedCallout } from '../../scene/place-callouts.ts';
import type { DeckInput } from './deck-input.ts';
import { UNITS_PER_POINT, type SlideRect } from './emu.ts';
import type { Freeform, PptxShape, TextBox } from './shape.ts';
import type { SlideTransform } from './slide-frame.ts';

/** The type of what is written on the map, in points. */
const SIZE = 12;
const LINE_POINTS = 0.75;

/** What is written on the map besides names: a box of text for each, to be edited, and a line to its place. */
export function calloutShapes(
  input: DeckInput,
  { area, toSlide }: SlideTransform,
  inset: SlideRect,
): PptxShape[] {
  const onMap = ([x, y]: Point): Point => [x - area.x, y - area.y];
  const frame = {
    width: area.width,
    height: area.height,
    toPixels: (square: Point) => onMap(toSlide(square)),
  };
  const taken: Box = [
    ...onMap([inset.x, inset.y]),
    ...onMap([inset.x + inset.width, inset.y + inset.height]),
  ];
  const placed = placeCallouts(input, calloutsOf(input), frame, SIZE * UNITS_PER_POINT, [taken]);
  return placed.flatMap((one) => [...leader(one, input, area), textBox(one, input, area)]);
}

function leader({ at, end }: PlacedCallout, { theme }: DeckInput, area: SlideRect): Freeform[] {
  if (!end) return [];
  const path = [at, end].map(([x, y]): Point => [Math.round(x + area.x), Math.round(y + area.y)]);
  const line = { color: theme.ink, width: LINE_POINTS };
  return [
    { kind: 'freeform', name: '', description: '', paths: [path], closed: false, fill: null, line },
  ];
}

function textBox(
  { box: [left, top, right, bottom], lines }: PlacedCallout,
  { theme, language }: DeckInput,
  { x, y }: SlideRect,
): TextBox {
  const said = lines.map(({ text }) => text).join(' ');
  return {
    kind: 'text',
    name: said,
    description: '',
    area: {
      x: Math.round(x + left),
      y: Math.round(y + top),
      width: Math.round(right - left),
      height: Math.round(bottom - top),
    },
    text: {
      paragraphs: lines.map(({ text, bold }) => [{ text, bold }]),
      size: SIZE,
      color: theme.ink,
      language: POWERPOINT[language].language,
    },
  };
}

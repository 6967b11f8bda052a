import { UPRIGHT } from '../../scene/total-symbols.ts';
import { countyPlaces } from '../../scene/county-positions.ts';
import type { FlowMark, PointMark } from '../../scene/marks.ts';
import type { CirclesPart, ColumnsPart, SymbolLayer } from '../../scene/symbols.ts';
import { fakeLngLatToSquare, type Point } from '../../core/geography/albers.ts';
import type { County } from '../../core/atlas/atlas.ts';
import { readCounty, type TimedReading } from '../../core/atlas/read-values.ts';
import { indicatorUnit } from '../../i18n/format/county-text.ts';
import { layerName } from '../../i18n/format/layer-words.ts';
import { readText } from '../../i18n/format/reading-text.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { DeckInput } from './deck-input.ts';
import { cutLines, isInside, onFrame, type SlideTransform } from './slide-frame.ts';
import { UNITS_PER_POINT, type SlideRect } from './emu.ts';
import type { Fill, Line } from './paint.ts';
import type { Freeform, Preset, PptxShape } from './shape.ts';

/** How wide a column stands, in units. */
const COLUMN_WIDTH = 5;
/** The tip of a teardrop points up and to the right, and lies so many of its sides from its middle. */
const TEARDROP = { turn: 135, tip: Math.SQRT1_2 } as const;

/** The shape of PowerPoint that each shape of the map becomes. */
export const PRESETS = {
  pin: 'teardrop',
  disc: 'ellipse',
  square: 'rect',
  diamond: 'diamond',
  arrow: 'rightArrow',
} as const satisfies Record<PointMark['shape'], Preset['preset']>;

/** Draws symbols, the lowest first; what is not visible, or not on the map, is left out. */
export function symbolShapes(
  part: SymbolLayer,
  input: DeckInput,
  frame: SlideTransform,
): PptxShape[] {
  if (!part.visible) return [];
  switch (part.kind) {
    case 'circles':
    case 'columns':
      return totalShapes(part, input, frame);
    case 'flows':
      return part.flows.flatMap((flow) => flowShape(flow, part.opacity, input, frame));
    case 'sites':
      return part.sites.flatMap((site) =>
        siteShape(site, part.opacity, part.theme.paper, input, frame),
      );
  }
}

/** A circle or a column for each county that the filter keeps and whose total is known. */
function totalShapes(
  part: CirclesPart | ColumnsPart,
  input: DeckInput,
  frame: SlideTransform,
): Preset[] {
  const { state, kind, opacity } = part;
  const sizeOf = part.kind === 'circles' ? part.state.radiusOf : part.state.heightOf;
  const color = state.color;
  const line = { color, width: 0.5, alpha: opacity };
  return countyPlaces(state.mesh, state.countyById).flatMap(({ county, position }) => {
    const size = state.filtered.has(county.id) ? sizeOf(county) : null;
    if (!size) return [];
    const at = frame.toSlide(fakeLngLatToSquare(position));
    if (!isInside(at, frame.area)) return [];
    const area =
      kind === 'circles' ? around(at, size * frame.pixel * 2) : column(at, size * frame.pixel);
    const name = `${county.id} ${input.language === 'zh' ? county.zh : county.en}`;
    const preset = kind === 'circles' ? 'ellipse' : 'rect';
    const alpha = state.alphaOf(county) * opacity;
    const fill = alpha > 0 ? { color, alpha } : null;
    const description = totalDescription(part, input, county);
    return [{ kind: 'preset', name, description, preset, area, fill, line }];
  });
}

function totalDescription({ state }: CirclesPart | ColumnsPart, input: DeckInput, county: County) {
  const { atlas, language, view } = input;
  const { layer } = state;
  // An overlay is never read over time.
  const { reading, periodIndex } = input.at;
  const at: TimedReading = {
    reading: layer === view.layer ? reading : { kind: 'period' },
    periodIndex,
  };
  const value = readCounty(atlas, layer, county, at);
  const text = readText(value, at, language, indicatorUnit(atlas, layer, language));
  const t = POWERPOINT[language];
  const name = layerName(atlas, layer, language);
  return `${name} ${t.known(text.amount, text.status, text.range)}`;
}

function flowShape(
  flow: FlowMark,
  opacity: number,
  input: DeckInput,
  frame: SlideTransform,
): Freeform[] {
  const toSlide = (lngLat: Point) => frame.toSlide(fakeLngLatToSquare(lngLat));
  const path = flow.path.map(toSlide);
  const paths = onFrame(cutLines([path], frame), (point) => point, false);
  const arrow = flow.isTrunk && isInside(path.at(-1)!, frame.area);
  if (paths.length === 0) return [];
  const name = POWERPOINT[input.language].flow(flow.from, flow.to);
  const width = Math.max(0.25, (flow.widthPixels * frame.pixel) / UNITS_PER_POINT);
  const line: Line = {
    color: flow.color,
    width,
    alpha: flow.alpha * opacity,
    arrow,
  };
  return [{ kind: 'freeform', name, description: '', paths, closed: false, fill: null, line }];
}

function siteShape(
  site: PointMark,
  opacity: number,
  paper: string,
  { language }: DeckInput,
  frame: SlideTransform,
): Preset[] {
  const { shape, stroke, color, target } = site;
  const alpha = site.alpha * opacity;
  const [x, y] = frame.toSlide(fakeLngLatToSquare(site.position));
  if (!isInside([x, y], frame.area)) return [];
  const size = site.sizePixels * frame.pixel;
  const isPin = shape === 'pin';
  const fill: Fill = { color: stroke === 'solid' ? color : paper, alpha };
  const line: Line = {
    ...{
      color: stroke === 'solid' ? paper : color,
      width: 0.75,
      alpha,
      dashed: stroke === 'dashed',
    },
  };
  const area = around([x, isPin ? y - size * TEARDROP.tip : y], size);
  const name = typeof target === 'object' ? (target?.county ?? POWERPOINT[language].site) : target;
  const turn = isPin ? { turn: TEARDROP.turn } : {};
  const preset = PRESETS[shape];
  return [{ kind: 'preset', name, description: '', preset, area, ...turn, fill, line }];
}

function around([x, y]: Point, size: number): SlideRect {
  const side = Math.max(1, Math.round(size));
  return { x: Math.round(x - side / 2), y: Math.round(y - side / 2), width: side, height: side };
}

function column([x, y]: Point, height: number): SlideRect {
  const shown = Math.max(1, Math.round(height * UPRIGHT));
  return {
    x: Math.round(x - COLUMN_WIDTH / 2),
    y: Math.round(y - shown),
    width: COLUMN_WIDTH,
    height: shown,
  };
}

import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { projectToSquare, type Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import { EAST_SOUTH, WEST_NORTH } from '../../core/geography/south-china-sea.ts';
import { landRings, linesOf, ringsOf } from '../../core/geography/topojson-rings.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { DeckInput } from './deck-input.ts';
import { cutLines, cutRings, fitFrame, onFrame, type SlideTransform } from './slide-frame.ts';
import { openShape } from './map-shapes.ts';
import type { Fill } from './paint.ts';
import type { Freeform, Group, Preset } from './shape.ts';
import type { SlideRect } from './emu.ts';

/** The islands of the South China Sea in the projection of the map, as one group in a frame. */
export function insetShapes(input: DeckInput, area: SlideRect): Group {
  const { boundaries, land, theme, language } = input;
  const { provinces, nation, tendash } = boundaries.objects;
  const t = POWERPOINT[language];
  const frame = fitFrame(insetBox(), area);
  const onSlide = (paths: readonly Point[][]) =>
    paths.map((path) => path.map(projectToSquare).map(frame.toSlide));
  const lines = (of: GeometryCollection<object>) =>
    cutLines(onSlide(linesOf(mesh(boundaries, of as GeometryCollection))), frame);
  const rings = feature(boundaries, nation).features.flatMap(({ geometry }) => ringsOf(geometry));
  const rect = { kind: 'preset', description: '', preset: 'rect', area: frame.area } as const;
  const ground: Preset = { ...rect, name: t.sea, fill: { color: theme.sea }, line: null };
  const edge: Preset = {
    ...rect,
    name: t.insetEdge,
    fill: null,
    line: { color: theme.provinceLine, width: 0.5 },
  };
  return {
    kind: 'group',
    name: t.inset,
    description: t.insetOf,
    shapes: [
      ground,
      ...areaShape(t.land, onSlide(landRings(land)), { color: theme.land }, frame),
      ...areaShape(t.islands, onSlide(rings), { color: theme.outside }, frame),
      ...openShape(t.provinceLines, lines(provinces), {
        color: theme.provinceLine,
        width: 0.25,
      }),
      ...openShape(t.dashLine, lines(tendash), { color: theme.nationLine, width: 1 }),
      edge,
    ],
  };
}

/** How many times as high as wide the inset is. */
export function insetRatio(): number {
  const [left, top, right, bottom] = insetBox();
  return (bottom - top) / (right - left);
}

function insetBox(): Box {
  const [left, top] = projectToSquare(WEST_NORTH);
  const [right] = projectToSquare([EAST_SOUTH[0], WEST_NORTH[1]]);
  const [, bottom] = projectToSquare(EAST_SOUTH);
  return [left, top, right, bottom];
}

function areaShape(name: string, rings: Point[][], fill: Fill, frame: SlideTransform): Freeform[] {
  const paths = onFrame(cutRings(rings, frame), (point) => point, true);
  if (paths.length === 0) return [];
  return [{ kind: 'freeform', name, description: '', paths, closed: true, fill, line: null }];
}

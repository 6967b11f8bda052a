import { UPRIGHT } from '../../scene/total-symbols.ts';
import { fakeLngLatToSquare, type Point } from '../../core/geography/albers.ts';
import { countyPlaces } from '../../scene/county-positions.ts';
import { EYE, PATHS } from '../../scene/glyph-paths.ts';
import { arrowPixels, type FlowMark, type PointMark } from '../../scene/marks.ts';
import type { CirclesPart, ColumnsPart, SymbolLayer } from '../../scene/symbols.ts';
import { pathData } from './path-data.ts';

/** Where symbols are drawn: how a point of the square lies on the grid, and how long a pixel is there. */
export interface SymbolTransform {
  toGrid(square: Point): Point;
  readonly pixel: number;
}

/** The side of the box in which glyphs are described. */
const BODY = 64;
/** How many pixels wide a column stands in a picture that cannot be tilted. */
const COLUMN_WIDTH = 1.875;

/** Draws symbols as SVG, from the lowest to the topmost; what is not visible is left out. */
export function symbolsSvg(parts: readonly SymbolLayer[], ground: SymbolTransform): string {
  return parts
    .filter(({ visible }) => visible)
    .map((part) => `<g opacity="${part.opacity}">${partSvg(part, ground)}</g>`)
    .join('');
}

function partSvg(part: SymbolLayer, ground: SymbolTransform): string {
  switch (part.kind) {
    case 'circles':
      return totals(part, ground, circle);
    case 'columns':
      return totals(part, ground, column);
    case 'flows':
      return part.flows.map((flow) => flowSvg(flow, ground)).join('');
    case 'sites':
      return part.sites.map((site) => siteSvg(site, part.theme.paper, ground)).join('');
  }
}

type Totals = CirclesPart | ColumnsPart;

/** Draws a circle or a column for each county that the filter keeps and whose total is known. */
function totals(
  { kind, state }: Totals,
  { toGrid, pixel }: SymbolTransform,
  draw: (at: Point, size: number, pixel: number) => string,
): string {
  const sizeOf = kind === 'circles' ? state.radiusOf : state.heightOf;
  const drawn = countyPlaces(state.mesh, state.countyById).flatMap(({ county, position }) => {
    const size = state.filtered.has(county.id) ? sizeOf(county) : null;
    if (!size) return [];
    const shape = draw(toGrid(fakeLngLatToSquare(position)), size * pixel, pixel);
    return [`<${shape} fill-opacity="${state.alphaOf(county)}"/>`];
  });
  const color = state.color;
  return `<g class="total" fill="${color}" stroke="${color}">${drawn.join('')}</g>`;
}

function circle([x, y]: Point, radius: number): string {
  return `circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${radius.toFixed(1)}"`;
}

function column([x, y]: Point, height: number, pixel: number): string {
  const shown = height * UPRIGHT;
  const width = Number((COLUMN_WIDTH * pixel).toFixed(1));
  const [left, top] = [x - width / 2, y - shown].map(Math.round);
  return `rect x="${left}" y="${top}" width="${width}" height="${shown.toFixed(1)}"`;
}

function flowSvg(flow: FlowMark, { toGrid, pixel }: SymbolTransform): string {
  const place = (lngLat: Point) => toGrid(fakeLngLatToSquare(lngLat));
  const line = pathData([flow.path], place, false);
  const width = (flow.widthPixels * pixel).toFixed(1);
  const path = `<path class="flow" d="${line}" stroke="${flow.color}" stroke-width="${width}" opacity="${flow.alpha}"/>`;
  if (!flow.isTrunk) return path;
  const [before, [x, y]] = flow.path.slice(-2).map(place) as [Point, Point];
  const angle = (Math.atan2(y - before[1], x - before[0]) * 180) / Math.PI;
  const size = arrowPixels(flow.widthPixels) * pixel;
  const back = -BODY - (flow.gapPixels * pixel * BODY) / size;
  const transform = `translate(${Math.round(x)} ${Math.round(y)}) rotate(${angle.toFixed(0)}) scale(${(size / BODY).toFixed(3)}) translate(${back.toFixed(0)} ${-BODY / 2})`;
  return `${path}<path d="${PATHS.arrow}" transform="${transform}" fill="${flow.color}" opacity="${flow.alpha}"/>`;
}

function siteSvg(site: PointMark, paper: string, { toGrid, pixel }: SymbolTransform): string {
  const { shape, stroke, color, alpha, sizePixels } = site;
  const [x, y] = toGrid(fakeLngLatToSquare(site.position));
  const scale = ((sizePixels * pixel) / BODY).toFixed(3);
  const rise = shape === 'pin' ? BODY : BODY / 2;
  const transform = `translate(${Math.round(x)} ${Math.round(y)}) scale(${scale}) translate(${-BODY / 2} ${-rise})`;
  const isSolid = stroke === 'solid';
  const eye = isSolid && shape === 'pin' ? EYE : '';
  const dashes = stroke === 'dashed' ? ' stroke-dasharray="17 12"' : '';
  const paint = isSolid
    ? `fill="${color}" stroke="${paper}" stroke-width="6"`
    : `fill="${paper}" stroke="${color}" stroke-width="9"${dashes}`;
  return `<path d="${PATHS[shape]}${eye}" transform="${transform}" ${paint} fill-rule="evenodd" opacity="${alpha}"/>`;
}

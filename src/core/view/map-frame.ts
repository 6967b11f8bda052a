import { squareToMetres, projectToSquare, type Point } from '../geography/albers.ts';
import { EYE_HEIGHTS, fitBox, nearness } from '../geography/fit-box.ts';
import { isWithin } from './filtered.ts';
import { fittedBox, fittedPlaces } from './fitted-box.ts';
import type { Box, Geometry, Level } from '../geography/mesh.ts';
import { DETAIL_ZOOM } from '../geography/camera-limits.ts';
import { isFarIsland } from '../geography/tessellation.ts';
import type { View } from './view.ts';

/** Pixels across the square at zoom 0. */
const WORLD_PIXELS = 512;
/** The part of a usual window that a camera is taken to look through, in pixels. */
const WINDOW = { width: 1100, height: 700 } as const;
/** Pixels kept free around what is fitted. */
const MARGIN = 12;
/** By how many pixels a map moves at a time to clear what lies over it. */
const STEP = 6;

/** A part of the square and how large it is drawn. */
export interface MapFrame {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** What is seen, in coordinates of the square. */
  readonly box: Box;
  /** Places a point of the square in pixels from the frame's corner. */
  toPixels(square: Point): Point;
}

/**
 * Fits what a view looks at into a map of so many pixels: what a usual window shows around its camera, else the
 * places that it filters by, else the whole country. Of these, no county lies under `inset`, a box at the right
 * in pixels.
 */
export function frameOf(
  view: View,
  geometry: Geometry,
  width: number,
  height: number,
  inset?: Box,
): MapFrame {
  const box = boxOf(view, geometry);
  const frameWith = (right: number) => fitted(box, width, height, right);
  if (!inset || view.camera) return frameWith(0);
  const places = fittedPlaces(view.filter, geometry);
  const rows = [...geometry.mesh.ids.keys()].filter((row) => {
    const id = geometry.mesh.ids[row]!;
    return places.length > 0 ? places.includes(id) || isWithin(id, places) : !isFarIsland(id);
  });
  for (let right = 0; ; right += STEP) {
    const frame = frameWith(right);
    const isFree = rows.every((row) => !lies(geometry, row, frame, inset));
    if (isFree || right >= width - inset[0]) return frame;
  }
}

function lies({ mesh }: Geometry, row: number, { toPixels }: MapFrame, [left, top]: Box): boolean {
  const [, , east, south] = mesh.boxes.subarray(row * 4, row * 4 + 4);
  const [x, y] = toPixels([east!, south!]);
  return x > left && y > top;
}

function fitted(box: Box, width: number, height: number, right: number): MapFrame {
  const side = Math.min(MARGIN, width / 20, height / 20);
  const padding = { top: side, right: side + right, bottom: side, left: side };
  const { middle, zoom } = fitBox(box, width, height, padding);
  return posedFrame({ middle, zoom, pitch: 0 }, width, height);
}

/** Where a map is looked at from: the point of the square in its middle, and its tilt in degrees. */
export interface FramePose {
  readonly middle: Point;
  readonly zoom: number;
  readonly pitch: number;
}

/** What a map of so many pixels shows that is looked at from somewhere, as the live map shows it, tilted or not. */
export function posedFrame(
  { middle, zoom, pitch }: FramePose,
  width: number,
  height: number,
): MapFrame {
  const pixels = WORLD_PIXELS * 2 ** zoom;
  const tilt = (pitch * Math.PI) / 180;
  const [left, top] = [middle[0] - width / 2 / pixels, middle[1] - height / 2 / pixels];
  return {
    width,
    height,
    zoom,
    box: [left, top, left + width / pixels, top + height / pixels],
    toPixels: ([x, y]) => {
      const [across, down] = [(x - middle[0]) * pixels, (y - middle[1]) * pixels];
      const near = nearness(down, height, tilt);
      return [width / 2 + across * near, height / 2 + down * Math.cos(tilt) * near];
    },
  };
}

/** The point of the square at a pixel of a frame. */
export function squareAt(
  { middle, zoom, pitch }: FramePose,
  width: number,
  height: number,
  [x, y]: Point,
): Point {
  const pixels = WORLD_PIXELS * 2 ** zoom;
  const tilt = (pitch * Math.PI) / 180;
  const seen = y - height / 2;
  const eye = EYE_HEIGHTS * height;
  const down = (seen * eye) / (eye * Math.cos(tilt) + seen * Math.sin(tilt));
  const across = (x - width / 2) / nearness(down, height, tilt);
  return [middle[0] + across / pixels, middle[1] + down / pixels];
}

/** The boundaries that a map of a view needs at so many pixels. */
export function levelOf(view: View, geometry: Geometry, width: number, height: number): Level {
  return frameOf(view, geometry, width, height).zoom > DETAIL_ZOOM ? 'detail' : 'overview';
}

/** How many metres a pixel is long. */
export function metresPerPixel({ box, width }: MapFrame): number {
  const [[west], [east]] = [squareToMetres([box[0], 0]), squareToMetres([box[2], 0])];
  return (east - west) / width;
}

/** The greatest of 1, 2, 5, 10, 20 … that is at most a number, for bars of a map's scale. */
export function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}

/** The part of the square that a view looks at, before it is fitted into a frame. */
export function boxOf({ camera, filter }: View, geometry: Geometry): Box {
  if (camera) {
    const [x, y] = projectToSquare([camera.lng, camera.lat]);
    const half = 1 / (2 * WORLD_PIXELS * 2 ** camera.zoom);
    const [width, height] = [WINDOW.width * half, WINDOW.height * half];
    return [x - width, y - height, x + width, y + height];
  }
  return fittedBox(filter, geometry);
}

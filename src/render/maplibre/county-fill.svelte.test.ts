import type { CustomRenderMethodInput, Map } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { fourSquares, landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import type { Geometry, Mesh } from '../../core/geography/mesh.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { STATUS_PATTERNS } from '../../core/theme/status-patterns.ts';
import { channels, THEMES, type Theme } from '../../core/theme/theme.ts';
import { countyValues } from '../../scene/fill-values.ts';
import { createCountyFill, type CountyFill } from './county-fill.ts';
import type { FillState } from './county-paints.ts';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import type { View } from '../../core/view/view.ts';
import { colorScale } from '../../core/statistics/class-scale.ts';

const SIZE = 256;
/** Pixels across the middle of a square that are looked at. */
const BLOCK = 16;
const OUTLINE = '#00FF00';
const COLORS = ['#100000', '#300000', '#500000', '#700000', '#900000', '#B00000'];

/** The four squares, one outside the list, and one of Taiwan; three across, two down. */
function sixSquares(): Geometry {
  const squares = [
    ...fourSquares(),
    { id: '520103', west: 106, south: 31 },
    { id: '710101', west: 106, south: 30 },
  ];
  return tessellate('overview', squareTopology(squares), landTopology());
}

/** The light theme without strokes and hatching, so that every pixel of a county is alike. */
function plainTheme(): Theme {
  const { missing } = THEMES.light;
  return { ...THEMES.light, veil: '#FFFFFF00', hatch: missing };
}

/** A frame of the fill, and what of it differs from the usual one. */
interface Unusual extends Partial<Omit<FillState, 'fill'>> {
  readonly colors?: readonly string[];
  readonly breaks?: readonly number[];
  readonly highlighted?: readonly number[];
  readonly isFilled?: boolean;
}

function stateOf(change: Unusual = {}): FillState {
  const { colors = COLORS, breaks = [0.6, 1, 1.4, 1.8, 2], isFilled = true } = change;
  const { highlighted = [], ...frame } = change;
  const classes = isFilled ? colorScale(breaks, colors) : undefined;
  return {
    from: 0,
    to: 0,
    mix: 1,
    theme: plainTheme(),
    ...frame,
    fill: { classes, highlighted, opacity: 1 },
  };
}

/** The matrix that lays the home box over the whole picture; its origin is a corner of the world. */
function overHome([left, top, right, bottom]: readonly number[]): number[] {
  const [scaleX, scaleY] = [2 / (right! - left!), -2 / (bottom! - top!)];
  const shiftX = -1 - (left! + 0.5) * scaleX;
  const shiftY = 1 - (top! + 0.5) * scaleY;
  return [scaleX, 0, 0, 0, 0, scaleY, 0, 0, 0, 0, 1, 0, shiftX, shiftY, 0, 1];
}

interface Drawing {
  readonly mesh: Mesh;
  /** The pixel of a canvas on which a point of the square lies, from the lower left. */
  pixelOf(x: number, y: number): [number, number];
  read(x: number, y: number, width: number, height: number): Uint8Array;
}

/** Draws the six squares after a change, with outlines, and gives what `look` finds. */
function draw<T>(
  look: (drawing: Drawing) => T,
  change: Unusual = {},
  provinces: string[] = [],
  outlined?: string,
): T {
  const squares = sixSquares();
  const { mesh, provinces: shapes } = squares;
  const counties: CountyFill = createCountyFill('fill');
  counties.setGeometry(squares);
  counties.setValues(countyValues(squareAtlas(), 'sales', mesh.ids));
  const filtered = filterByPlaces(squareAtlas(), provinces);
  counties.setMask(Uint8Array.from(mesh.ids, (id) => Number(filtered.has(id))));
  counties.setState(stateOf(change));
  if (outlined) {
    counties.setOutlines([{ row: mesh.ids.indexOf(outlined), color: OUTLINE, width: 3 }]);
  }
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const gl = canvas.getContext('webgl2', { antialias: false })!;
  const home = homeBox(shapes);
  const defaultProjectionData = { mainMatrix: overHome(home) };
  const input = { defaultProjectionData } as unknown as CustomRenderMethodInput;
  const { fill, outlines } = counties;
  fill.onAdd!({ getZoom: () => 4, isMoving: () => false } as Map, gl);
  fill.prerender!(gl, input);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.viewport(0, 0, SIZE, SIZE);
  fill.render(gl, input);
  outlines.render(gl, input);
  expect(gl.getError()).toBe(gl.NO_ERROR);
  const found = look({
    mesh,
    pixelOf: (x, y) => [
      Math.floor(((x - home[0]) / (home[2] - home[0])) * SIZE),
      Math.floor((1 - (y - home[1]) / (home[3] - home[1])) * SIZE),
    ],
    read(x, y, width, height) {
      const pixels = new Uint8Array(width * height * 4);
      gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      return pixels;
    },
  });
  fill.onRemove!({} as Map, gl);
  return found;
}

/** The colours in the middle of each square, as `#RRGGBB`. */
function paint(change: Unusual = {}, provinces: string[] = []): Record<string, string> {
  const colorsOf = ({ mesh, pixelOf, read }: Drawing) =>
    mesh.ids.map((id, row) => {
      const [x, y] = pixelOf(mesh.centers[row * 2]!, mesh.centers[row * 2 + 1]!);
      return [id, distinctColors(read(x, y, BLOCK, BLOCK)).join(' ')] as const;
    });
  return Object.fromEntries(draw(colorsOf, change, provinces));
}

/** The colours on the way from the middle of one square to that of another, pixel by pixel. */
const across = (drawing: Drawing, from: string, to: string): string[] => {
  const { mesh, pixelOf, read } = drawing;
  const middle = (id: string) => {
    const row = mesh.ids.indexOf(id);
    return pixelOf(mesh.centers[row * 2]!, mesh.centers[row * 2 + 1]!);
  };
  const [[left, y], [right]] = [middle(from), middle(to)];
  const pixels = read(left, y, right - left, 1);
  return Array.from({ length: right - left }, (_, at) => colorOf(pixels, at));
};

function distinctColors(pixels: Uint8Array): string[] {
  const colors = Array.from({ length: pixels.length / 4 }, (_, index) => colorOf(pixels, index));
  return [...new Set(colors)];
}

function colorOf(pixels: Uint8Array, index: number): string {
  return hex([...pixels.subarray(index * 4, index * 4 + 3)].map((value) => value / 255));
}

function hex(rgb: readonly number[]): string {
  const digits = rgb.map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`.toUpperCase();
}

/** The colour a share of the way from one to another. */
function between(from: string, to: string, share: number): string {
  const end = channels(to);
  return hex(
    channels(from)
      .slice(0, 3)
      .map((value, index) => value + (end[index]! - value) * share),
  );
}

test('each county of the list has the colour of its class', () => {
  expect(paint()).toMatchObject({
    '520101': COLORS[0],
    '520102': COLORS[1],
    '530101': COLORS[2],
    '530102': COLORS[3],
  });
});

test('counties outside the list and places without data have colours of their own', () => {
  const { outside, missing } = THEMES.light;
  expect(paint()).toMatchObject({ '520103': outside, '710101': missing });
});

test('another period has other classes, and where nothing is known all is missing', () => {
  expect(paint({ from: 0, to: 1 })).toMatchObject({ '530102': COLORS[5] });
  expect(paint({ from: 0, to: 2 })).toMatchObject({ '530102': THEMES.light.missing });
});

test('on the way from one period to another a share lies between the two', () => {
  expect(paint({ from: 0, to: 1, mix: 0 })).toMatchObject({ '530102': COLORS[3] });
  expect(paint({ from: 0, to: 1, mix: 0.5 })).toMatchObject({ '530102': COLORS[4] });
});

test('nothing is passed through on the way to a missing value', () => {
  expect(paint({ from: 1, to: 2, mix: 0.4 })).toMatchObject({ '530102': COLORS[5] });
  expect(paint({ from: 2, to: 1, mix: 0.6 })).toMatchObject({ '530102': COLORS[5] });
  expect(paint({ from: 2, to: 1, mix: 0.4 })).toMatchObject({
    '530102': THEMES.light.missing,
  });
});

test('classes that are chosen stand out, and all others recede', () => {
  const chosen = paint({ highlighted: [1, 3] });
  expect(chosen).toMatchObject({ '520102': COLORS[1], '530102': COLORS[3] });
  expect(chosen['520101']).not.toBe(COLORS[0]);
  expect(chosen['530101']).not.toBe(COLORS[2]);
});

test('a scale of eight classes is drawn whole', () => {
  const colors = [...COLORS, '#D00000', '#F00000'];
  const breaks = [-3, -2, -1, 0, 0.6, 1, 1.4];
  expect(paint({ colors, breaks })).toMatchObject({
    '520101': colors[4],
    '520102': colors[5],
    '530101': colors[6],
    '530102': colors[7],
  });
});

test('while no rate is filled in the counties of the list are tinted alike', () => {
  const { listed, outside } = THEMES.light;
  expect(paint({ isFilled: false })).toMatchObject({
    '520101': listed,
    '530102': listed,
    '520103': outside,
  });
});

test('what the filter leaves out recedes towards the counties outside the list', () => {
  expect(paint({}, ['530000'])).toMatchObject({
    '520101': between(THEMES.light.outside, COLORS[0]!, 0.18),
    '530101': COLORS[2],
  });
});

test('estimates are in strokes, missing values are hatched, and the rest is plain', () => {
  const painted = paint({ theme: THEMES.light });
  expect(painted['520101']!.split(' ').length).toBeGreaterThan(2);
  expect(painted['710101']!.split(' ').length).toBeGreaterThan(2);
  expect(painted['520103']).toBe(THEMES.light.outside);
});

test.each([
  ['estimates', {}, {}],
  ['a half-year of which nothing is known', { period: '2019H1' }, { to: 2 }],
  ['no rates filled in', { mark: 'circles' }, { isFilled: false }],
  ['chosen classes', { classes: [0, 2] }, { highlighted: [0, 2] }],
] as const)('the shader paints %s as every picture does', (_, view, change) => {
  const { paintOf, geometry, theme, fill } = squareDeck({
    view: view as Partial<View>,
    theme: plainTheme(),
  });
  const breaks = fill.classes?.breaks ?? [];
  const colors = fill.classes?.colors ?? COLORS;
  const drawn = paint({ from: 'to' in change ? change.to : 0, breaks, colors, ...change });
  geometry.mesh.ids.forEach((id, row) => {
    const { fill: kind, classIndex, shown } = paintOf(row);
    const color = kind === 'class' ? colors[classIndex]! : theme[kind];
    expect(drawn[id]).toBe(shown ? color : between(theme.outside, color, 0.18));
  });
});

test('the shader lays the patterns of statuses where every picture does', () => {
  const { paintOf, geometry } = squareDeck({ theme: THEMES.light });
  const drawn = paint({ theme: THEMES.light });
  geometry.mesh.ids.forEach((id, row) => {
    expect(drawn[id]!.includes(' ')).toBe(paintOf(row).pattern !== null);
  });
});

/** The plain theme, with borders that cannot be seen. */
function borderless(): Theme {
  const none = '#00000000';
  return { ...plainTheme(), countyLine: none, provinceLine: none, nationLine: none };
}

test('where two counties meet a pixel has the paints of both by their shares', () => {
  const met = draw((drawing) => across(drawing, '520102', '530102'), { theme: borderless() });
  const reds = met.map((color) => parseInt(color.slice(1, 3), 16));
  expect([...reds].sort((a, b) => a - b)).toEqual(reds);
  expect(reds[0]).toBe(0x30);
  expect(reds.at(-1)).toBe(0x70);
  expect(reds.filter((red) => red > 0x30 && red < 0x70).length).toBeLessThanOrEqual(2);
  const seams = draw(
    ({ read }) => distinctColors(read(0, 0, SIZE, SIZE)).filter((color) => /^#..0000$/.test(color)),
    { theme: borderless() },
  );
  expect(seams.length).toBeGreaterThan(COLORS.length);
});

test('a border lies on its seam, that of a province in another colour than that of a county', () => {
  const theme: Theme = { ...plainTheme(), countyLine: '#0000FF', provinceLine: '#00FFFF' };
  const blue = (color: string) => parseInt(color.slice(5, 7), 16);
  const met = draw((drawing) => across(drawing, '520102', '530102'), { theme });
  const darkest = met.reduce((most, color) => (blue(color) > blue(most) ? color : most));
  expect(blue(darkest)).toBeGreaterThan(120);
  expect(parseInt(darkest.slice(3, 5), 16)).toBeGreaterThan(120);
});

test('no line parts two estimates that stand out, and one parts all other counties', () => {
  const theme: Theme = { ...plainTheme(), countyLine: '#0000FF', countyLineOver: '#0000FF' };
  const isBlue = (color: string) => {
    const [red, , blue] = channels(color);
    return blue - red > 0.25;
  };
  const lines = (change: Unusual) =>
    draw(({ read }) => distinctColors(read(0, 0, SIZE, SIZE)).filter(isBlue), { theme, ...change });
  expect(lines({})).toEqual([]);
  for (const change of [{ to: 2 }, { isFilled: false }, { highlighted: [0] }]) {
    expect(lines(change)).not.toEqual([]);
  }
});

test.each([
  ['strokes', '520101'],
  ['hatch', '710101'],
] as const)('the lines of %s lean as the turn of the pattern says', (pattern, id) => {
  const look = ({ mesh, pixelOf, read }: Drawing) => {
    const row = mesh.ids.indexOf(id);
    const [x, y] = pixelOf(mesh.centers[row * 2]!, mesh.centers[row * 2 + 1]!);
    const tone = (right: number, up: number) => read(x + right, y + up, 1, 1)[2]!;
    /** How much colours differ from those three pixels to the right and as far up as a line with this turn rises. */
    return (turn: number) => {
      const up = Math.round(-3 * Math.tan((turn / 180) * Math.PI));
      const steps = Array.from({ length: 6 }, (_, at) => tone(at + 3, up) - tone(at, 0));
      return Math.max(...steps.map(Math.abs));
    };
  };
  const { turn } = STATUS_PATTERNS[pattern];
  const [along, athwart] = draw((drawing) => [look(drawing)(turn), look(drawing)(-turn)], {
    theme: THEMES.light,
  });
  expect(along! * 2).toBeLessThan(athwart!);
});

test('an outline runs around its county alone', () => {
  const look = (drawing: Drawing) => ({
    own: across(drawing, '520102', '530102'),
    other: across(drawing, '530102', '710101'),
  });
  const { own, other } = draw(look, {}, [], '520102');
  expect(own).toContain(OUTLINE);
  expect(other).not.toContain(OUTLINE);
});

/** How many pixels of two pictures differ by more than rounding makes of a colour. */
function differing(a: Uint8Array, b: Uint8Array): number {
  const channels = [0, 1, 2];
  return Array.from({ length: a.length / 4 }, (_, pixel) =>
    channels.some((channel) => Math.abs(a[pixel * 4 + channel]! - b[pixel * 4 + channel]!) > 2),
  ).filter(Boolean).length;
}

/** Pixels on edges, which rounding may lay elsewhere. */
const FEW = 8;

/** Pixels to the right and up by which a map has been dragged. */
type Way = readonly [right: number, up: number];

/** The middle of the six squares, three times as large, after it has been dragged from way to way; at the last it rests or still moves. */
function drag(ways: readonly Way[], isMoving: boolean): Uint8Array {
  const squares = sixSquares();
  const counties = createCountyFill('fill');
  counties.setGeometry(squares);
  counties.setValues(countyValues(squareAtlas(), 'sales', squares.mesh.ids));
  counties.setMask(new Uint8Array(squares.mesh.ids.length).fill(1));
  counties.setState(stateOf({ theme: THEMES.light }));
  const gl = new OffscreenCanvas(SIZE, SIZE).getContext('webgl2', { antialias: false })!;
  const home = overHome(homeBox(squares.provinces)).map((value, at) =>
    at % 4 < 2 ? value * 3 : value,
  );
  let moves = true;
  counties.fill.onAdd!({ getZoom: () => 4, isMoving: () => moves } as Map, gl);
  ways.forEach(([right, up], at) => {
    moves = isMoving || at < ways.length - 1;
    const mainMatrix = home
      .with(12, home[12]! + (right * 2) / SIZE)
      .with(13, home[13]! + (up * 2) / SIZE);
    const input = { defaultProjectionData: { mainMatrix } } as unknown as CustomRenderMethodInput;
    counties.fill.prerender!(gl, input);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, SIZE, SIZE);
    counties.fill.render(gl, input);
  });
  expect(gl.getError()).toBe(gl.NO_ERROR);
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  gl.readPixels(0, 0, SIZE, SIZE, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  counties.fill.onRemove!({} as Map, gl);
  return pixels;
}

test.each([
  [
    'right',
    [
      [0, 0],
      [9, 0],
      [31, 0],
    ],
  ],
  [
    'left',
    [
      [0, 0],
      [-16, 0],
      [-40, 0],
    ],
  ],
  [
    'up',
    [
      [0, 0],
      [0, 1],
      [0, 25],
    ],
  ],
  [
    'down',
    [
      [0, 0],
      [0, -50],
      [0, -51],
    ],
  ],
  [
    'to and fro',
    [
      [0, 0],
      [20, -7],
      [-13, 40],
      [-60, 41],
      [3, -2],
    ],
  ],
  [
    'farther than it is wide',
    [
      [0, 0],
      [5, 5],
      [-300, 10],
      [-290, 0],
    ],
  ],
] as const)('a map that is dragged %s shows at each place what one drawn there does', (_, ways) => {
  const there = drag([ways.at(-1)!], false);
  expect(differing(drag(ways, true), there)).toBeLessThan(FEW);
  const [right, up] = ways.at(-1)!;
  expect(differing(drag([[right + 1, up + 1]], false), there)).toBeGreaterThan(FEW * 20);
});

test('a map that moves by parts of a pixel is drawn to the nearest one, and rests where it is', () => {
  const ways = [
    [0, 0],
    [5.25, -3.75],
    [10.5, -7.375],
  ] as const;
  const nearest = drag([[16, -11]], false);
  expect(differing(drag([...ways, [15.75, -11.25]], true), nearest)).toBeLessThan(FEW);
  expect(drag([...ways, [15.75, -11.25]], false)).toEqual(drag([[15.75, -11.25]], false));
  expect(differing(drag([[15.75, -11.25]], false), nearest)).toBeGreaterThan(FEW * 20);
});

test('a frame in which nothing has changed shows the same again, and one after a change does not', () => {
  const still: Way[] = [
    [4, 4],
    [4, 4],
    [4, 4],
    [4, 4],
  ];
  expect(drag(still, false)).toEqual(drag([[4, 4]], false));
  const moved = drag([...still, [40, 4], [40, 4]], false);
  expect(moved).toEqual(drag([[40, 4]], false));
});

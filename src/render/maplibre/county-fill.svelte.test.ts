import type { CustomRenderMethodInput, Map } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { fourSquares, landTopology, squareTopology } from '../../../tests/fixtures/squares.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import type { Geometry } from '../../core/geography/mesh.ts';
import { tessellate } from '../../core/geography/tessellation.ts';
import { channels, THEMES, type Theme } from '../../core/theme/theme.ts';
import { countyValues } from '../../scene/fill-values.ts';
import { createCountyFill, type CountyFill, type FillState } from './county-fill.ts';
import { squareDeck } from '../../../tests/fixtures/deck.ts';
import type { View } from '../../core/view/view.ts';
import { colorScale } from '../../core/statistics/class-scale.ts';

const SIZE = 256;
/** Pixels across the middle of a square that are looked at. */
const BLOCK = 16;
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

/** The light theme without dots and hatching, so that every pixel of a county is alike. */
function plainTheme(): Theme {
  const { missing } = THEMES.light;
  return { ...THEMES.light, dots: '#FFFFFF00', hatch: missing };
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

/** Draws the six squares after a change and gives the colours in the middle of each, as `#RRGGBB`. */
function paint(change: Unusual = {}, provinces: string[] = []): Record<string, string> {
  const { mesh, provinces: shapes } = sixSquares();
  const fill: CountyFill = createCountyFill('fill');
  fill.setMesh(mesh);
  fill.setValues(countyValues(squareAtlas(), 'sales', mesh.ids));
  const filtered = filterByPlaces(squareAtlas(), provinces);
  fill.setMask(Uint8Array.from(mesh.ids, (id) => Number(filtered.has(id))));
  fill.setState(stateOf(change));
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const gl = canvas.getContext('webgl2')!;
  const home = homeBox(shapes);
  const defaultProjectionData = { mainMatrix: overHome(home) };
  fill.onAdd!({} as Map, gl);
  fill.render(gl, { defaultProjectionData } as unknown as CustomRenderMethodInput);
  expect(gl.getError()).toBe(gl.NO_ERROR);
  const colors = mesh.ids.map((id, row) => {
    const across = (mesh.centers[row * 2]! - home[0]) / (home[2] - home[0]);
    const down = (mesh.centers[row * 2 + 1]! - home[1]) / (home[3] - home[1]);
    const pixels = new Uint8Array(BLOCK * BLOCK * 4);
    const [x, y] = [Math.floor(across * SIZE), Math.floor((1 - down) * SIZE)];
    gl.readPixels(x, y, BLOCK, BLOCK, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return [id, distinctColors(pixels).join(' ')] as const;
  });
  fill.onRemove!({} as Map, gl);
  return Object.fromEntries(colors);
}

function distinctColors(pixels: Uint8Array): string[] {
  const colors = Array.from({ length: pixels.length / 4 }, (_, index) =>
    hex([...pixels.subarray(index * 4, index * 4 + 3)].map((value) => value / 255)),
  );
  return [...new Set(colors)];
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

test('estimates are dotted, missing values are hatched, and the rest is plain', () => {
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

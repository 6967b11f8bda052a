import type { ClassScale } from '../statistics/class-scale.ts';
import type { View } from '../view/view.ts';
import { showsChange } from '../view/view.ts';
import type { Theme } from './theme.ts';

const GREYS = ['#FFFFFF', '#F6F6F6', '#EAEAEA', '#DADADA', '#C4C4C4', '#242424'];
const BOTH_WAYS = ['#D0D0D0', '#E2E2E2', '#F2F2F2', '#FFFFFF'];
const INK = '#000000';

/** The colours of a print layout that is printed in black: none but greys. */
export const PRINT: Theme = {
  sea: '#FFFFFF',
  land: '#EDEDED',
  outside: '#FFFFFF',
  listed: '#F2F2F2',
  countyLine: '#00000059',
  countyLineOver: '#00000059',
  provinceLine: '#000000A6',
  nationLine: INK,
  ink: INK,
  quiet: '#111111',
  paper: '#FFFFFF',
  hairline: '#00000066',
  accent: INK,
  missing: '#FFFFFF',
  hatch: '#000000',
  veil: '#FFFFFF',
  ecology: INK,
  network: INK,
  pin: INK,
  symbols: { orange: INK, blue: INK, purple: INK, ink: INK, own: INK },
  ramps: {
    orange: GREYS,
    blue: GREYS,
    purple: GREYS,
    ink: GREYS,
    own: GREYS,
    average: [...BOTH_WAYS.slice(0, 3), ...BOTH_WAYS.slice(0, 3).reverse()],
    change: [...BOTH_WAYS, ...BOTH_WAYS.toReversed()],
  },
  years: GREYS,
  groups: ['#F4F4F4', '#EAEAEA', '#F4F4F4', '#E0E0E0', '#FFFFFF'],
};

/** Lines over a class: `turn` in degrees from upright, `pitch` and `width` in pixels; crossed where there are two turns. */
export interface Lines {
  readonly turns: readonly number[];
  readonly pitch: number;
  readonly width: number;
}

const lines = (pitch: number, width: number, ...turns: number[]): Lines => ({
  pitch,
  width,
  turns,
});

const UP = 0;
const FLAT = 90;

/** From the least to the most: other lines each, and always more ink. None leans, as the hatching of missing values does. */
const STEPS = [
  lines(8, 0.8, UP),
  lines(5.5, 0.8, FLAT),
  lines(6, 0.8, UP, FLAT),
  lines(3.2, 1.3, UP),
  lines(3.4, 1.4, UP, FLAT),
  lines(6, 0, UP),
];
/** Upright below the middle and flat above it, the closer the farther from it. */
const outward = (...steps: readonly [pitch: number, width: number][]) => [
  ...steps.toReversed().map(([pitch, width]) => lines(pitch, width, UP)),
  ...steps.map(([pitch, width]) => lines(pitch, width, FLAT)),
];
const ABOUT = outward([9, 0.8], [5, 1], [3, 1.5]);
const CHANGE = outward([12, 0.8], [7, 0.9], [4.5, 1.1], [2.8, 1.5]);
/** Of areas, which are in no order. */
const KINDS = [
  lines(6, 0.8, FLAT),
  lines(3, 1.2, UP),
  lines(5, 0.8, UP, FLAT),
  lines(2.6, 1.1, FLAT),
  lines(9, 0.8, UP),
];
const LISTED = lines(6, 0.8, FLAT);

/** What is filled in: a view, and its classes. */
export interface PrintedFill {
  readonly view: View;
  readonly classes: Pick<ClassScale, 'breaks' | 'middle'> | undefined;
}

/** The lines over the classes of a fill by the names of `staticMapStyle`, one kind a class. */
export function printLines(filled: PrintedFill): ReadonlyMap<string, Lines> {
  const of = linesOf(filled);
  return new Map([
    ...of.map((one, bin) => [`bin-${bin}`, one] as const),
    ['listed', LISTED] as const,
  ]);
}

function linesOf({ view, classes }: PrintedFill): readonly Lines[] {
  if (view.layer === 'list') return view.grouping === 'year' ? STEPS : KINDS;
  if (showsChange(view)) return CHANGE;
  if (!classes || classes.middle === null) return STEPS;
  const below = classes.breaks.indexOf(classes.middle) + 1;
  const above = classes.breaks.length + 1 - below;
  return ABOUT.slice(ABOUT.length / 2 - below, ABOUT.length / 2 + above);
}

import type { Transition } from '../core/view/transition.ts';
import { periodIndexOf, type Atlas } from '../core/atlas/atlas.ts';
import type { ClassScale } from '../core/statistics/class-scale.ts';
import type { StatusPattern } from '../core/theme/status-patterns.ts';
import { FILL_KIND, type FillValues } from './fill-values.ts';

/** How a county is painted. */
export interface Paint {
  /** The colour of a class, or one of the theme's; what is outside the list has the ground's. */
  readonly fill: 'class' | 'listed' | 'missing' | 'outside';
  /** The place of the class in the scale, or -1. */
  readonly classIndex: number;
  readonly pattern: StatusPattern | null;
  /** Whether it stands out; what the filter leaves out, or a class that is not chosen, recedes. */
  readonly shown: boolean;
}

/** Between which periods, by their place in the order of time, and how far a clock outside the map has come. */
export interface FillStep {
  readonly from: number;
  readonly to: number;
  readonly mix: number;
}

/** The county fill at a half-year. */
export interface Fill {
  readonly values: FillValues;
  /** `undefined` where the listed counties are merely tinted, or nothing is known yet. */
  readonly classes: ClassScale | undefined;
  /** Classes that stand out while all others recede, each one that there is; none lets all stand out. */
  readonly highlighted: readonly number[];
  /** Of the leading layer, 0 to 1. */
  readonly opacity: number;
  readonly periodIndex: number;
  /** Whether colours between two periods mean anything: rates pass through them, groups do not. */
  readonly tweened: boolean;
  /** `null` without a clock outside the map. */
  readonly step: FillStep | null;
}

/** How a county is painted, by its row in the boundaries that the values were gathered for. */
export function paintOf(
  { values, classes, highlighted, periodIndex }: Fill,
  mask: Uint8Array,
  row: number,
): Paint {
  const at = row * values.periods + periodIndex;
  const kind = values.kinds[at];
  const isValue = kind !== FILL_KIND.outside && kind !== FILL_KIND.missing;
  const classIndex = isValue && classes ? classes.classIndexOf(values.rates[at]!) : -1;
  const isChosen = highlighted.length === 0 || highlighted.includes(classIndex);
  const shown = mask[row] === 1 && isChosen;
  if (kind === FILL_KIND.outside) return { fill: 'outside', classIndex, pattern: null, shown };
  if (kind === FILL_KIND.missing) return { fill: 'missing', classIndex, pattern: 'hatch', shown };
  if (classIndex < 0) return { fill: 'listed', classIndex, pattern: null, shown };
  return { fill: 'class', classIndex, pattern: PATTERNS[kind ?? FILL_KIND.solid] ?? null, shown };
}

/** What a county that recedes keeps of its fill, from 0 to 1. */
export const RECEDED = 0.18;

const PATTERNS: Readonly<Record<number, StatusPattern>> = {
  [FILL_KIND.modelled]: 'strokes',
  [FILL_KIND.unverified]: 'dashes',
};

/** The step of the fill that a story's clock has come to; `null` where it passes through no half-years. */
export function stepOf(atlas: Atlas, transition: Transition | null): FillStep | null {
  const periods = transition?.periods;
  if (!periods) return null;
  const at = (id: string) => periodIndexOf(atlas, id);
  return { from: at(periods.from), to: at(periods.to), mix: transition.mix };
}

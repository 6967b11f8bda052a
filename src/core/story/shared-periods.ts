import type { Transition } from '../view/transition.ts';
import type { View } from '../view/view.ts';

/**
 * The half-years whose fills are mixed on the way from a view to another: those of views that differ only in them, and in
 * where one looks from; `null` for others.
 */
export function mixedPeriods(from: View, to: View): Transition['periods'] {
  const isAlike = (Object.keys(to) as (keyof View)[]).every(
    (key) => key === 'period' || key === 'camera' || same(from[key], to[key]),
  );
  const isReadAlone = to.mode === 'period' && to.compare === 'none' && to.scaling === 'fixed';
  return isAlike && isReadAlone ? { from: from.period, to: to.period } : null;
}

/** Parts of views are small values of plain data. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

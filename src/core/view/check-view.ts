import type { Atlas } from '../atlas/atlas.ts';
import type { OwnSet } from '../atlas/own-figures.ts';
import { withOwn } from '../atlas/own-values.ts';
import type { Notice } from './link-issue.ts';
import { withoutOwn } from './normalise.ts';
import { keepRules } from './view-rules.ts';
import type { View } from './view.ts';

/**
 * Puts the default in place of what is well formed but does not exist in this atlas, such as a period, a
 * province or a county, and of a reading over time that makes no sense for the leading layer. Says so in
 * a notice for each. `sets` are the own figures that this browser has.
 */
export function checkView(
  view: View,
  tables: Atlas,
  sets: readonly OwnSet[] = [],
): { view: View; issues: Notice[] } {
  const used = view.own.flatMap((id) => sets.find((set) => set.id === id) ?? []);
  const own = used.map(({ id }) => id);
  const lost = view.own.filter((id) => !own.includes(id));
  const kept = keepRules({ ...view, ...withoutOwn(view, lost), own }, withOwn(tables, used));
  if (lost.length > 0) kept.issues.unshift({ kind: 'no-own', got: lost.join(',') });
  return kept;
}

import type { Atlas } from '../atlas/atlas.ts';
import type { OwnSet } from '../atlas/own-figures.ts';
import { withOwn } from '../atlas/own-values.ts';
import type { LinkIssue } from '../issue.ts';
import { withoutOwn } from './normalise.ts';
import { parseView } from './url.ts';
import { keepRules } from './view-rules.ts';
import type { View } from './view.ts';

/** Reads a view from a hash; before the atlas is there, what exists in it is not known yet. */
export function readView(
  hash: string,
  atlas: Atlas | undefined,
  sets: readonly OwnSet[] = [],
): { view: View; issues: readonly LinkIssue[] } {
  const parsed = parseView(hash);
  if (!atlas) return parsed;
  const { view, issues } = checkView(parsed.view, atlas, sets);
  return { view, issues: [...parsed.issues, ...issues] };
}

/**
 * Checks a view again when all that it shows is there: only then is it known which layers of context there are, and how
 * many classes a layer has.
 * @param atlas with the own figures of the view
 */
export function checkShown(
  view: View,
  atlas: Atlas,
  classCount: number | undefined,
): { view: View; issues: LinkIssue[] } {
  return keepRules(view, atlas, true, classCount);
}

/**
 * Puts the default in place of what is well formed but does not exist in this atlas, such as a period, a
 * province or a county, and of a reading over time that makes no sense for the leading layer. Says so in
 * an issue for each. `sets` are the own figures that this browser has.
 */
export function checkView(
  view: View,
  tables: Atlas,
  sets: readonly OwnSet[] = [],
): { view: View; issues: LinkIssue[] } {
  const used = view.own.flatMap((id) => sets.find((set) => set.id === id) ?? []);
  const own = used.map(({ id }) => id);
  const lost = view.own.filter((id) => !own.includes(id));
  const checked = keepRules({ ...view, ...withoutOwn(view, lost), own }, withOwn(tables, used));
  if (lost.length > 0) checked.issues.unshift({ code: 'no-own', got: lost.join(',') });
  return checked;
}

import type { Atlas } from '../core/atlas/atlas.ts';
import type { OwnSet } from '../core/atlas/own-figures.ts';
import { withOwn } from '../core/atlas/own-values.ts';
import { THEMES } from '../core/theme/theme.ts';
import { DEFAULT_VIEW } from '../core/view/view.ts';
import { createFiguresSelector } from './figures.ts';

/**
 * Whether what a set says can be worked out in every half-year. A set comes from outside the page; one that fails is left out,
 * and told of, before the whole map fails with it.
 */
export function canBeShown(tables: Atlas, set: OwnSet): boolean {
  const figures = createFiguresSelector();
  try {
    const atlas = withOwn(tables, [set]);
    for (const { id: period } of tables.periods) {
      figures({
        atlas,
        filterBoundaries: undefined,
        view: { ...DEFAULT_VIEW, layer: set.indicator ?? set.id, own: [set.id], period },
        language: 'zh',
        theme: THEMES.light,
        largestRadius: 1,
      });
    }
    return true;
  } catch {
    return false;
  }
}

import { periodIndex, type Atlas } from '../model/atlas.ts';
import { modeFault, readingFault, readingOf, usualBase } from '../model/reading.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import type { Notice } from './notice.ts';

/**
 * Puts the default in place of what is well formed but does not exist in this atlas, such as a period, a
 * province or a county, and of a reading over time that makes no sense for the leading layer. Says so in
 * a notice for each. A comparison that names no other half-year gets the usual one.
 */
export function checkView(view: View, atlas: Atlas): { view: View; notices: Notice[] } {
  const notices: Notice[] = [];
  let { period, provinces, county } = view;
  if (!atlas.periods.some(({ id }) => id === period)) {
    notices.push({ kind: 'bad-value', key: 'period', got: period });
    period = DEFAULT_VIEW.period;
  }
  const unknown = provinces.filter((id) => !atlas.provinceById.has(id));
  if (unknown.length > 0) {
    const got = unknown.map((id) => id.slice(0, 2)).join(',');
    notices.push({ kind: 'bad-value', key: 'prov', got });
    provinces = provinces.filter((id) => !unknown.includes(id));
  }
  if (county !== null && !atlas.countyById.has(county) && !(county in atlas.names)) {
    notices.push({ kind: 'bad-value', key: 'county', got: county });
    county = null;
  }
  const { layer } = view;
  let { mode, compare, vs } = view;
  if (vs !== null && periodIndex(atlas, vs) < 0) {
    notices.push({ kind: 'bad-value', key: 'vs', got: vs });
    vs = null;
  }
  if (compare !== 'none') vs ??= usualBase(atlas, periodIndex(atlas, period));
  if (modeFault(atlas, layer, mode) !== null) {
    notices.push({ kind: 'bad-value', key: 'mode', got: mode });
    mode = DEFAULT_VIEW.mode;
  }
  const comparison = { mode, compare, vs, measure: view.measure };
  if (compare === 'change' && readingFault(atlas, layer, readingOf(comparison)) !== null) {
    notices.push({ kind: 'bad-value', key: 'compare', got: compare });
    compare = 'none';
    vs = null;
  }
  return { view: { ...view, period, mode, compare, vs, provinces, county }, notices };
}

import type { Atlas } from '../model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import type { Notice } from './notice.ts';

/**
 * Puts the default in place of what is well formed but does not exist in this atlas: a period, a
 * province or a county. Says so in a notice for each.
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
  return { view: { ...view, period, provinces, county }, notices };
}

import { createCountyFill } from '../../../src/render/maplibre/county-fill.ts';
import { FILL_KIND } from '../../../src/scene/fill-values.ts';
import { THEMES } from '../../../src/core/theme/theme.ts';
import { COLORS, PERIODS, THRESHOLDS, type AddWay } from './way.ts';

/** The atlas's own layer: a step is a new state, whatever the number of polygons. */
export const addFill: AddWay = (map, { mesh, count }, rates) => {
  const fill = createCountyFill('fill');
  fill.setMesh(mesh!);
  fill.setValues({
    periods: PERIODS,
    rates,
    kinds: new Uint8Array(rates.length).fill(FILL_KIND.solid),
  });
  fill.setKept(new Uint8Array(count).fill(1));
  map.addLayer(fill);
  let shown = 0;
  return {
    show(period) {
      fill.setState({
        from: shown,
        to: period,
        mix: 1,
        filled: true,
        breaks: THRESHOLDS,
        colors: COLORS,
        classes: [],
        opacity: 1,
        theme: THEMES.light,
      });
      shown = period;
      map.triggerRepaint();
    },
  };
};

import { createCountyFill } from '../../../src/render/maplibre/county-fill.ts';
import { borderStrips } from '../../../src/core/geography/borders.ts';
import { FILL_KIND } from '../../../src/scene/fill-values.ts';
import { colorScale } from '../../../src/core/statistics/class-scale.ts';
import { THEMES } from '../../../src/core/theme/theme.ts';
import { COLORS, PERIODS, THRESHOLDS, type AddWay } from './way.ts';

const NO_LAND = { positions: new Float32Array(), triangles: new Uint32Array() };

/** The atlas's own layer: a step is a new state, whatever the number of polygons. */
export const addFill: AddWay = (map, { mesh, count }, rates) => {
  const fill = createCountyFill('fill');
  fill.setGeometry({ mesh: mesh!, borders: borderStrips([]), land: NO_LAND });
  fill.setValues({
    periods: PERIODS,
    rates,
    kinds: new Uint8Array(rates.length).fill(FILL_KIND.solid),
  });
  fill.setMask(new Uint8Array(count).fill(1));
  map.addLayer(fill.fill);
  const look = { classes: colorScale(THRESHOLDS, COLORS), highlighted: [], opacity: 1 };
  let shown = 0;
  return {
    show(period) {
      fill.setState({
        from: shown,
        to: period,
        mix: 1,
        fill: look,
        theme: THEMES.light,
      });
      shown = period;
      map.triggerRepaint();
    },
  };
};

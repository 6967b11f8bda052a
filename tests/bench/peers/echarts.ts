import { MapChart } from 'echarts/charts';
import { VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLORS, THRESHOLDS } from '../ways/way.ts';
import { runPeer } from './peer.ts';

use([MapChart, VisualMapComponent, CanvasRenderer]);

/** A map series of the smallest bundle that has one, its data set anew for each step. */
await runPeer(async ({ json, rateOf }) => {
  json.features.forEach(({ properties }, row) => Object.assign(properties, { name: String(row) }));
  registerMap('counties', json as unknown as Parameters<typeof registerMap>[1]);
  const chart = init(document.querySelector<HTMLElement>('#map'));
  const dataAt = (period: number) =>
    json.features.map((_, row) => ({ name: String(row), value: rateOf(row, period) }));
  chart.setOption({
    animation: false,
    visualMap: {
      show: false,
      type: 'piecewise',
      pieces: COLORS.map((color, index) => ({
        gte: THRESHOLDS[index - 1] ?? -Infinity,
        lt: THRESHOLDS[index] ?? Infinity,
        color,
      })),
    },
    series: [
      {
        type: 'map',
        map: 'counties',
        roam: true,
        itemStyle: { borderWidth: 0 },
        emphasis: { disabled: true },
        data: dataAt(0),
      },
    ],
  });
  return {
    canvas: document.querySelector('canvas')!,
    show(period) {
      chart.setOption({ series: [{ data: dataAt(period) }] });
      chart.getZr().flush();
    },
  };
});

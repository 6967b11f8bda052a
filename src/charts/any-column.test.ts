import { expect, test } from 'vitest';
import fc from '../../tests/fixtures/fast-check.ts';
import { anyColumn, OWN_COLUMN, withColumn } from '../../tests/fixtures/own-columns.ts';
import { CLASSINGS } from '../core/statistics/class-breaks.ts';
import { THEMES } from '../core/theme/theme.ts';
import { rateClasses } from '../scene/scales.ts';
import { isChart, type Chart, type ChartInput, type NoChart } from './chart.ts';
import { distributionChart } from './distribution.ts';
import { lorenzChart } from './lorenz.ts';
import { provincesChart } from './provinces.ts';
import { rankingChart } from './ranking.ts';
import { scatterChart } from './scatter.ts';

const BY = ['total', 'rate'] as const;
const SCALINGS = ['linear', 'log'] as const;

/** All charts that can be asked for of the squares with a column of the reader's own, in a half-year that has figures. */
function chartsOf(values: readonly number[], additive: boolean): (Chart | NoChart)[] {
  const atlas = withColumn(values, { additive });
  const theme = THEMES.light;
  const input: ChartInput = {
    atlas,
    theme,
    layer: OWN_COLUMN,
    counties: atlas.counties,
    at: { reading: { kind: 'period' }, periodIndex: 0 },
    language: 'zh',
    pinned: [],
  };
  return [
    ...BY.flatMap((by) =>
      SCALINGS.flatMap((scaling) =>
        CLASSINGS.map((classing) => {
          const classes = rateClasses({ atlas, theme, classing, layer: OWN_COLUMN });
          return distributionChart(input, { by, scaling, classes });
        }),
      ),
    ),
    ...BY.map((by) => rankingChart(input, { by, most: 10 })),
    lorenzChart(input),
    provincesChart(input, { order: 'total' }),
    ...SCALINGS.map((scaling) =>
      scatterChart(input, { x: 'population', y: `${OWN_COLUMN} total`, scaling }),
    ),
  ];
}

test('no chart fails for what a column holds: it is drawn of finite numbers, or says why not', () => {
  fc.assert(
    fc.property(anyColumn(12), fc.boolean(), (values, additive) => {
      for (const chart of chartsOf(values, additive)) {
        if (!isChart(chart)) {
          expect(chart.why).not.toBe('');
          continue;
        }
        expect(`${chart.title}${chart.summary}`).not.toMatch(/NaN|Infinity|undefined|∞/);
        const numbers = chart.places.flatMap(({ x, y }) => [x, y]);
        expect(numbers.filter((at) => typeof at === 'number' && !Number.isFinite(at))).toEqual([]);
        for (const { say } of chart.places) expect(say()).not.toMatch(/NaN|undefined/);
        for (const row of chart.table().rows) {
          expect(row.filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual(
            [],
          );
        }
        const { x, y } = chart.plot(600);
        for (const axis of [x, y]) {
          const domain = (axis?.domain ?? []) as readonly unknown[];
          expect(domain.filter((end) => typeof end === 'number' && !Number.isFinite(end))).toEqual(
            [],
          );
        }
      }
    }),
  );
});

test('the bars of a distribution hold each county once, whatever the classes that colour them', () => {
  fc.assert(
    fc.property(anyColumn(4), (values) => {
      const [chart] = chartsOf(values, true);
      if (!chart || !isChart(chart)) throw new Error('expected a distribution');
      expect(chart.places).toHaveLength(values.length);
      const bins = chart.table().rows.filter((row) => row.at(-1) !== null);
      expect(bins.length).toBeGreaterThanOrEqual(values.length);
    }),
  );
});

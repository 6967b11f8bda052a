import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { countyAmount } from '../../src/core/atlas/value.ts';
import { FLOW_INDICATOR, hasValues, ITEM_LAYERS } from '../../src/core/atlas/layer.ts';
import type { ValueLayerId } from '../../src/core/atlas/layer.ts';
import { THEMES } from '../../src/core/theme/theme.ts';
import { GROUPINGS } from '../../src/core/atlas/poverty-list.ts';
import { DEFAULT_VIEW, MARKS, type View } from '../../src/core/view/view.ts';
import { renderPrintLayout } from '../../src/render/svg/print-layout.ts';
import { symbolsSvg } from '../../src/render/svg/symbols.ts';
import { scene, type Scene } from '../../src/scene/scene.ts';
import { isBuilt, latestLayers } from '../../tests/fixtures/latest-release.ts';
import { readTopology } from '../../src/release/load-topology.ts';
import { openFromDisk, type DiskView } from '../open-from-disk.ts';

const releases = fileURLToPath(new URL('../../public/releases', import.meta.url));

/** Everything at a size and a place of its own. */
const GROUND = { toGrid: ([x, y]: readonly [number, number]) => [x, y] as const, pixel: 1 };

/** What can lie on top. */
const OVERLAYS = [...ITEM_LAYERS, ...latestLayers()];

let open: DiskView;

function showView(change: Partial<View>): Scene {
  const view = { ...DEFAULT_VIEW, ...change };
  return scene({ ...open, view, language: 'zh', theme: THEMES.light });
}

/** Draws the symbols of a view, and counts them and the classes of its fill. */
function count(shown: Scene) {
  const svg = symbolsSvg(shown.symbols, GROUND);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const classes = new Set(
    shown.geometry.mesh.ids
      .map((_, row) => shown.paintOf(row).classIndex)
      .filter((classIndex) => classIndex >= 0),
  );
  const countOf = (part: string) => svg.split(part).length - 1;
  return {
    classes: classes.size,
    circles: countOf('<circle '),
    columns: countOf('<rect '),
    flows: countOf('class="flow"'),
    sites: countOf('fill-rule="evenodd"'),
    forests: shown.forests.features.length,
  };
}

/** How many counties have a figure of a layer. */
const known = (layer: ValueLayerId, at: number) =>
  open.atlas.counties.filter((county) => countyAmount(open.atlas, layer, county, at)).length;

/** Expects the whole print layout of a view to be made of numbers. */
async function expectPrintLayout(shown: Scene): Promise<void> {
  const svg = renderPrintLayout({
    ...(await readTopology(open.release)),
    scene: shown,
    width: 1200,
    height: 750,
    day: '2026-11-25',
    link: 'https://example.org/#',
  });
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
}

describe.runIf(isBuilt)('of the latest release', () => {
  beforeAll(async () => {
    open = await openFromDisk(releases, `layer=none&on=${OVERLAYS.join(',')}`);
  });

  describe.each(latestLayers())('the layer %s', (layer) => {
    test.each(MARKS)('has its marks in every period as %s', async (mark) => {
      for (const [at, { id: period }] of open.atlas.periods.entries()) {
        const { classes, circles, columns } = count(showView({ layer, mark, period }));
        const all = known(layer, at);
        const isFilled = mark === 'fill' || mark === 'both';
        const isCircled = mark === 'circles' || mark === 'both';
        expect({ period, isClassed: classes > 1, circles, columns }).toEqual({
          period,
          isClassed: isFilled && all > 0,
          circles: isCircled ? all : 0,
          columns: mark === 'columns' ? all : 0,
        });
      }
      await expectPrintLayout(showView({ layer, mark }));
    });
  });

  test.each(GROUPINGS)('the list has its classes in every period, by %s', async (grouping) => {
    for (const { id: period } of open.atlas.periods) {
      expect(count(showView({ layer: 'list', grouping, period })).classes).toBeGreaterThan(1);
    }
    await expectPrintLayout(showView({ layer: 'list', grouping }));
  });

  test.each(OVERLAYS)('the overlay %s has its marks in every period', async (id) => {
    const overlays = [{ id, opacity: 80 }];
    for (const [at, { id: period }] of open.atlas.periods.entries()) {
      const marks = count(showView({ layer: 'none', overlays, period }));
      if (hasValues(id)) expect([period, marks.circles]).toEqual([period, known(id, at)]);
      else expect([period, marks.sites > 0]).toEqual([period, true]);
      expect(marks.flows > 0).toBe(id === 'network' && known(FLOW_INDICATOR, at) > 0);
      expect(marks.forests > 0).toBe(id === 'ecology');
    }
    await expectPrintLayout(showView({ layer: 'none', overlays }));
  });
});

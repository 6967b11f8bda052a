import { expect, test } from 'vitest';
import { squareAtlas } from '../../tests/fixtures/atlas.ts';
import fc from '../../tests/fixtures/fast-check.ts';
import { isBuilt, latestProduct } from '../../tests/fixtures/latest-release.ts';
import type { Point } from '../core/geography/albers.ts';
import type { Box } from '../core/geography/mesh.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../core/geography/tessellation.ts';
import { frameOf } from '../core/view/map-frame.ts';
import { DEFAULT_VIEW } from '../core/view/view.ts';
import { offsetUnit, placeCallouts } from './place-callouts.ts';

const SIZE = 14;
const FRAME = { width: 1000, height: 760 } as const;
const INSET: Box = [860, 560, 1000, 760];

const china = isBuilt
  ? tessellate(
      'overview',
      latestProduct<BoundaryTopology>('overview'),
      latestProduct<LandTopology>('land-overview'),
    )
  : undefined;

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

test.runIf(china)(
  'words lie inside the map, on no other words, on no island and not on the inset',
  () => {
    const { mesh } = china!;
    const frame = frameOf(DEFAULT_VIEW, china!, FRAME.width, FRAME.height, INSET);
    const islands = mesh.ids.flatMap((id, row): Box[] => {
      if (!/^(46|71)/.test(id)) return [];
      const [left, top, right, bottom] = mesh.boxes.subarray(row * 4, row * 4 + 4);
      return [[...frame.toPixels([left!, top!]), ...frame.toPixels([right!, bottom!])]];
    });
    const along = fc.integer({ min: -1000, max: 1000 });
    const callout = fc.record({
      row: fc.nat(mesh.ids.length - 1),
      title: fc.constantFrom('', '威宁彝族回族苗族自治县', 'Weining'),
      body: fc.constantFrom('2100万–4400万元（估计）', '1.3 billion–3.11 billion yuan (estimate)'),
      offset: fc.option(fc.tuple(along, along)),
    });
    fc.assert(
      fc.property(fc.array(callout, { maxLength: 8 }), (asked) => {
        const callouts = asked.map(({ row, ...words }, index) => ({
          id: String(index),
          at: [mesh.centers[row * 2]!, mesh.centers[row * 2 + 1]!] as Point,
          ...words,
        }));
        const placed = placeCallouts(
          { geometry: china!, atlas: squareAtlas() },
          callouts,
          frame,
          SIZE,
          [INSET],
        );
        placed.forEach(({ box, callout }, index) => {
          expect(box[0]).toBeGreaterThanOrEqual(0);
          expect(box[1]).toBeGreaterThanOrEqual(0);
          expect(box[2]).toBeLessThanOrEqual(FRAME.width);
          expect(box[3]).toBeLessThanOrEqual(FRAME.height);
          for (const other of [INSET, ...islands, ...placed.slice(0, index).map(({ box }) => box)])
            expect(overlap(box, other), `${callout.id} ${callout.body}`).toBe(false);
        });
        // A note is never left out while its place is in sight.
        const seen = callouts.filter(({ at, offset }) => {
          const [x, y] = frame.toPixels(at);
          return offset && x >= 0 && y >= 0 && x <= FRAME.width && y <= FRAME.height;
        });
        const shown = placed.map(({ callout }) => callout.id);
        for (const { id } of seen) expect(shown).toContain(id);
      }),
      { numRuns: 30 },
    );
  },
);

test.runIf(china)('a note stands where its author put it, whatever the size of the map', () => {
  for (const [width, height] of [
    [1000, 760],
    [2000, 1520],
  ] as const) {
    const frame = frameOf(DEFAULT_VIEW, china!, width, height);
    const row = china!.mesh.ids.indexOf('520526');
    const at: Point = [china!.mesh.centers[row * 2]!, china!.mesh.centers[row * 2 + 1]!];
    const [placed] = placeCallouts(
      { geometry: china!, atlas: squareAtlas() },
      [{ id: 'note 0', at, title: '', body: 'A melon', offset: [-200, 80] }],
      frame,
      SIZE,
    );
    const [x, y] = frame.toPixels(at);
    const unit = offsetUnit(frame);
    const { box, end } = placed!;
    expect((box[0] + box[2]) / 2).toBeCloseTo(x - 200 * unit);
    expect((box[1] + box[3]) / 2).toBeCloseTo(y + 80 * unit);
    expect(end).not.toBeNull();
  }
});

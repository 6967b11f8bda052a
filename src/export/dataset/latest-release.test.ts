import { describe, expect, test } from 'vitest';
import type { AtlasProduct, EstimatesProduct } from '../../../data/product.ts';
import { SQUARE_METADATA } from '../../../tests/fixtures/extract.ts';
import { estimatedLayers, isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas, withEstimates } from '../../core/atlas/atlas.ts';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import type { DataExtract } from './extract.ts';
import { makeGeoJson } from './geojson.ts';
import { longTable } from './long-table.ts';
import { recordOf, type ExportRow } from './table.ts';
import { makeTopoJson } from './topojson.ts';
import { wideTable } from './wide-table.ts';

/** All figures of the latest release. */
function wholeRelease(): DataExtract {
  const product = latestProduct<AtlasProduct>('atlas');
  const estimates = latestProduct<EstimatesProduct>('estimates');
  const atlas = withEstimates(createAtlas(product, '0123456789ab'), estimates);
  return {
    atlas,
    counties: atlas.counties,
    layers: estimatedLayers(),
    language: 'zh',
    places: atlas.periods.map((_, index) => index),
    reading: { kind: 'period' },
  };
}

describe.runIf(isBuilt)('of the latest release', () => {
  test('counties add up to the national row of each indicator and half-year', () => {
    const release = wholeRelease();
    const { columns, national, counties } = longTable(release);
    const sums = new Map<string, number>();
    for (const row of counties) {
      const { indicator, period, value } = recordOf(columns, row);
      const key = `${String(indicator)} ${String(period)}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(value));
    }
    expect(national).toHaveLength(release.layers.length * release.atlas.periods.length);
    for (const row of national) {
      const { indicator, period, value, status } = recordOf(columns, row);
      expect(status === 'missing').toBe(value === null);
      expect(sums.get(`${String(indicator)} ${String(period)}`)).toBe(value ?? 0);
    }
  });

  test('an estimate that known facts contradict is left out, and its national figure is not', () => {
    const { columns, national, counties } = longTable({ ...wholeRelease(), layers: ['insured'] });
    const known = (rows: readonly ExportRow[]) =>
      rows
        .map((row) => recordOf(columns, row))
        .filter(({ indicator, value }) => indicator === 'insured' && value !== null);
    expect(known(counties)).toEqual([]);
    expect(known(national).length).toBeGreaterThan(0);
  });

  test('every county has an outline, and all 832 rows of the list are named', () => {
    const extract = { ...wholeRelease(), layers: ['sales' as const], places: [0] };
    const table = wideTable(extract);
    const topology = latestProduct<BoundaryTopology>('overview');
    const { features } = makeGeoJson(table, topology, SQUARE_METADATA);
    const named = features.flatMap(({ properties }) => String(properties!.listed_names).split('|'));
    expect(features).toHaveLength(extract.counties.length);
    expect(named).toHaveLength(832);
    const { arcs } = makeTopoJson(table, topology, SQUARE_METADATA);
    expect(arcs.length).toBeLessThan(topology.arcs.length);
  });
});

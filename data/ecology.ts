import { citedSources, idsOf } from './cited.ts';
import { levelOf, type Places } from './places.ts';
import type { EcologyProduct, Forest, ProgrammeProduct, Reserve } from './product.ts';
import record from './record.json' with { type: 'json' };
import type { Tables } from './schema.ts';

/** A point known better than this may be drawn as a point. */
const EXACT_KM = 1;

function toReserve(row: Tables['reserves'][number], places: Places): Reserve {
  return {
    id: row.id,
    zh: row.zh,
    en: row.en,
    place: row.place,
    level: levelOf(places, row.place),
    placeStatus: row.place_status,
    lng: row.lng,
    lat: row.lat,
    precisionKm: row.precision_km,
    positionStatus: row.position_status,
    approximate: row.precision_km === null || row.precision_km > EXACT_KM,
    areaKm2: row.area_km2,
    areaStatus: row.area_status,
    opened: row.opened,
    openedStatus: row.opened_status,
    knownBy: row.known_by,
    speciesZh: row.species_zh,
    speciesEn: row.species_en,
    operatorZh: row.operator_zh,
    operatorEn: row.operator_en,
    status: row.status,
    sources: idsOf(row.source),
    noteZh: row.note_zh,
    noteEn: row.note_en,
  };
}

function toForest(row: Tables['forests'][number], places: Places): Forest {
  return {
    id: row.id,
    zh: row.zh,
    en: row.en,
    place: row.place,
    level: levelOf(places, row.place),
    forestNumbers: idsOf(row.forest_numbers),
    speciesZh: row.species_zh,
    speciesEn: row.species_en,
    date: row.date,
    dateIs: row.date_is,
    status: row.status,
    sources: idsOf(row.source),
    noteZh: row.note_zh,
    noteEn: row.note_en,
  };
}

/** Makes the ecology: reserves, afforestation sites, which metrics are its national series, and those that head it. */
export function ecologyProduct(
  tables: Tables,
  places: Places,
  programme: ProgrammeProduct,
): EcologyProduct {
  const heads = new Set(record.ecologySeries);
  const figures = programme.figures.filter(
    ({ metric, level }) => heads.has(metric) && level === 'nation',
  );
  return {
    version: 1,
    sources: citedSources(tables, [...tables.reserves, ...tables.forests, ...figures]),
    reserves: tables.reserves.map((row) => toReserve(row, places)),
    forests: tables.forests.map((row) => toForest(row, places)),
    series: tables.metrics
      .filter(({ id, field, kind }) => {
        const its = kind ?? tables.indicators.find((one) => one.id === id)?.kind;
        return field === 'ecology' && its === 'stock';
      })
      .map(({ id }) => id),
    metrics: programme.metrics.filter(({ id }) => heads.has(id)),
    figures,
  };
}

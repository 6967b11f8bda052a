import { atlasSources, idsOf } from './cited.ts';
import { englishName } from './english.ts';
import { derivation, namedRows, type NamedRows } from './derivations.ts';
import { FITTED, salesEstimate } from './estimates.ts';
import { countyExits } from './exits.ts';
import type {
  AtlasProduct,
  CountyColumns,
  CountySources,
  IndicatorLayer,
  Observation,
} from './product.ts';
import type { Tables } from './schema.ts';
import { NATION } from './cross-checks.ts';

/** Names of the units of the topology by id. */
export interface TopologyNames {
  counties: ReadonlyMap<string, string>;
  prefectures: ReadonlyMap<string, string>;
  provinces: ReadonlyMap<string, string>;
}

function toObservation(row: Tables['observations'][number], named: NamedRows): Observation {
  return {
    indicator: row.indicator,
    period: row.period,
    value: row.value,
    bound: row.bound ?? 'exact',
    status: row.status,
    confidence: row.confidence ?? 'published',
    sources: idsOf(row.source),
    ...derivation(row, named),
    ...allowed(row),
    ...(row.as_of && { asOf: row.as_of }),
    ...(row.quote && { quote: row.quote }),
    noteZh: row.note_zh,
    noteEn: row.note_en,
    ...(row.conflict && { conflict: row.conflict }),
  };
}

/** What the words of a reported value allow. */
function allowed({ status, low, high }: Tables['observations'][number]) {
  const isAllowed = status === 'reported' && low !== null && high !== null;
  return isAllowed ? { allows: [low, high] as [number, number] } : {};
}

function countyColumns(tables: Tables, english: (zh: string, id: string) => string): CountyColumns {
  const { counties, list, provinces } = tables;
  const rowsOf = new Map(counties.map(({ adcode }): [string, typeof list] => [adcode, []]));
  for (const row of list) rowsOf.get(row.county)!.push(row);
  const first = counties.map(({ adcode }) => rowsOf.get(adcode)![0]!);
  const listed = counties.flatMap(({ adcode, name }): [string, string[]][] => {
    const names = rowsOf.get(adcode)!.map((row) => row.name);
    return names.length > 1 || names[0] !== name ? [[adcode, names]] : [];
  });
  return {
    id: counties.map(({ adcode }) => adcode),
    zh: counties.map(({ name }) => name),
    en: counties.map(({ name, adcode }) => english(name, adcode)),
    province: counties.map((county) => provinces.findIndex(({ id }) => id === county.province)),
    prefecture: counties.map(({ prefecture }) => prefecture),
    area: first.map(({ area }) => area),
    keyCounty: first.map(({ key_county }) => (key_county === '1' ? 1 : 0)),
    threeAreas: first.map(({ three_areas }) => three_areas),
    areaUnverified: first.map(({ area_confidence }) => (area_confidence === 'unverified' ? 1 : 0)),
    leftYear: first.map(({ left_year }) => left_year),
    population: counties.map(({ population }) => population),
    listed: Object.fromEntries(listed),
  };
}

function countySources({ counties, list }: Tables): CountySources {
  const ids = (cells: readonly (string | null)[]) => [...new Set(cells.flatMap(idsOf))].sort();
  return {
    list: ids(list.map(({ source }) => source)),
    census: ids(counties.map(({ source }) => source)),
    villages: ids(counties.map(({ villages_source }) => villages_source)),
    left: Object.fromEntries(
      list
        .filter(({ source, left_source }) => left_source !== source)
        .map(({ county, left_source }) => [county, idsOf(left_source)]),
    ),
  };
}

function indicatorLayers({ layers, estimates }: Tables): IndicatorLayer[] {
  const spread = new Map(estimates.map(({ indicator, fit }) => [indicator, fit]));
  return layers.map((row) => ({
    id: row.indicator,
    name: { zh: row.zh, en: row.en },
    rate: { zh: row.rate_zh, en: row.rate_en },
    rateUnit: { zh: row.rate_unit_zh, en: row.rate_unit_en },
    rateBase: { zh: row.rate_base_zh, en: row.rate_base_en },
    headline: { zh: row.headline_zh, en: row.headline_en },
    headlineOfPart: { zh: row.part_zh, en: row.part_en },
    where: { zh: row.where_zh, en: row.where_en },
    headlineOfEstimate: { zh: row.estimate_zh, en: row.estimate_en },
    headlineOfPartEstimate: { zh: row.part_estimate_zh, en: row.part_estimate_en },
    people: row.people,
    colors: row.colors,
    classing: row.classing,
    steps: row.steps.split('|').map(Number),
    columnWords: row.column_words,
    estimate: row.indicator === FITTED ? 'fitted' : spread.has(row.indicator) ? 'spread' : null,
    ...(spread.get(row.indicator) === 'contradicted' && { isContradicted: true }),
  }));
}

/** Makes the atlas from tables without faults; the counties must be sorted by adcode. */
export function atlasProduct(tables: Tables, topology: TopologyNames): AtlasProduct {
  const readings = new Map(tables.pinyin.map(({ name, en }) => [name, en]));
  const english = (zh: string, id: string) => englishName(zh, id, readings);
  const listed = new Set(tables.counties.map(({ adcode }) => adcode));
  const namesIn = (units: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      [...units]
        .filter(([id]) => !listed.has(id))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, zh]) => [id, english(zh, id)]),
    );
  const halves = new Set(tables.periods.map(({ id }) => id));
  const national = tables.observations.filter(({ place }) => place === NATION);
  const named = namedRows(tables);
  const stated = (rows: typeof national) => rows.map((row) => toObservation(row, named));
  return {
    version: 1,
    periods: tables.periods,
    provinces: tables.provinces.map(({ id, zh, zh_short, en }) => ({
      id,
      zh,
      zhShort: zh_short,
      en,
      listed: tables.list.filter(({ county }) => county.startsWith(id.slice(0, 2))).length,
    })),
    sources: atlasSources(tables),
    indicators: tables.indicators.map(({ scope_zh, scope_en, additive, ...rest }) => ({
      ...rest,
      additive: additive === 'true',
      scopeZh: scope_zh,
      scopeEn: scope_en,
    })),
    layers: indicatorLayers(tables),
    national: stated(national.filter(({ period }) => halves.has(period))),
    inputs: stated(national.filter(({ period }) => !halves.has(period))),
    counties: countyColumns(tables, english),
    exits: countyExits(tables),
    countySources: countySources(tables),
    names: namesIn(topology.counties),
    prefectureNames: namesIn(topology.prefectures),
    estimates: { [FITTED]: salesEstimate(tables) },
  };
}

import { citedSources, idsOf } from './cited.ts';
import { NATION } from './cross-checks.ts';
import { nearest, sendParcels } from './model/flows.ts';
import { levelOf, type Places } from './places.ts';
import type { Estimate, Hub, NetworkProduct, ProvinceFlow } from './product.ts';
import type { Tables } from './schema.ts';

/** The half-year with figures of parcels and of warehouse counties. */
export const FLOW_PERIOD = '2018H1';

const NOTE_ZH =
  '情景，不是事实：各县包裹数是估计值；每个省的包裹都送往离该省标注点最近的枢纽（球面距离）；建仓的县取估计包裹最多的 300 个，真实名单没有公布；多数枢纽凭记忆，未经核实。';
const NOTE_EN =
  'A scenario, not a fact: the parcels of a county are an estimate; each province sends all to the hub nearest to its label point, over the sphere; the warehouse counties are the 300 with the most estimated parcels, for the real list is not public; most hubs are from memory and unverified.';

function toHub(row: Tables['hubs'][number], places: Places): Hub {
  return {
    id: row.id,
    zh: row.zh,
    en: row.en,
    place: row.place,
    level: levelOf(places, row.place),
    placeStatus: row.place_status,
    lng: row.lng,
    lat: row.lat,
    positionStatus: row.position_status,
    role: row.role,
    opened: row.opened,
    roleZh: row.role_zh,
    roleEn: row.role_en,
    status: row.status,
    sources: idsOf(row.source),
    noteZh: row.note_zh,
    noteEn: row.note_en,
  };
}

function nationalOf(tables: Tables, indicator: string) {
  const row = tables.observations.find(
    (one) => one.indicator === indicator && one.place === NATION && one.period === FLOW_PERIOD,
  );
  if (row?.value == null) throw new Error(`got no ${indicator} of ${FLOW_PERIOD}, expected one`);
  return { value: row.value, bound: row.bound ?? 'exact', sources: idsOf(row.source) };
}

/** Makes the network: hubs, and the scenario of flows from counties over provinces to the nearest hub. */
export function networkProduct(tables: Tables, places: Places, parcels: Estimate): NetworkProduct {
  const total = nationalOf(tables, 'parcels');
  const warehouses = nationalOf(tables, 'warehouse-counties');
  const hubs = tables.hubs.map((row) => toHub(row, places));
  const trunk = hubs.flatMap((hub, index) => (hub.role === 'trunk' ? [{ ...hub, index }] : []));
  const period = tables.periods.findIndex(({ id }) => id === FLOW_PERIOD);
  const countyParcels = parcels.value[period]!.map((value) => value ?? 0);
  const provinceOf = tables.counties.map((county) =>
    tables.provinces.findIndex(({ id }) => id === county.province),
  );
  const ways = tables.provinces.map(({ id }) => {
    const label = places.labels.get(id);
    const way = label && nearest(label, trunk);
    if (!way) throw new Error(`got no label point or hub for ${id}, expected both`);
    return { hub: trunk[way.index]!.index, km: Math.round(way.km) };
  });
  const flows = sendParcels(
    countyParcels,
    provinceOf,
    ways.map(({ hub }) => hub),
    hubs.length,
  );
  const listed = new Set(provinceOf);
  return {
    version: 1,
    sources: citedSources(tables, [...hubs, total, warehouses]),
    hubs,
    scenario: {
      period: FLOW_PERIOD,
      status: 'modelled',
      total: total.value,
      bound: total.bound,
      countyParcels,
      provinces: ways.flatMap((way, province): ProvinceFlow[] =>
        listed.has(province) ? [{ province, ...way, parcels: flows.provinces[province]! }] : [],
      ),
      hubParcels: [...flows.hubs],
      warehouses: countyParcels
        .map((amount, county) => ({ amount, county }))
        .sort((a, b) => b.amount - a.amount || a.county - b.county)
        .slice(0, warehouses.value)
        .map(({ county }) => county),
      noteZh: NOTE_ZH,
      noteEn: NOTE_EN,
    },
  };
}

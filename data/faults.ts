import type { TopologyNames } from './atlas.ts';
import { exitFaults } from './exit-faults.ts';
import { derivationFaults } from './derivations.ts';
import type { Tables } from './schema.ts';
import { NATION } from './cross-checks.ts';

/** Rows of the official list by province (first two digits of the adcode). */
const LISTED: Record<string, number> = {
  13: 45,
  14: 36,
  15: 31,
  22: 8,
  23: 20,
  34: 20,
  36: 24,
  41: 38,
  42: 28,
  43: 40,
  45: 33,
  46: 5,
  50: 14,
  51: 66,
  52: 66,
  53: 88,
  54: 74,
  61: 56,
  62: 58,
  63: 42,
  64: 8,
  65: 32,
};

/** Rows of the official list by the year of their batch. */
const LEFT: Record<string, number> = { 2016: 28, 2017: 125, 2018: 283, 2019: 344, 2020: 52 };

const ROWS = 832;
const COUNTIES = 831;

function differences(what: string, got: Map<string, number>, expected: Record<string, number>) {
  const keys = new Set([...got.keys(), ...Object.keys(expected)]);
  return [...keys].sort().flatMap((key) => {
    const [is, should] = [got.get(key) ?? 0, expected[key] ?? 0];
    return is === should ? [] : [`list, ${what} ${key}: got ${is} rows, expected ${should}`];
  });
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function listFaults({ list, counties, provinces, founding }: Tables): string[] {
  const named = new Set(list.map(({ county }) => county));
  const total = (what: string, got: number, expected: number) =>
    got === expected ? [] : [`${what}: got ${got}, expected ${expected}`];
  return [
    ...total('list rows', list.length, ROWS),
    ...total('counties', counties.length, COUNTIES),
    ...total('provinces', provinces.length, 34),
    ...total('founding rows', founding.length, 31),
    ...differences('province', count(list.map(({ county }) => county.slice(0, 2))), LISTED),
    ...differences('year of leaving', count(list.map((row) => String(row.left_year))), LEFT),
    ...counties
      .filter(({ adcode }) => !named.has(adcode))
      .map(({ adcode }) => `county ${adcode}: got no row of the list, expected one`),
    ...counties
      .filter(({ adcode }, i) => i > 0 && adcode <= counties[i - 1]!.adcode)
      .map(({ adcode }) => `county ${adcode}: got it out of order, expected rising adcodes`),
    ...list
      .filter((row) => {
        const first = list.find(({ county }) => county === row.county)!;
        return first.left_year !== row.left_year || first.area !== row.area;
      })
      .map(
        ({ name }) => `list, ${name}: got facts that differ, expected one county to have one set`,
      ),
  ];
}

function observationFaults({ observations, indicators, periods }: Tables): string[] {
  const faults: string[] = [];
  const seen = new Set(observations.map((row) => `${row.indicator} ${row.place} ${row.period}`));
  for (const { id } of indicators)
    for (const period of periods)
      if (!seen.has(`${id} ${NATION} ${period.id}`))
        faults.push(`observations, ${id} ${period.id}: got no row, expected one, if only missing`);
  return faults;
}

/**
 * Lists what is wrong with tables whose cells are all well: control totals of the list and of leaving
 * it, gaps in the observations, formulas that do not give their value, and counties that the topology does not have.
 */
export function faultsOf(tables: Tables, topology?: TopologyNames['counties']): string[] {
  return [
    ...listFaults(tables),
    ...exitFaults(tables),
    ...observationFaults(tables),
    ...derivationFaults(tables).map((fault) => `derived figures, ${fault}`),
    ...(topology
      ? tables.counties
          .filter(({ adcode }) => !topology.has(adcode))
          .map(
            ({ adcode, name }) =>
              `county ${adcode} ${name}: got no boundary, expected one in the topology`,
          )
      : []),
  ];
}

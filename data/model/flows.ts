import type { Mismatch } from '../fault.ts';

/** A point in degrees. */
export interface Point {
  lng: number;
  lat: number;
}

/** Flows from counties over provinces to hubs; amounts are whole numbers. */
export interface Flows {
  /** [county] */
  counties: readonly number[];
  /** [province] */
  provinces: readonly number[];
  /** [hub] */
  hubs: readonly number[];
}

const EARTH_KM = 6371;

/** Gives the distance over the sphere in kilometres. */
export function distance(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lng - a.lng) / 2];
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Finds the site nearest to a point, the earlier on a tie; undefined when there is none. */
export function nearest(
  point: Point,
  sites: readonly Point[],
): { index: number; km: number } | undefined {
  return sites
    .map((site, index) => ({ index, km: distance(point, site) }))
    .reduce<{ index: number; km: number } | undefined>(
      (best, one) => (best && best.km <= one.km ? best : one),
      undefined,
    );
}

function sums(amounts: readonly number[], target: readonly number[], count: number): number[] {
  const all = Array.from({ length: count }, () => 0);
  amounts.forEach((amount, i) => {
    if (amount > 0) all[target[i]!]! += amount;
  });
  return all;
}

/** Sends the amounts of counties to their provinces and from there, whole, to the hub of each province. */
export function sendParcels(
  counties: readonly number[],
  provinceOf: readonly number[],
  hubOf: readonly number[],
  hubCount: number,
): Flows {
  const provinces = sums(counties, provinceOf, hubOf.length);
  return { counties, provinces, hubs: sums(provinces, hubOf, hubCount) };
}

/** Lists every node at which flows do not balance, and the total when it differs; empty when all is well. */
export function imbalances(
  flows: Flows,
  provinceOf: readonly number[],
  hubOf: readonly number[],
  total: number,
): Mismatch[] {
  const again = sendParcels(flows.counties, provinceOf, hubOf, flows.hubs.length);
  const differ = (what: string, got: readonly number[], expected: readonly number[]) =>
    got.flatMap((amount, i) =>
      amount === expected[i]
        ? []
        : [{ got: `${amount} at ${what} ${i}`, expected: `${expected[i]}` }],
    );
  const through = sums(flows.provinces, hubOf, flows.hubs.length);
  const all = flows.counties.reduce((sum, amount) => sum + amount, 0);
  return [
    ...flows.counties.flatMap((amount, i) =>
      Number.isSafeInteger(amount) && amount >= 0
        ? []
        : [{ got: `${amount} at county ${i}`, expected: 'a whole number of at least 0' }],
    ),
    ...differ('province', flows.provinces, again.provinces),
    ...differ('hub', flows.hubs, through),
    ...(all === total ? [] : [{ got: `${all} in all`, expected: `${total}` }]),
  ];
}

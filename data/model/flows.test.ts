import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, imbalances, nearest, sendParcels } from './flows.ts';

const network = fc
  .record({ provinces: fc.integer({ min: 1, max: 8 }), hubs: fc.integer({ min: 1, max: 5 }) })
  .chain(({ provinces, hubs }) =>
    fc.record({
      counties: fc.array(
        fc.record({
          parcels: fc.integer({ min: 0, max: 1e9 }),
          province: fc.integer({ min: 0, max: provinces - 1 }),
        }),
        { maxLength: 40 },
      ),
      hubOf: fc.array(fc.integer({ min: 0, max: hubs - 1 }), {
        minLength: provinces,
        maxLength: provinces,
      }),
      hubs: fc.constant(hubs),
    }),
  );

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

test('what counties send is what provinces pass on and what hubs take in', () => {
  fc.assert(
    fc.property(network, ({ counties, hubOf, hubs }) => {
      const parcels = counties.map((county) => county.parcels);
      const provinceOf = counties.map((county) => county.province);
      const flows = sendParcels(parcels, provinceOf, hubOf, hubs);
      expect(sum(flows.provinces)).toBe(sum(parcels));
      expect(sum(flows.hubs)).toBe(sum(parcels));
      expect(imbalances(flows, provinceOf, hubOf, sum(parcels))).toEqual([]);
    }),
  );
});

test('one parcel astray at any node is named', () => {
  fc.assert(
    fc.property(
      network,
      fc.nat(),
      fc.constantFrom('counties', 'provinces', 'hubs'),
      (n, index, key) => {
        const parcels = n.counties.map((county) => county.parcels);
        const provinceOf = n.counties.map((county) => county.province);
        const flows = sendParcels(parcels, provinceOf, n.hubOf, n.hubs);
        fc.pre(flows[key].length > 0);
        const astray = flows[key].map((x, i) => (i === index % flows[key].length ? x + 1 : x));
        const faults = imbalances({ ...flows, [key]: astray }, provinceOf, n.hubOf, sum(parcels));
        expect(faults.length).toBeGreaterThan(0);
      },
    ),
  );
});

test('a negative flow is named', () => {
  const flows = { counties: [-1, 2], provinces: [2], hubs: [2] };
  expect(imbalances(flows, [0, 0], [0], 1)).toContainEqual({
    got: '-1 at county 0',
    expected: 'a whole number of at least 0',
  });
});

test('a degree of latitude is about 111 km, and the nearest site wins, the earlier on a tie', () => {
  expect(distance({ lng: 105, lat: 30 }, { lng: 105, lat: 31 })).toBeCloseTo(111.2, 1);
  const sites = [
    { lng: 110, lat: 30 },
    { lng: 106, lat: 30 },
    { lng: 104, lat: 30 },
  ];
  expect(nearest({ lng: 105, lat: 30 }, sites)?.index).toBe(1);
  expect(nearest({ lng: 105, lat: 30 }, [])).toBeUndefined();
});

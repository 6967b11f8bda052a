import type { TopologyNames } from './atlas.ts';
import type { Fault } from './fault.ts';
import type { Reads } from './schema.ts';
import { faultAt } from './table.ts';

/** What the list adds to the name of a place; a county that became a city or a district kept the rest. */
const KIND = /(县|市|区|行委)$/u;

/**
 * Lists names that are not those of their place: of provinces, prefectures and counties, which are those of the
 * topology or were once in use (`renames`), and of the list, which may call a county by another kind of place.
 */
export function nameFaults(
  { list, counties, provinces, renames }: Reads,
  topology?: TopologyNames,
): Fault[] {
  const known = new Map(
    counties.map(({ row }) => [
      row.adcode,
      new Set([topology?.counties.get(row.adcode) ?? row.name]),
    ]),
  );
  for (const { row } of renames) known.get(row.county)?.add(row.name);
  const quoted = (names: Iterable<string>) => [...names].join(' or ');
  return [
    ...provinces.flatMap((read) => {
      const name = topology?.provinces.get(read.row.id);
      return name === undefined || name === read.row.zh
        ? []
        : [faultAt('provinces', read, 'zh', `${name}, its name in the topology`)];
    }),
    ...counties.flatMap((read) => {
      const { adcode, name, prefecture } = read.row;
      const above = topology?.prefectures.get(`${adcode.slice(0, 4)}00`);
      return [
        ...(known.get(adcode)!.has(name)
          ? []
          : [
              faultAt(
                'counties',
                read,
                'name',
                `${quoted(known.get(adcode)!)}, a name of ${adcode}`,
              ),
            ]),
        ...(above === undefined || above === prefecture
          ? []
          : [faultAt('counties', read, 'prefecture', `${above}, its name in the topology`)]),
      ];
    }),
    ...list.flatMap((read) => {
      const { county, name } = read.row;
      const names = known.get(county);
      const stem = name.replace(KIND, '');
      return !names || [...names].some((one) => stem !== '' && one.startsWith(stem))
        ? []
        : [faultAt('list', read, 'name', `${quoted(names)}, a name of ${county}`)];
    }),
  ];
}

import type { Fault } from './fault.ts';
import type { Reads } from './schema.ts';
import type { Stage } from './stage.ts';
import { faultAt } from './table.ts';

/** Whether a URL lies at an address of `outlets.csv`: its host or one below it, and its path where the address has one. */
function liesAt(url: string, address: string): boolean {
  const { hostname, pathname } = new URL(url);
  const [host, ...path] = address.split('/');
  const isHost = hostname === host || hostname.endsWith(`.${host}`);
  return isHost && `${pathname}/`.startsWith(['', ...path, ''].join('/'));
}

function outletFaults({ sources, outlets }: Reads): Fault[] {
  const addressed = sources.filter(({ row }) => row.url !== null);
  const isOf = (source: Reads['sources'][number], { row }: Reads['outlets'][number]) =>
    (source.row.publisher ?? '').split(' / ').includes(row.outlet) &&
    liesAt(source.row.url!, row.address);
  return [
    ...addressed
      .filter((source) => !outlets.some((outlet) => isOf(source, outlet)))
      .map((source) =>
        faultAt(
          'sources',
          source,
          'url',
          `an address of its publisher, as in data/tables/outlets.csv; leave out that of a copy elsewhere`,
        ),
      ),
    ...outlets
      .filter((outlet) => !addressed.some((source) => isOf(source, outlet)))
      .map((outlet) => faultAt('outlets', outlet, 'outlet', 'the publisher of a source there')),
  ];
}

/** No source links to a copy: its address is one that is vouched for as that of its outlet. */
export const OUTLETS: Stage = {
  name: 'addresses of sources',
  tables: ['sources', 'outlets'],
  find: outletFaults,
};

import { controlFault, controlsOf } from './controls.ts';
import { fileFault, type Fault } from './fault.ts';
import type { Reads } from './schema.ts';
import { halfYearOf } from './span.ts';
import type { Stage } from './stage.ts';
import { faultAt, tableFile } from './table.ts';

function exitFaults({ list, exits, announcements, controls }: Reads): Fault[] {
  const file = tableFile('exits');
  const announced = new Map(announcements.map(({ row }) => [row.id, row]));
  const keyOf = ({ row }: { row: { name: string; county: string } }) => `${row.name} ${row.county}`;
  const listed = new Map(list.map((read) => [keyOf(read), read.row]));
  const left = new Set(exits.map(keyOf));
  const known = exits.filter((read) => listed.has(keyOf(read)));
  const inOrder = list.map(keyOf).filter((key) => left.has(key));
  const astray = known.findIndex((read, i) => keyOf(read) !== inOrder[i]);
  const dated = exits.flatMap((read) => {
    const announcement = announced.get(read.row.announcement);
    return announcement
      ? [
          {
            read,
            ...announcement,
            period: halfYearOf(announcement.date),
            row: listed.get(keyOf(read)),
          },
        ]
      : [];
  });
  const announcementOf = new Map(exits.map(({ row }) => [row.county, row.announcement]));
  return [
    ...exits
      .filter((read) => !listed.has(keyOf(read)))
      .map((read) =>
        faultAt('exits', read, 'name', 'name and county of a row of the list', keyOf(read)),
      ),
    ...list
      .filter((read) => !left.has(keyOf(read)))
      .map((read) => fileFault(file, `no row of ${keyOf(read)}`, 'one for each row of the list')),
    ...(astray < 0
      ? []
      : [faultAt('exits', known[astray]!, 'name', `${inOrder[astray]}, the order of the list`)]),
    ...dated.flatMap(({ read, date, period, row }) => {
      const year = Number(period.slice(0, 4));
      const late = row ? year - row.left_year : 0;
      const fault = (expected: string, got?: string) =>
        faultAt('exits', read, 'announcement', expected, got);
      return [
        ...(date.length === 4 ? [fault('one that has a month', `one of the year ${date}`)] : []),
        ...(late === 0 || late === 1
          ? []
          : [fault(`the year of the batch, ${row!.left_year}, or the next`, date)]),
        ...(announcementOf.get(read.row.county) === read.row.announcement
          ? []
          : [fault('one announcement for a county')]),
      ];
    }),
    ...[...controlsOf(controls, 'on-list')].flatMap(([end, expected]) => {
      const left = dated.filter(({ period }) => period > end);
      return controlFault(file, `on the list at the end of ${end}`, left.length, expected);
    }),
    ...[...controlsOf(controls, 'by-bound')].flatMap(([end, expected]) => {
      const bounds = dated.filter(({ kind, period }) => kind === 'by' && period <= end);
      return controlFault(file, `known by a bound at the end of ${end}`, bounds.length, expected);
    }),
  ];
}

/** The dates of leaving the list: of the rows of the list, and as many as there must be. */
export const EXITS: Stage = {
  name: 'leaving the list',
  tables: ['list', 'exits', 'announcements', 'controls'],
  find: exitFaults,
};

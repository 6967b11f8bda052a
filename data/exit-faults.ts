import { fileFault, type Fault } from './fault.ts';
import type { Reads } from './schema.ts';
import { halfYearOf } from './span.ts';
import type { Stage } from './stage.ts';
import { faultAt, tableFile } from './table.ts';

/**
 * Rows still on the list at the end of half-years. All but that of 2019H2 were published, as what had left or was
 * left: none had before 2017; 28 by the end of 2017; 153 by 17 October 2018; 436 by mid-May 2019; 52 remained on
 * 17 May 2020, and none on 23 November 2020. At the end of 2019 Tibet alone had announced its batch, of 19.
 */
const ON_LIST: Record<string, number> = {
  '2016H2': 832,
  '2017H2': 804,
  '2018H1': 804,
  '2018H2': 679,
  '2019H1': 396,
  '2019H2': 377,
  '2020H1': 52,
  '2020H2': 0,
};

/** How many of the rows that had left by a half-year are known to have left only by a date, and not on one. */
const BY_BOUND: Record<string, number> = { '2018H2': 0, '2019H1': 66, '2019H2': 66, '2020H1': 97 };

function exitFaults({ list, exits, announcements }: Reads): Fault[] {
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
  const total = (what: string, period: string, got: number, expected: number) =>
    got === expected
      ? []
      : [fileFault(file, `${got} rows ${what} ${period}`, `${expected}, as published`)];
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
    ...Object.entries(ON_LIST).flatMap(([end, expected]) =>
      total(
        'on the list at the end of',
        end,
        dated.filter(({ period }) => period > end).length,
        expected,
      ),
    ),
    ...Object.entries(BY_BOUND).flatMap(([end, expected]) =>
      total(
        'known by a bound at the end of',
        end,
        dated.filter(({ kind, period }) => kind === 'by' && period <= end).length,
        expected,
      ),
    ),
  ];
}

/** The dates of leaving the list: of the rows of the list, and as many as were published. */
export const EXITS: Stage = {
  name: 'leaving the list',
  tables: ['list', 'exits', 'announcements'],
  find: exitFaults,
};

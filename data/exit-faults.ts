import type { Tables } from './schema.ts';
import { halfYearOf } from './span.ts';

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

/** Lists what is wrong with the dates of leaving the list: rows that the list does not have, and other totals. */
export function exitFaults({ list, exits, announcements }: Tables): string[] {
  const byId = new Map(announcements.map((row) => [row.id, row]));
  const left = exits.map((row) => {
    const { date, kind } = byId.get(row.announcement)!;
    return { ...row, date, kind, period: halfYearOf(date) };
  });
  const total = (what: string, period: string, got: number, expected: number) =>
    got === expected ? [] : [`exits, ${what} ${period}: got ${got} rows, expected ${expected}`];
  const nameOf = (row?: { name: string; county: string }) => row && `${row.name} ${row.county}`;
  const announcementOf = new Map(left.map((row) => [row.county, row.announcement]));
  return [
    ...list.flatMap((row, i) =>
      nameOf(exits[i]) === nameOf(row)
        ? []
        : [`exits, row ${i + 1}: got ${nameOf(exits[i])}, expected ${nameOf(row)} as in the list`],
    ),
    ...left.flatMap(({ name, date, period, county, announcement }, i) => {
      const batch = list[i]?.left_year ?? 0;
      const year = Number(period.slice(0, 4));
      return [
        ...(date.length === 4 ? [`exits, ${name}: got the year ${date}, expected a month`] : []),
        ...(year === batch || year === batch + 1
          ? []
          : [`exits, ${name}: got ${date}, expected the year of its batch ${batch} or the next`]),
        ...(announcementOf.get(county) === announcement
          ? []
          : [`exits, ${name}: got ${announcement}, expected one announcement for a county`]),
      ];
    }),
    ...Object.entries(ON_LIST).flatMap(([end, expected]) =>
      total('on the list', end, left.filter(({ period }) => period > end).length, expected),
    ),
    ...Object.entries(BY_BOUND).flatMap(([end, expected]) =>
      total(
        'known by a bound',
        end,
        left.filter(({ kind, period }) => kind === 'by' && period <= end).length,
        expected,
      ),
    ),
  ];
}

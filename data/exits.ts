import { citedSources, idsOf } from './cited.ts';
import type { CountyExits, ExitsProduct } from './product.ts';
import type { Tables } from './schema.ts';
import { halfYearOf } from './span.ts';

/** Makes what the atlas says of leaving the list: dates without words. */
export function countyExits({ counties, announcements, exits }: Tables): CountyExits {
  const indexOf = new Map(announcements.map(({ id }, index) => [id, index]));
  const byCounty = new Map(exits.map((row) => [row.county, row]));
  const rows = counties.map(({ adcode }) => byCounty.get(adcode)!);
  return {
    announcements: announcements.map(({ date, date_zh, date_en, kind, after }) => ({
      date,
      period: halfYearOf(date),
      kind,
      ...(after && { earliest: halfYearOf(after) }),
      ...(date_zh && { dateZh: date_zh, dateEn: date_en }),
    })),
    of: rows.map(({ announcement }) => indexOf.get(announcement)!),
    named: rows.map(({ evidence }) => (evidence === 'named' ? 1 : 0)),
    rivals: Object.fromEntries(
      rows.flatMap(({ county, rival }) => (rival ? [[county, indexOf.get(rival)!]] : [])),
    ),
  };
}

/** Makes the words that the dates of leaving the list rest on, in the order of the atlas' announcements. */
export function exitsProduct(tables: Tables): ExitsProduct {
  const { announcements } = tables;
  return {
    version: 1,
    sources: citedSources(tables, announcements),
    announcements: announcements.map(({ source, quote, note_zh, note_en }) => ({
      sources: idsOf(source),
      ...(quote && { quote }),
      noteZh: note_zh,
      noteEn: note_en,
    })),
  };
}

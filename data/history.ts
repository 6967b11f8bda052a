import { citedSources, idsOf } from './cited.ts';
import { englishName } from './english.ts';
import type { CountyName, HistoryProduct } from './product.ts';
import type { Tables } from './schema.ts';

/** Makes the history: names and codes of every county that had others, the earliest first. */
export function historyProduct(tables: Tables): HistoryProduct {
  const readings = new Map(tables.pinyin.map(({ name, en }) => [name, en]));
  const names: Record<string, CountyName[]> = {};
  for (const row of tables.renames)
    (names[row.county] ??= []).push({
      code: row.code,
      zh: row.name,
      en: englishName(row.name, row.code, readings),
      prefecture: row.prefecture,
      prefectureEn: englishName(row.prefecture, '', readings),
      from: row.from,
      to: row.to,
      changeZh: row.change_zh,
      changeEn: row.change_en,
      confidence: row.confidence,
      sources: idsOf(row.source),
    });
  const start = ({ from }: CountyName) => from ?? 0;
  for (const all of Object.values(names)) all.sort((a, b) => start(a) - start(b));
  return { version: 1, sources: citedSources(tables, tables.renames), names };
}

import { citedSources, idsOf } from './cited.ts';
import { doubtfulFigures, GREATEST_JUMP } from './doubtful.ts';
import type { ContextProduct, DoubtfulFigure } from './product.ts';
import type { Tables } from './schema.ts';

type AnnualRow = Tables['annual'][number];

/** Makes the context: what is known of counties year by year, without what is not believed, which is listed. */
export function contextProduct(tables: Tables): ContextProduct {
  const { context, annual, counties } = tables;
  const years = [...new Set(annual.map(({ year }) => year))].sort((a, b) => a - b);
  const places = new Map(counties.map(({ adcode }, at) => [adcode, at]));
  const doubtful = doubtfulRows(annual);
  const values = Object.fromEntries(
    context.map(({ id }) => [id, years.map(() => counties.map((): number | null => null))]),
  );
  for (const row of annual)
    if (!doubtful.has(row))
      values[row.indicator]![years.indexOf(row.year)]![places.get(row.county)!] = row.value;
  return {
    version: 1,
    sources: citedSources(tables, context),
    indicators: context.map((row) => ({
      id: row.id,
      unit: row.unit,
      kind: row.kind,
      additive: row.additive === 'true',
      perHead: row.per_head === 'true',
      zh: row.zh,
      en: row.en,
      scopeZh: row.scope_zh,
      scopeEn: row.scope_en,
      sources: idsOf(row.source),
      confidence: row.confidence,
      rate: { zh: row.rate_zh, en: row.rate_en },
      rateUnit: { zh: row.rate_unit_zh, en: row.rate_unit_en },
      rateBase: { zh: row.rate_base_zh, en: row.rate_base_en },
      colors: row.colors,
      steps: row.steps.split('|').map(Number),
    })),
    years,
    values,
    greatestJump: GREATEST_JUMP,
    doubtful: [...doubtful].map(([{ indicator, county, year, value }, why]): DoubtfulFigure => ({
      indicator,
      county,
      year,
      value,
      why,
    })),
  };
}

/** The rows that are not believed, in the order of the table. */
export function doubtfulRows(annual: readonly AnnualRow[]): Map<AnnualRow, DoubtfulFigure['why']> {
  const series = new Map<string, AnnualRow[]>();
  for (const row of annual) {
    const key = `${row.indicator} ${row.county}`;
    const rows = series.get(key);
    if (rows) rows.push(row);
    else series.set(key, [row]);
  }
  const doubts = new Map(
    [...series.values()].flatMap((rows) => [
      ...doubtfulFigures(rows.toSorted((a, b) => a.year - b.year)),
    ]),
  );
  return new Map(annual.flatMap((row) => (doubts.has(row) ? [[row, doubts.get(row)!]] : [])));
}

/** Says in one line an indicator which figures are not believed: county and year. */
export function doubtfulLines({ indicators, doubtful }: ContextProduct): string[] {
  return indicators.flatMap(({ id }) => {
    const rows = doubtful.filter(({ indicator }) => indicator === id);
    const places = rows.map(({ county, year }) => `${county} ${year}`).join(', ');
    return rows.length > 0 ? [`${id}: ${rows.length} set aside as doubtful: ${places}`] : [];
  });
}

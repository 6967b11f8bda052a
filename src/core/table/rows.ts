import type { Atlas, County, Province } from '../atlas/atlas.ts';
import type { TimedReading } from '../atlas/read-values.ts';
import {
  cellValue,
  nationCell,
  populationOf,
  sortAmount,
  subtotal,
  type Subtotal,
} from './cells.ts';
import type { Sort, CountyAttribute, ReadingColumn } from '../view/columns.ts';
import type { Language } from '../base/language.ts';

/** A row of the table: a county, the province above its counties, the sum of all, or the whole country. */
export type TableRow =
  | { readonly kind: 'county'; readonly county: County }
  | {
      readonly kind: 'province';
      readonly province: Province;
      /** Those that are kept of it, in the order of the table; not empty. */
      readonly counties: readonly County[];
    }
  | { readonly kind: 'total'; readonly counties: readonly County[] }
  | { readonly kind: 'nation' };

/** What rows are made of. */
export interface RowsInput {
  readonly atlas: Atlas;
  /** In the order of adcodes. */
  readonly counties: readonly County[];
  /** `null` keeps the order of adcodes. */
  readonly sort: Sort | null;
  /** Whether each province stands above its counties. */
  readonly grouped: boolean;
  /** Adcodes of the provinces whose counties are folded away. */
  readonly folded: readonly string[];
  readonly at: TimedReading;
  readonly language: Language;
  /** A fact of a county in words of the language, or `null` where it has none. */
  factText(county: County, fact: CountyAttribute): string | null;
}

/** The rows of a table in order; names are sorted by pinyin in Chinese. */
export function tableRows(input: RowsInput): readonly TableRow[] {
  const counties = sorted(input, input.counties, countyKey(input));
  if (!input.grouped) return counties.map((county) => ({ kind: 'county', county }));
  return sorted(input, groupsOf(counties), provinceKey(input)).flatMap((group): TableRow[] => [
    { kind: 'province', ...group },
    ...(input.folded.includes(group.province.id)
      ? []
      : group.counties.map((county) => ({ kind: 'county', county }) as const)),
  ]);
}

/** What a row is known by: the adcode of its county or province, else its kind. */
export function rowId(row: TableRow): string {
  if (row.kind === 'county') return row.county.id;
  return row.kind === 'province' ? row.province.id : row.kind;
}

/** What a row has in a column of readings; a county leaves out none but itself. */
export function rowValue(
  atlas: Atlas,
  column: ReadingColumn,
  row: TableRow,
  at: TimedReading,
): Subtotal {
  if (row.kind === 'nation') return { value: nationCell(atlas, column, at), lacking: 0 };
  if (row.kind !== 'county') return subtotal(atlas, column, row.counties, at);
  return { value: cellValue(atlas, column, row.county, at), lacking: 0 };
}

type Group = Pick<Extract<TableRow, { kind: 'province' }>, 'province' | 'counties'>;
type Key = number | string | null;

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator('zh-u-co-pinyin'),
  en: new Intl.Collator('en'),
};

/** In the order of the adcodes of provinces. */
function groupsOf(counties: readonly County[]): Group[] {
  const byProvince = new Map<Province, County[]>();
  for (const county of counties) {
    const group = byProvince.get(county.province);
    if (group) group.push(county);
    else byProvince.set(county.province, [county]);
  }
  return [...byProvince]
    .map(([province, members]) => ({ province, counties: members }))
    .sort((a, b) => Number(a.province.id) - Number(b.province.id));
}

function countyKey({ atlas, sort, at, factText }: RowsInput): (county: County) => Key {
  const column = sort?.column;
  if (!column) return () => null;
  if (column.kind === 'reading') return (county) => sortAmount(atlas, column, county, at);
  if (column.fact === 'population') return ({ population }) => population;
  return (county) => factText(county, column.fact);
}

/** Provinces are sorted by their subtotals or names; where a column has neither they keep the order of adcodes. */
function provinceKey({ atlas, sort, at, factText }: RowsInput): (group: Group) => Key {
  const column = sort?.column;
  if (!column) return () => null;
  if (column.kind === 'reading') {
    return ({ counties }) => {
      const { value } = subtotal(atlas, column, counties, at);
      return value.status === 'modelled' ? null : value.amount;
    };
  }
  if (column.fact === 'population') return ({ counties }) => populationOf(atlas, counties).amount;
  const isOfNames = column.fact === 'county' || column.fact === 'province';
  return ({ counties }) => (isOfNames ? factText(counties[0]!, 'province') : null);
}

function sorted<Row>(
  { sort, language }: RowsInput,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly Row[] {
  if (!sort) return rows;
  const direction = sort.descending ? -1 : 1;
  const { compare } = COLLATORS[language];
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return (
        direction *
        (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
      );
    })
    .map(({ row }) => row);
}

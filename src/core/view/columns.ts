import { hasValues, type LayerId, type ValueLayerId } from '../atlas/layer.ts';
import type { PeriodId } from '../atlas/period.ts';

/** What the tables say of a county besides its readings, in the order in which it is offered. */
export const FACTS = [
  'county',
  'province',
  'prefecture',
  'area',
  'threeAreas',
  'keyCounty',
  'leftYear',
  'leftDate',
  'population',
] as const;
export type CountyAttribute = (typeof FACTS)[number];

/** What of an indicator is shown: the total of a county, or that by its population. */
export const QUANTITIES = ['total', 'rate'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** What is known of a county's total besides: what it is as likely above as below, and the ends of its range. */
export const RANGE_PARTS = ['median', 'low', 'high'] as const;
export type RangePart = (typeof RANGE_PARTS)[number];

/** A column of the table of counties. */
export type TableColumn =
  | { readonly kind: 'fact'; readonly fact: CountyAttribute }
  | ({
      readonly kind: 'reading';
      readonly layer: ValueLayerId;
      /** A half-year as published, or `now`: the half-year of the view, read as the view reads it. */
      readonly period: PeriodId | 'now';
    } & (
      | { readonly quantity: Quantity | RangePart }
      /** The probability that the total is above a threshold in the unit of the layer. */
      | { readonly quantity: 'chance'; readonly over: number }
    ));

/** By what a table is sorted; missing values and estimates are last either way, and ties stand in the order of adcodes. */
export interface Sort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export type FactColumn = Extract<TableColumn, { kind: 'fact' }>;
export type ReadingColumn = Extract<TableColumn, { kind: 'reading' }>;

/** The column of names, which every table begins with. */
export const COUNTY: FactColumn = { kind: 'fact', fact: 'county' };

/** Names a column unlike any other, `population`, `sales.2018H1.total`, `sales.now.over100000000`. */
export function columnId(column: TableColumn): string {
  if (column.kind === 'fact') return column.fact;
  const { layer, period, quantity } = column;
  return `${layer}.${period}.${quantity === 'chance' ? `over${column.over}` : quantity}`;
}

/** The columns that a table has after the names until others are chosen; they follow the leading layer. */
export function usualColumns(layer: LayerId): readonly TableColumn[] {
  const facts = (...names: CountyAttribute[]) =>
    names.map((fact): TableColumn => ({ kind: 'fact', fact }));
  if (!hasValues(layer))
    return facts('province', 'leftYear', 'leftDate', 'area', 'threeAreas', 'keyCounty');
  const read = (quantity: Quantity): TableColumn => ({
    kind: 'reading',
    layer,
    period: 'now',
    quantity,
  });
  return [read('total'), read('rate'), ...facts('province', 'leftYear')];
}

/** Whether a column is in amounts, which stand at the right and are first sorted from the greatest. */
export function isNumeric(column: TableColumn): boolean {
  return column.kind === 'reading' || column.fact === 'population';
}

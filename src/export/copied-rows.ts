import type { Atlas } from '../core/atlas/atlas.ts';
import type { TimedReading } from '../core/atlas/read-values.ts';
import { populationOf } from '../core/table/cells.ts';
import type { ReadingColumn, TableColumn } from '../core/view/columns.ts';
import { rowValue, type TableRow } from '../core/table/rows.ts';
import type { Value } from '../core/atlas/value.ts';
import { escapeXml } from '../core/base/escape-xml.ts';
import type { Language } from '../core/base/language.ts';
import { columnTitle, factText } from '../i18n/format/table-text.ts';
import { statusText } from '../i18n/format/value-text.ts';
import { COPIED } from '../i18n/messages/copied.ts';
import { TABLE } from '../i18n/messages/table.ts';
import { neutralise } from './dataset/csv.ts';

/** What of a table is copied: rows below each other, columns in their order, the names first. */
export interface CopyRequest {
  readonly atlas: Atlas;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly at: TimedReading;
  readonly language: Language;
}

/** A cell: a raw number, or a text, which a code is as well. */
export type CopiedCell = string | number | null;

/** Rows as spreadsheets and documents take them from the clipboard. */
export interface CopiedRows {
  /** For `text/plain`: tabs between cells. */
  readonly text: string;
  /** For `text/html`: a table, in which codes stay texts. */
  readonly html: string;
}

/** The cells of rows with their header; an estimate has its status, its bound and its range in columns beside it. */
export function copiedCells(request: CopyRequest): CopiedCell[][] {
  return [headerOf(request), ...request.rows.map((row) => cellsOf(request, row))];
}

/** Writes rows for the clipboard: raw numbers, no row twice, no number without its status. */
export function copiedRows(request: CopyRequest): CopiedRows {
  const cells = copiedCells(request);
  return {
    text: cells.map((row) => row.map(plain).join('\t')).join('\n'),
    html: `<table>${cells
      .map(
        (row, at) => `<tr>${row.map((cell) => marked(cell, at === 0 ? 'th' : 'td')).join('')}</tr>`,
      )
      .join('')}</table>`,
  };
}

function headerOf({ atlas, columns, at, language }: CopyRequest): string[] {
  const t = COPIED[language];
  return [
    t.code,
    ...columns.flatMap((column) => {
      const { name, time, unit } = columnTitle(atlas, column, at, language);
      const title = [name, time, unit].filter(Boolean).join(' · ');
      if (column.kind === 'fact') return [title];
      if (!isRanged(column)) return [title, `${title} · ${t.status}`];
      return [title, ...[t.status, t.bound, t.low, t.high].map((part) => `${title} · ${part}`)];
    }),
  ];
}

function cellsOf(request: CopyRequest, row: TableRow): CopiedCell[] {
  const { atlas, columns, at, language } = request;
  return [
    codeOf(row),
    ...columns.flatMap((column): CopiedCell[] => {
      if (column.kind === 'fact') return [factCell(request, column.fact, row)];
      const { value, lacking } = rowValue(atlas, column, row, at);
      const cells = valueCells(value, lacking, language);
      return isRanged(column) ? cells : cells.slice(0, 2);
    }),
  ];
}

/** Whether a value of a column may have a range, rather than be an end of one. */
function isRanged({ quantity }: ReadingColumn): boolean {
  return quantity === 'total' || quantity === 'rate';
}

function valueCells(value: Value, lacking: number, language: Language): CopiedCell[] {
  const t = COPIED[language];
  const { amount, bound, range } = value;
  const status = statusText(value, language);
  return [
    amount,
    lacking > 0 ? `${status} · ${TABLE[language].lacking(String(lacking))}` : status,
    amount === null ? null : t.bounds[bound],
    range?.[0] ?? null,
    range?.[1] ?? null,
  ];
}

/** The code of a county or a province; the sum of what is shown has none. */
function codeOf(row: TableRow): string | null {
  if (row.kind === 'county') return row.county.id;
  if (row.kind === 'province') return row.province.id;
  return row.kind === 'nation' ? '100000' : null;
}

function factCell(
  { atlas, language }: CopyRequest,
  fact: Extract<TableColumn, { kind: 'fact' }>['fact'],
  row: TableRow,
): CopiedCell {
  const t = TABLE[language];
  if (row.kind === 'county') {
    return fact === 'population'
      ? row.county.population
      : factText(atlas, row.county, fact, language);
  }
  if (fact === 'county') {
    if (row.kind === 'province') return language === 'zh' ? row.province.zh : row.province.en;
    return row.kind === 'total' ? t.total : t.nation;
  }
  return fact === 'population' && row.kind !== 'nation'
    ? populationOf(atlas, row.counties).amount
    : null;
}

function plain(cell: CopiedCell): string {
  return typeof cell === 'string'
    ? neutralise(cell.replace(/[\t\r\n]+/g, ' '))
    : String(cell ?? '');
}

function marked(cell: CopiedCell, tag: 'th' | 'td'): string {
  const text = escapeXml(plain(cell));
  // Spreadsheet programs would take a code for an amount.
  const isCode = typeof cell === 'string' && /^\d+$/.test(cell);
  return isCode
    ? `<${tag} style="mso-number-format:'\\@'">${text}</${tag}>`
    : `<${tag}>${text}</${tag}>`;
}

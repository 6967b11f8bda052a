import { csvFormatRow } from 'd3-dsv';
import type { ExportCell, Table } from './table.ts';

/** Spreadsheet programs take text that begins so for a formula, some of them even after blanks. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Puts an apostrophe before text that a spreadsheet program would take for a formula. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Writes a table as CSV, the first row of names, national rows before counties; see `formatRows`. */
export function formatCsv({ columns, national, counties }: Table, { bom = false } = {}): string {
  return formatRows([columns.map(({ name }) => name), ...national, ...counties], { bom });
}

/**
 * Writes rows as CSV by RFC 4180: CRLF after every row. Numbers are written in full with a point, flags as `true`
 * and `false`, `null` as nothing.
 * @param bom whether to begin with the mark by which Excel knows UTF-8.
 */
export function formatRows(rows: readonly (readonly ExportCell[])[], { bom = false } = {}): string {
  const lines = rows.map((row) => csvFormatRow(row.map(cellText)));
  return (bom ? '\uFEFF' : '') + lines.map((line) => `${line}\r\n`).join('');
}

function cellText(cell: ExportCell): string {
  return typeof cell === 'string' ? neutralise(cell) : String(cell ?? '');
}

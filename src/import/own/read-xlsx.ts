import { IssueError } from '../../core/issue.ts';
import type { InputCell, InputRow } from './cells.ts';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly InputRow[];
}

/**
 * Reads the sheets of an .xlsx file, in its order; days become ISO days, numbers stay numbers.
 * @throws IssueError if it is no workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsx(bytes.slice().buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({
        line: index + 1,
        cells: cells.map(cellOf),
        strayQuote: false,
      })),
    }));
  } catch (error) {
    throw new IssueError({ code: 'bad-workbook', reason: String(error) });
  }
}

function cellOf(value: unknown): InputCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

import type { RowIssue } from '../../core/issue.ts';
import { filledWidth, textOf, type InputCell, type Sheet } from './cells.ts';
import type { ColumnMapping, ColumnMappingEntry } from './column-plan.ts';
import { decimalMarkOf } from './parse-amount.ts';
import { unitOfName, unitOfTitles } from './parse-unit.ts';
import { plainText } from './plain-text.ts';

/** So many rows tell what is in doubt. */
const MANY = 5000;

/**
 * What is to be said of columns as a whole: those that are not read, and of those of values their decimal mark, a unit that is
 * not known, cells with and without %.
 */
export function columnIssues(sheet: Sheet, { columns }: ColumnMapping): readonly RowIssue[] {
  const several = severalUnits(sheet, columns);
  const doubts = columns.flatMap((column, at): RowIssue[] => {
    if (column.role !== 'value') return [];
    const cells = sheet.rows.slice(0, MANY).flatMap(({ cells }) => cells[at] ?? []);
    const said = { line: null, column: column.name, done: 'used' } as const;
    const unit = unreadUnit(column);
    const percent = mixedPercent(column, cells);
    return [
      ...(unit === null ? [] : [{ ...said, code: 'unread-unit', got: unit, facts: [] } as const]),
      ...(percent === null
        ? []
        : [{ ...said, code: 'mixed-percent', got: percent, facts: [] } as const]),
      ...decimalIssues(column, at, cells),
    ];
  });
  return [...unreadColumns(sheet, columns.length), ...(several ? [several] : []), ...doubts];
}

function unreadColumns({ header }: Sheet, read: number): readonly RowIssue[] {
  const all = filledWidth(header);
  if (all <= read) return [];
  const got = String(all - read);
  const facts = [String(read)];
  return [{ code: 'more-columns', line: null, column: null, got, done: 'set-aside', facts }];
}

/** Units above the header that do not say which columns are theirs, where some column has none of its own. */
function severalUnits({ above }: Sheet, columns: readonly ColumnMappingEntry[]): RowIssue | null {
  const titles = above.flatMap(({ line, cells }) =>
    cells.map((cell) => ({ line, text: textOf(cell) })),
  );
  const isOpen = columns.some(({ role, name }) => role === 'value' && !unitOfName(name));
  if (!isOpen || unitOfTitles(titles.map(({ text }) => text)) !== 'several') return null;
  const stating = titles.filter(({ text }) => unitOfTitles([text]) !== null);
  const got = stating.map(({ text }) => text).join(' ');
  const { line } = stating[0]!;
  return { code: 'several-units', line, column: null, got, done: 'used', facts: [] };
}

function decimalIssues(
  { decimal, name }: ColumnMappingEntry,
  at: number,
  cells: readonly InputCell[],
): readonly RowIssue[] {
  if (decimal === '.' && !decimalMarkOf(cells).isContradicted) return [];
  const other = decimal === ',' ? '.' : ',';
  const remedy = { kind: 'decimal', columns: [at], decimal: other } as const;
  const got = textOf(cells.find((cell) => textOf(cell).includes(',')));
  return [
    { code: 'decimal', line: null, column: name, got, done: 'used', facts: [decimal], remedy },
  ];
}

/** What stands in brackets in the name of a column that replaces an indicator, and is no unit that is known. */
function unreadUnit({ name, indicator }: ColumnMappingEntry): string | null {
  if (indicator === null || unitOfName(name)) return null;
  const inside = /[([【]([^)\]】]{1,20})[)\]】]/.exec(plainText(name))?.[1];
  return inside !== undefined && /[元圆币]|yuan|rmb|cny|usd|\$|\d/i.test(inside) ? inside : null;
}

/** A cell without % in a column whose other cells have it, and whose name does not. */
function mixedPercent({ name }: ColumnMappingEntry, cells: readonly InputCell[]): string | null {
  const texts = cells.map(textOf).filter((text) => /\d/.test(text));
  const isPercent = (text: string) => /[%％]$/.test(text);
  if (/[%％]|百分/.test(name) || !texts.some(isPercent)) return null;
  return texts.find((text) => !isPercent(text)) ?? null;
}

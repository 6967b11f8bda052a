import type { PeriodId } from '../../core/atlas/period.ts';
import { textOf, type Sheet } from './cells.ts';
import type { ColumnMapping } from './column-plan.ts';
import { fillDown } from './fill-down.ts';
import { periodReader } from './row-period.ts';

/**
 * The indicators of a long table, as its rows name them, of which all times are years, while the table's are not: their
 * years are years, and no half-years that lost something.
 */
export function yearlyIndicators(
  sheet: Sheet,
  mapping: ColumnMapping,
  periods: readonly PeriodId[],
): ReadonlySet<string> {
  const nameAt = mapping.columns.findIndex(({ role }) => role === 'indicator');
  if (nameAt < 0 || mapping.grain === 'year') return new Set();
  const down = fillDown(mapping);
  const periodOf = periodReader(mapping, periods);
  const yearly = new Map<string, boolean>();
  for (const row of sheet.rows) {
    const { issue } = periodOf(row, down.cellsOf(row));
    if (issue?.code === 'no-period' || issue?.code === 'unreadable-period') continue;
    const name = textOf(row.cells[nameAt]);
    yearly.set(name, (yearly.get(name) ?? true) && issue?.code === 'year-only');
  }
  return new Set([...yearly].flatMap(([name, isYearly]) => (isYearly ? [name] : [])));
}

import type { Remedy } from '../../core/atlas/row-issue.ts';
import type { ColumnMappingEntry } from './column-plan.ts';

/** Makes what reads columns as an issue proposes. */
export function remedied(remedy: Remedy) {
  return (column: ColumnMappingEntry, at: number): ColumnMappingEntry => {
    if (!remedy.columns.includes(at)) return column;
    switch (remedy.kind) {
      case 'unit':
        return { ...column, factor: column.factor * remedy.factor };
      case 'decimal':
        return { ...column, decimal: remedy.decimal };
      case 'signed':
        // No indicator of the atlas is below zero.
        return { ...column, indicator: null, isSigned: true };
    }
  };
}

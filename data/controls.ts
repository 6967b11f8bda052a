import { fileFault, type Fault } from './fault.ts';
import type { Reads } from './schema.ts';
import { tableFile } from './table.ts';

type Kind = Reads['controls'][number]['row']['kind'];

/** The numbers of rows that there must be of a kind, by what they are of, in the order of the table. */
export function controlsOf(controls: Reads['controls'], kind: Kind): Map<string, number> {
  const rows = controls.filter(({ row }) => row.kind === kind);
  return new Map(rows.map(({ row }) => [row.of, row.rows]));
}

/** Lists a number of rows of a file that is not what it must be. */
export function controlFault(file: string, what: string, got: number, expected: number): Fault[] {
  return got === expected
    ? []
    : [fileFault(file, `${got} rows ${what}`, `${expected}, as in ${tableFile('controls')}`)];
}

import type { Fault } from './fault.ts';
import type { Reads, TableName } from './schema.ts';

/** A check between rows, which rests on tables of which every row was read. */
export interface Stage {
  name: string;
  tables: readonly TableName[];
  find(reads: Reads): Fault[];
}

/** What stages found, and the names of those that could not be run. */
export interface Findings {
  faults: Fault[];
  unchecked: string[];
}

/** Runs every stage whose tables are all there; `whole` lacks those of which a row could not be read. */
export function runStages(stages: readonly Stage[], whole: Partial<Reads>): Findings {
  const canRun = ({ tables }: Stage) => tables.every((name) => whole[name]);
  return {
    faults: stages.filter(canRun).flatMap((stage) => stage.find(whole as Reads)),
    unchecked: stages.filter((stage) => !canRun(stage)).map(({ name }) => name),
  };
}

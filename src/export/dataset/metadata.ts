import { recordOf, type ExportCell, type Table } from './table.ts';

/** What a file of shapes says of itself. */
export interface Metadata {
  readonly title: string;
  readonly release: string;
  /** In words, which and how many counties there are. */
  readonly filter: string;
  readonly coordinates: string;
  /** The whole of the citation file: sources, statuses, licence and what each column means. */
  readonly citation: string;
}

/** What stands beside the counties in a file: its metadata, and the national figures that counties add up to. */
export interface Beside extends Metadata {
  readonly national: readonly Record<string, ExportCell>[];
}

/** Adds the national figures of a table to metadata. */
export function beside({ columns, national }: Table, metadata: Metadata): Beside {
  return { ...metadata, national: national.map((row) => recordOf(columns, row)) };
}

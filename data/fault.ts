/** A place in a file that is not as it should be. */
export interface Fault {
  /** Relative to the repository, `data/tables/list.csv`. */
  file: string;
  line: number;
  /** In characters. */
  column: number;
  got: string;
  /** What should be there, and after a `;` what to do. */
  expected: string;
}

/** What is wrong, without a place. */
export type Mismatch = Pick<Fault, 'got' | 'expected'>;

/** Makes a fault of a file as a whole, which is told at its start. */
export function fileFault(file: string, got: string, expected: string): Fault {
  return { file, line: 1, column: 1, got, expected };
}

/** Says a fault in one line, `file:line:column: got X, expected Y`. */
export function formatFault({ file, line, column, got, expected }: Fault): string {
  return `${file}:${line}:${column}: got ${got}, expected ${expected}`;
}

const TOLD = 10;

/**
 * Says faults by file and place. Of those in one file that expect the same, ten are told and the others counted,
 * so that one cause with many faults does not bury the other causes.
 */
export function formatFaults(faults: readonly Fault[]): string[] {
  const sorted = [...faults].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  const counts = new Map<string, number>();
  const kindOf = ({ file, expected }: Fault) => `${file} ${expected}`;
  for (const fault of sorted) counts.set(kindOf(fault), (counts.get(kindOf(fault)) ?? 0) + 1);
  const told = new Map<string, number>();
  return sorted.flatMap((fault) => {
    const before = told.get(kindOf(fault)) ?? 0;
    told.set(kindOf(fault), before + 1);
    if (before > TOLD) return [];
    const rest = counts.get(kindOf(fault))! - TOLD;
    const isLast = before === TOLD && rest > 1;
    return [
      formatFault(isLast ? { ...fault, got: `${rest} more such faults from here on` } : fault),
    ];
  });
}

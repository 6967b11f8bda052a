import type { Reading } from '../../core/atlas/reading.ts';

const WAYS: Readonly<Record<string, string>> = { year: 'yoy', half: 'hoh' };

/** What a reading is called in names of columns and files, in parts; none for half-years as published. */
export function readingCode(reading: Reading): readonly string[] {
  if (reading.kind === 'period') return [];
  if (reading.kind === 'cumulative') return ['since_launch'];
  return [WAYS[reading.from] ?? `vs_${reading.from}`, reading.measure];
}

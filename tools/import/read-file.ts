import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { withEstimates, type Atlas } from '../../src/core/atlas/atlas.ts';
import { IssueError, type Issue, type PlanCode } from '../../src/core/issue.ts';
import { mapColumn, planIssues, type ColumnMapping } from '../../src/import/own/column-plan.ts';
import { importSession, type Import, type Preview } from '../../src/import/own/import-session.ts';
import { knownAtlas, knownPlaces, type KnownAtlas } from '../../src/import/own/known.ts';
import { GUESS } from '../../src/import/own/open-options.ts';
import type { MatchCandidate } from '../../src/import/own/place-index.ts';
import { loadAtlas } from '../../src/release/load-atlas.ts';
import { openRelease } from '../../src/release/open-release.ts';
import { loadLayerProduct } from '../../src/release/open-view.ts';
import { latestRelease, readFrom } from '../open-from-disk.ts';
import type { ImportOptions } from './options.ts';

/** What files are read by: the atlas of the latest release and its places. */
export interface Ground {
  readonly atlas: Atlas;
  readonly known: KnownAtlas;
  readonly places: readonly MatchCandidate[];
}

/** What came of a file. Where it was not read, `reasons` say why; `preview` is there once it was opened. */
export interface FileRead {
  readonly file: string;
  readonly preview: Preview | null;
  readonly mapping: ColumnMapping | null;
  readonly result: Import | null;
  readonly reasons: readonly Issue[];
}

/** Loads the latest of a folder of releases. @throws IssueError */
export async function loadGround(releases: string): Promise<Ground> {
  const release = await openRelease(latestRelease(releases), readFrom(releases));
  const [tables, estimates, gazetteer] = await Promise.all([
    loadAtlas(release),
    loadLayerProduct(release, 'estimates'),
    loadLayerProduct(release, 'gazetteer'),
  ]);
  const atlas = withEstimates(tables, estimates);
  const places = knownPlaces(gazetteer, atlas);
  return { atlas, known: knownAtlas(atlas), places };
}

/** Reads a file as the page does; where the page would ask, its proposal is taken, or what the options say. */
export async function readFile(
  path: string,
  { places, known }: Pick<Ground, 'places' | 'known'>,
  options: Pick<ImportOptions, 'period' | 'months' | 'columns'>,
): Promise<FileRead> {
  const file = basename(path);
  let read: FileRead = { file, preview: null, mapping: null, result: null, reasons: [] };
  try {
    const session = importSession(places, known);
    const bytes = new Uint8Array(readFileSync(path));
    const preview = await session.open({ name: file, bytes }, GUESS);
    const mapping = overrule(preview.mapping, options, known.indicators);
    read = { ...read, preview, mapping };
    const codes = planIssues(mapping);
    if (codes.length > 0) return { ...read, reasons: codes.map(asIssue) };
    const day = new Date().toISOString().slice(0, 10);
    return { ...read, result: await session.read(mapping, {}, day) };
  } catch (error) {
    const failed = { code: 'failed', reason: (error as Error).message } as const;
    return { ...read, reasons: [error instanceof IssueError ? error.issue : failed] };
  }
}

/** @throws Error for a column that the file has not */
function overrule(
  mapping: ColumnMapping,
  { period, months, columns }: Pick<ImportOptions, 'period' | 'months' | 'columns'>,
  indicators: KnownAtlas['indicators'],
): ColumnMapping {
  const changed = [...mapping.columns];
  for (const [name, role] of Object.entries(columns)) {
    const named = changed.findIndex((column) => column.name === name);
    const at = named >= 0 ? named : Number(name) - 1;
    const column = changed[at];
    if (!column) throw new Error(`got --column ${name}, expected one of ${namesOf(mapping)}`);
    changed[at] =
      column.role === role ? column : mapColumn(column.name, role, { ...mapping, indicators });
  }
  const parts = months ?? mapping.parts;
  return { ...mapping, columns: changed, parts, period: period ?? mapping.period };
}

function namesOf({ columns }: ColumnMapping): string {
  return columns.map(({ name }, at) => name || String(at + 1)).join(', ');
}

function asIssue(code: PlanCode): Issue {
  return { code };
}

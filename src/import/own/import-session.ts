import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { digestOf, setId } from './set-id.ts';
import { readFigures, type Figures } from './read-figures.ts';
import type { KnownAtlas } from './known.ts';
import type { OpenChoice } from './open-options.ts';
import { openFile, type FileForm, type OpenedFile } from './open-file.ts';
import { indexPlaces, type PlaceIndex, type MatchCandidate } from './place-match.ts';
import { guessPlan, type ColumnMapping } from './column-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Accepted } from './row-place.ts';
import { textOf } from './cells.ts';

/** How far something is, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** What the reader is shown of a file before it is read. */
export interface Preview {
  readonly form: FileForm;
  readonly mapping: ColumnMapping;
  /** Rows after the header. */
  readonly rows: number;
  /** The first cells of each column, as text. */
  readonly samples: readonly (readonly string[])[];
}

/** What came of a file. */
export interface Import extends Omit<Figures, 'sets'> {
  readonly sets: readonly OwnSet[];
}

/** A file that is being imported: opened once, or again in another way, and read as often as the plan changes. */
export interface ImportSession {
  /** @throws IssueError */
  open(
    file: { readonly name: string; readonly bytes: Uint8Array },
    choice: OpenChoice,
    onProgress?: OnProgress,
  ): Promise<Preview>;
  /** Reads the file that was opened last. @param day ISO day of the import */
  read(
    mapping: ColumnMapping,
    accepted: Accepted,
    day: string,
    onProgress?: OnProgress,
  ): Promise<Import>;
}

const SAMPLES = 3;

/** Makes a session that knows these places and the atlas. Runs where it is made: in a worker, or in tests. */
export function importSession(places: readonly MatchCandidate[], known: KnownAtlas): ImportSession {
  let index: PlaceIndex | null = null;
  let opened: (OpenedFile & { readonly name: string; readonly digest: string }) | null = null;
  return {
    async open({ name, bytes }, choice, onProgress) {
      opened = {
        ...(await openFile(bytes, known.indicators, choice, onProgress)),
        name,
        digest: await digestOf(bytes),
      };
      const { form, sheet } = opened;
      const about = form.kind === 'workbook' ? `${form.sheet} ${name}` : name;
      const mapping = guessPlan(sheet, known.indicators, about);
      const samples = mapping.columns.map((_, at) =>
        sheet.rows.slice(0, SAMPLES).map(({ cells }) => textOf(cells[at])),
      );
      return { form, mapping, rows: sheet.rows.length, samples };
    },
    async read(mapping, accepted, day, onProgress = () => {}) {
      if (!opened) throw new Error('import: got a plan, expected a file before it');
      const { sheet, form, name: file, digest } = opened;
      index ??= indexPlaces(places);
      const { sets, issues, ...tallies } = readFigures(
        sheet,
        mapping,
        index,
        known,
        accepted,
        (done) => onProgress(done / sheet.rows.length),
      );
      const part = form.kind === 'workbook' ? `${form.sheet} ` : '';
      return {
        ...tallies,
        issues: [...encodingIssues(form), ...issues],
        sets: await Promise.all(
          sets.map(async (set, at) => {
            const before = sets.slice(0, at).filter(({ name }) => name === set.name).length;
            const column = part + set.name + (before > 0 ? ` ${before + 1}` : '');
            return { ...set, id: await setId(digest, column), file, added: day };
          }),
        ),
      };
    },
  };
}

function encodingIssues(form: FileForm): readonly RowIssue[] {
  if (form.kind === 'workbook') return [];
  const said = { code: 'encoding', column: null, done: 'used', facts: [form.encoding] } as const;
  const lines = form.badLines.map((line) => ({ ...said, line, got: '\uFFFD' }));
  return form.sure || lines.length > 0 ? lines : [{ ...said, line: null, got: '' }];
}

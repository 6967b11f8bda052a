import type { OwnSet } from '../../core/atlas/own-figures.ts';
import { digestOf, setId } from './set-id.ts';
import { readFigures, type Figures } from './read-figures.ts';
import type { KnownAtlas } from './known.ts';
import type { OpenChoice } from './open-options.ts';
import { openFile, type FileForm, type OpenedFile } from './open-file.ts';
import { indexPlaces, type PlaceIndex, type MatchCandidate } from './place-index.ts';
import { matchPlace } from './place-match.ts';
import type { ColumnMapping } from './column-plan.ts';
import { guessPlan } from './guess-plan.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Accepted } from './row-place.ts';
import { textOf, type InputCell } from './cells.ts';

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
const LONGEST_SAMPLE = 60;
/** No name of a county is longer, with its regions. */
const LONGEST_PLACE = 40;

/** Makes a session that knows these places and the atlas. Runs where it is made: in a worker, or in tests. */
export function importSession(places: readonly MatchCandidate[], known: KnownAtlas): ImportSession {
  let made: PlaceIndex | null = null;
  const index = () => (made ??= indexPlaces(places));
  const isPlace = placeTest(index);
  let opened: (OpenedFile & { readonly name: string; readonly digest: string }) | null = null;
  return {
    async open({ name, bytes }, choice, onProgress) {
      opened = {
        ...(await openFile(bytes, { indicators: known.indicators, isPlace }, choice, onProgress)),
        name,
        digest: await digestOf(bytes),
      };
      const { form, sheet } = opened;
      const isNamed = form.kind === 'workbook' && form.format === 'xlsx';
      const about = isNamed ? `${form.sheet} ${name}` : name;
      const mapping = guessPlan(sheet, known.indicators, about, index());
      const samples = mapping.columns.map((_, at) =>
        sheet.rows.slice(0, SAMPLES).map(({ cells }) => textOf(cells[at]).slice(0, LONGEST_SAMPLE)),
      );
      return { form, mapping, rows: sheet.rows.length, samples };
    },
    async read(mapping, accepted, day, onProgress = () => {}) {
      if (!opened) throw new Error('import: got a plan, expected a file before it');
      const { sheet, form, name: file, digest } = opened;
      const { sets, issues, ...tallies } = readFigures(
        sheet,
        mapping,
        index(),
        known,
        accepted,
        (done) => onProgress(done / sheet.rows.length),
      );
      const part = form.kind === 'workbook' ? `${form.sheet} ` : '';
      return {
        ...tallies,
        issues: [...formIssues(form), ...issues],
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

/** Makes what tells whether a cell names a county, in whatever way. */
function placeTest(index: () => PlaceIndex): (cell: InputCell) => boolean {
  return (cell) => {
    const county = textOf(cell);
    if (county === '' || county.length > LONGEST_PLACE) return false;
    const match = matchPlace(index(), { code: '', county, prefecture: '', province: '' });
    return match.kind === 'county' || match.why === 'ambiguous';
  };
}

function formIssues(form: FileForm): readonly RowIssue[] {
  if (form.kind === 'workbook') {
    const got = form.others.join('、');
    const said = { code: 'other-sheets', line: null, column: null, done: 'set-aside' } as const;
    return got === '' ? [] : [{ ...said, got, facts: [form.sheet] }];
  }
  const said = { code: 'encoding', column: null, done: 'used', facts: [form.encoding] } as const;
  const lines = form.badLines.map((line) => ({ ...said, line, got: '\uFFFD' }));
  return form.sure || lines.length > 0 ? lines : [{ ...said, line: null, got: '' }];
}

import type { ColumnMapping } from './column-plan.ts';
import {
  isTotal,
  matchPlace,
  meantOf,
  regionOf,
  suggestPlaces,
  type PlaceMatch,
} from './place-match.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Role } from './column-role.ts';
import type { CellOf } from './fill-down.ts';
import type { InputRow } from './cells.ts';

/** What the reader said of places that were not found: ids of counties by `placeKey`. */
export type Accepted = Readonly<Record<string, string>>;

/** The county of a row, `null` where it has none, and what is to be said of it. */
export interface RowPlace {
  readonly county: string | null;
  readonly issues: readonly RowIssue[];
}

/** Looking for near names walks over all counties; of a file of nonsense only so many are looked for. */
const MOST_SUGGESTED = 300;

/** Under what the reader may say which county a row means. */
export function placeKey({ code, county, prefecture, province }: PlaceWords): string {
  return [code, county, prefecture, province].join('|');
}

/**
 * Makes what finds the county of a row. Rows that say the same of their place are looked up once.
 * @param listed the counties that can take a figure
 */
export function placeReader(
  mapping: ColumnMapping,
  index: PlaceIndex,
  listed: ReadonlySet<string>,
  accepted: Accepted,
): (row: InputRow, cellOf: CellOf) => RowPlace {
  const at = (role: Role) => mapping.columns.findIndex((column) => column.role === role);
  const places = { code: at('code'), county: at('county') };
  const townAt = at('town');
  const regions = { prefecture: at('prefecture'), province: at('province') };
  const known = new Map<string, { county: string | null; found: readonly Found[] }>();
  let suggested = 0;

  function look(
    words: PlaceWords,
    key: string,
  ): { county: string | null; found: readonly Found[] } {
    const answer = accepted[key];
    if (answer !== undefined && listed.has(answer)) {
      return { county: answer, found: [{ code: 'accepted', done: 'used', facts: [answer] }] };
    }
    const match = matchPlace(index, words);
    if (match.kind === 'county') {
      const isListed = listed.has(match.id);
      const aside = { code: 'not-listed', done: 'set-aside', facts: [match.id] } as const;
      return { county: isListed ? match.id : null, found: isListed ? notesOf(match) : [aside] };
    }
    const isLookedFor = match.why === 'unknown' && suggested < MOST_SUGGESTED;
    if (isLookedFor) suggested += 1;
    const within = regionOf(index, words) ?? '';
    const candidates = (isLookedFor ? suggestPlaces(index, words) : meantOf(match))
      .filter((id) => listed.has(id) && id.startsWith(within))
      .slice(0, 5);
    const facts = match.candidates.slice(0, 5);
    return { county: null, found: [{ code: match.why, done: 'set-aside', facts, candidates }] };
  }

  return (row, cellOf) => {
    const cell = (column: number) => (column < 0 ? '' : cellOf(column));
    const words = {
      code: cell(places.code),
      county: cell(places.county),
      prefecture: cell(regions.prefecture),
      province: cell(regions.province),
    };
    const town = cell(townAt);
    // A row of a township is no figure of its county; that of all of them is.
    if (/[\p{L}\p{N}]/u.test(town) && !isTotal(town) && town !== words.county) {
      const said = { line: row.line, column: columnName(mapping, townAt), got: town, facts: [] };
      return { county: null, issues: [{ code: 'township', done: 'set-aside', ...said }] };
    }
    const key = placeKey(words);
    let place = known.get(key);
    if (!place) known.set(key, (place = look(words, key)));
    if (place.found.length === 0) return { county: place.county, issues: [] };
    const column = columnName(
      mapping,
      words.county !== '' || places.code < 0 ? places.county : places.code,
    );
    const got = [words.code, words.province, words.prefecture, words.county]
      .filter(Boolean)
      .join(' ');
    const issues = place.found.map((each) => ({
      ...each,
      line: row.line,
      column,
      got,
      place: key,
    }));
    return { county: place.county, issues };
  };
}

/** The name of a column in issues, its place where it has none, `null` where there is no such column. */
export function columnName(mapping: ColumnMapping, at: number): string | null {
  return at < 0 ? null : mapping.columns[at]!.name || String(at + 1);
}

type Found = Pick<RowIssue, 'code' | 'done' | 'facts' | 'candidates'>;

const NOTED = ['former', 'later', 'town', 'autonomous'] as const;

function notesOf({
  id,
  by,
  dropped,
  isRounded,
}: Extract<PlaceMatch, { kind: 'county' }>): readonly Found[] {
  const note = (code: RowIssue['code'], facts: readonly string[]): Found => ({
    code,
    done: 'used',
    facts,
  });
  const noted = NOTED.find((each) => each === by);
  return [
    ...(noted ? [note(noted, [id])] : []),
    ...(dropped === '' ? [] : [note('mark', [dropped])]),
    ...(isRounded ? [note('scientific', [id])] : []),
  ];
}

import type { ColumnMapping } from './column-plan.ts';
import {
  matchPlace,
  suggestPlaces,
  type PlaceIndex,
  type PlaceMatch,
  type PlaceWords,
} from './place-match.ts';
import type { RowIssue } from '../../core/issue.ts';
import type { Role } from './column-role.ts';
import { textOf, type InputRow } from './cells.ts';

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
): (row: InputRow) => RowPlace {
  const at = (role: Role) => mapping.columns.findIndex((column) => column.role === role);
  const places = { code: at('code'), county: at('county') };
  const regions = { prefecture: at('prefecture'), province: at('province') };
  const found = new Map<string, Omit<RowPlace, 'issues'> & { issue: Found | null }>();
  let suggested = 0;

  function look(words: PlaceWords, key: string) {
    const answer = accepted[key];
    if (answer !== undefined && listed.has(answer)) {
      return {
        county: answer,
        issue: { code: 'accepted', done: 'used', facts: [answer] } as const,
      };
    }
    const match = matchPlace(index, words);
    if (match.kind === 'county' && !listed.has(match.id)) {
      const issue = { code: 'not-listed', done: 'set-aside', facts: [match.id] } as const;
      return { county: null, issue };
    }
    if (match.kind === 'county') return { county: match.id, issue: noteOf(match) };
    const isLookedFor = match.why === 'unknown' && suggested < MOST_SUGGESTED;
    if (isLookedFor) suggested += 1;
    const candidates = (isLookedFor ? suggestPlaces(index, words) : match.candidates)
      .filter((id) => listed.has(id))
      .slice(0, 5);
    const facts = match.candidates.slice(0, 5);
    return {
      county: null,
      issue: { code: match.why, done: 'set-aside', facts, candidates } as const,
    };
  }

  return (row) => {
    const cell = (column: number) => (column < 0 ? '' : textOf(row.cells[column]));
    const words = {
      code: cell(places.code),
      county: cell(places.county),
      prefecture: cell(regions.prefecture),
      province: cell(regions.province),
    };
    const key = placeKey(words);
    let known = found.get(key);
    if (!known) found.set(key, (known = look(words, key)));
    if (!known.issue) return { county: known.county, issues: [] };
    const column = columnName(
      mapping,
      words.county !== '' || places.code < 0 ? places.county : places.code,
    );
    const got = [words.code, words.province, words.prefecture, words.county]
      .filter(Boolean)
      .join(' ');
    return {
      county: known.county,
      issues: [{ ...known.issue, line: row.line, column, got, place: key }],
    };
  };
}

/** The name of a column in issues, its place where it has none, `null` where there is no such column. */
export function columnName(mapping: ColumnMapping, at: number): string | null {
  return at < 0 ? null : mapping.columns[at]!.name || String(at + 1);
}

type Found = Pick<RowIssue, 'code' | 'done' | 'facts' | 'candidates'>;

function noteOf({ id, by }: Extract<PlaceMatch, { kind: 'county' }>): Found | null {
  return by === 'former' || by === 'town' ? { code: by, done: 'used', facts: [id] } : null;
}

import {
  matchPlace,
  meantOf,
  regionOf,
  suggestPlaces,
  type PlaceMatch,
  type WhyNone,
} from './place-match.ts';
import type { PlaceBy, PlaceIndex } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';

/** A county of the list that was found in a text. */
export interface FoundPlace {
  /** What stands in the text. */
  readonly got: string;
  readonly id: string;
  readonly by: PlaceBy;
}

/** What of a text is no county of the list, or may be several. */
export interface OpenPlace {
  readonly got: string;
  readonly why: WhyNone | 'not-listed';
  /** Ids of counties of the list that may be meant, the likeliest first. */
  readonly candidates: readonly string[];
}

/** What came of a text of names and codes; each thing that is said twice stands once. */
export interface PlaceList {
  readonly found: readonly FoundPlace[];
  readonly open: readonly OpenPlace[];
  /** How much was not read because it was too much. */
  readonly unread: number;
}

/** So many names and codes are read of a text. */
const MOST_PLACES = 5000;
/** Looking for near names walks over all counties; only so many are looked for. */
const MOST_SUGGESTED = 300;
const MOST_CANDIDATES = 5;
/** The number of an item. */
const ORDINAL = /^[(（]?\d{1,3}[.．)）]?$/;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** A place that a text names: by a name, with what stands beside it of its region, or by a code. */
type Named = PlaceWords & { readonly got: string };

/**
 * Reads a text of names and codes, such as a column of a table, a line of a letter or both: separated by lines, tabs, commas,
 * semicolons or, in Chinese, blanks. A province or prefecture in a line says where its other names lie.
 * @param listed ids of the counties that can be found
 */
export function readPlaceList(
  index: PlaceIndex,
  listed: ReadonlySet<string>,
  text: string,
): PlaceList {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const all = lines.flatMap((line) => placesIn(index, line));
  const named = new Map(all.map((place) => [JSON.stringify({ ...place, got: '' }), place]));
  const read = [...named.values()].slice(0, MOST_PLACES);
  const found: FoundPlace[] = [];
  const open: OpenPlace[] = [];
  let suggested = 0;
  for (const { got, ...words } of read) {
    const match = matchPlace(index, words);
    if (match.kind === 'county') {
      const { id, by } = match;
      if (!listed.has(id)) open.push({ got, why: 'not-listed', candidates: [] });
      else if (!found.some((other) => other.id === id)) found.push({ got, id, by });
      continue;
    }
    const isLookedFor = match.why === 'unknown' && ++suggested <= MOST_SUGGESTED;
    const within = regionOf(index, words) ?? '';
    const candidates = (isLookedFor ? suggestPlaces(index, words) : meantOf(match))
      .filter((id) => listed.has(id) && id.startsWith(within))
      .slice(0, MOST_CANDIDATES);
    open.push({ got, why: match.why, candidates });
  }
  return { found, open, unread: named.size - read.length };
}

function placesIn(index: PlaceIndex, line: string): readonly Named[] {
  const pieces = piecesOf(index, line);
  const matches = pieces.map((piece) => ({ piece, match: matchOf(index, piece) }));
  const isRegion = ({ match }: (typeof matches)[number]) =>
    match.kind === 'none' && match.why === 'not-a-county';
  const regions = matches.filter(isRegion).map(({ piece }) => piece);
  const others = matches.filter((one) => !isRegion(one));
  if (others.length === 0) return pieces.map((piece) => named(piece, []));
  const isRow = line.includes('\t');
  const names = others.filter(({ match }) => isName(match)).map(({ piece }) => piece);
  const codes = others.filter(({ piece }) => isCode(piece)).map(({ piece }) => piece);
  // Of a row of a table the other cells are values.
  if (isRow && codes.length === 1 && names.length <= 2) {
    const name = names.find((piece) => !isCode(piece));
    return [{ ...named(name ?? codes[0]!, regions), code: codes[0]!, county: name ?? '' }];
  }
  const first = others.find(({ piece }) => LETTER.test(piece)) ?? others[0]!;
  const said = !isRow ? others.map(({ piece }) => piece) : names.length > 0 ? names : [first.piece];
  return said.map((piece) => named(piece, regions));
}

function piecesOf(index: PlaceIndex, line: string): readonly string[] {
  const cut = (separator: RegExp) =>
    line
      .replace(/\s+(?=[(（])/g, '')
      .split(separator)
      .map((piece) => piece.trim().replace(/^["'“”]+|["'“”]+$/g, ''))
      .filter((piece) => piece !== '' && !ORDINAL.test(piece));
  if (line.includes('\t')) return cut(/\t/);
  if (HAN.test(line) || !LETTER.test(line)) return cut(/[\s,，、;；|/:：]+/);
  const parts = cut(/[;；、|]/);
  // `Hezhang County, Bijie, Guizhou` is one place, `Hezhang, Weining` are two.
  return parts.flatMap((part) =>
    isName(matchOf(index, part)) ? part : part.split(/[,，]/).flatMap((name) => name.trim() || []),
  );
}

function named(piece: string, regions: readonly string[]): Named {
  return {
    got: piece,
    ...(isCode(piece) ? { code: piece, county: '' } : { code: '', county: piece }),
    // Which of the two a region is, the matcher finds out: it takes a prefecture in place of a province, too.
    province: regions[0] ?? '',
    prefecture: regions[1] ?? '',
  };
}

function matchOf(index: PlaceIndex, piece: string): PlaceMatch {
  return matchPlace(index, named(piece, []));
}

function isName(match: PlaceMatch): boolean {
  return match.kind === 'county' || match.why === 'ambiguous';
}

function isCode(piece: string): boolean {
  return /^[1-8]\d{5}$/.test(piece);
}

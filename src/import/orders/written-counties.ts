import { indexPlaces, type MatchCandidate } from '../own/place-index.ts';
import { matchPlace } from '../own/place-match.ts';
import { shortName } from '../own/short-name.ts';
import type { WrittenCounties } from './judge-order.ts';

/**
 * What a cell of orders may say of the counties of a list: codes of six, nine or twelve digits, former and later ones among
 * them, and names with or without their regions. The import of own tables judges each, and what may be several counties
 * or one beyond the list is left out. It is a table, so that SQL looks up the same.
 */
export function writtenCounties(
  places: readonly MatchCandidate[],
  listed: readonly string[],
): WrittenCounties {
  const index = indexPlaces(places);
  const isListed = new Set(listed);
  const written = new Map(listed.map((id) => [id, id]));
  for (const id of listed) {
    const place = index.byId.get(id);
    if (!place) continue;
    for (const cell of [...codesOf(place), ...namesOf(place, index.byId)]) {
      if (written.has(cell)) continue;
      const words = { code: '', county: cell, prefecture: '', province: '' };
      const match = matchPlace(index, words);
      if (match.kind === 'county' && isListed.has(match.id)) written.set(cell, match.id);
    }
  }
  return written;
}

function codesOf({ id, others }: MatchCandidate): string[] {
  const codes = [id, ...others.flatMap(({ code }) => code ?? [])];
  return codes.flatMap((code) => [code, `${code}.0`, `${code}000`, `${code}000000`]);
}

function namesOf(place: MatchCandidate, byId: ReadonlyMap<string, MatchCandidate>): string[] {
  const names = [place.zh, ...place.others.map(({ name }) => name)];
  const [province, prefecture] = [`${place.id.slice(0, 2)}0000`, `${place.id.slice(0, 4)}00`].map(
    (id) => {
      const name = byId.get(id)?.zh;
      return name === undefined ? [''] : ['', name, shortName(name)];
    },
  );
  const regions = province!.flatMap((one) => prefecture!.map((two) => one + two));
  const english = [place.en, ...place.others.map(({ en }) => en)].filter((en) => en != null);
  return [
    ...names.flatMap((name) => regions.map((region) => region + name)),
    ...names.map(shortName),
    ...english,
  ];
}

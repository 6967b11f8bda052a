import { indexPlaces, type MatchCandidate, type PlaceIndex } from './place-index.ts';
import { readPlaceList } from './place-list.ts';

/** What the worker is told: once which places there are and which can be found, then text after text. */
export type PlaceListRequest =
  | { readonly places: readonly MatchCandidate[]; readonly listed: readonly string[] }
  | { readonly text: string };

let index: PlaceIndex;
let listed: ReadonlySet<string>;

addEventListener('message', ({ data }: MessageEvent<PlaceListRequest>) => {
  if ('text' in data) return postMessage(readPlaceList(index, listed, data.text));
  index = indexPlaces(data.places);
  listed = new Set(data.listed);
});

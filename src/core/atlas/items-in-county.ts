/** Something at a place, and how closely the place is known. */
export interface Local<T> {
  readonly entry: T;
  /** Whether only the prefecture is known, so that it may lie in another county of it. */
  readonly prefectureOnly: boolean;
}

/** The adcode of the prefecture that a county lies in. */
export function prefectureOf(county: string): string {
  return `${county.slice(0, 4)}00`;
}

/** What is known to lie in a county, and then what is known to its prefecture only, each in the order given. */
export function localTo<T extends { readonly place: string | null }>(
  county: string,
  entries: readonly T[],
): readonly Local<T>[] {
  const at = (place: string, prefectureOnly: boolean) =>
    entries.flatMap((entry) => (entry.place === place ? [{ entry, prefectureOnly }] : []));
  return [...at(county, false), ...at(prefectureOf(county), true)];
}

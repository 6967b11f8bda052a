import { isFitted, type Atlas, type Source } from '../../core/atlas/atlas.ts';
import { subjectsOf, subjectValues, type DataExtract } from './extract.ts';
import { placeSources } from './place-columns.ts';

/** What a citation says of a download besides what is in it. */
export interface CitationContext {
  /** In words, which and how many counties there are. */
  readonly filter: string;
  /** The address at which the view opens again. */
  readonly url: string;
  /** ISO day of the download. */
  readonly day: string;
}

/**
 * The documents that an extract rests on, in the order of their ids: those of the list, and of national
 * figures and with them of estimates. One with floors rests on the villages, too.
 * @throws as `subjectsOf` does, or if a document is not in the atlas.
 */
export function citedSources(extract: DataExtract): Source[] {
  const { atlas } = extract;
  const subjects = subjectsOf(extract);
  return documents(atlas.sourceById, [
    ...placeSources(atlas),
    ...extract.layers.flatMap((layer) => estimateSources(atlas, layer)),
    ...subjects.flatMap((subject) => subjectValues(atlas, subject, null).total.sources),
  ]);
}

/** The ids of the documents that an estimate rests on besides the census: floors, and other weights. */
export function estimateSources(atlas: Atlas, indicator: string): readonly string[] {
  const floors = isFitted(atlas, indicator) ? atlas.countySources.villages : [];
  return [...floors, ...(atlas.weighings[indicator]?.sources ?? [])];
}

/** Documents in the order of their ids, each once. @throws if one is not known. */
export function documents(
  sourceById: ReadonlyMap<string, Source>,
  ids: readonly string[],
): Source[] {
  return [...new Set(ids)].sort().map((id) => {
    const source = sourceById.get(id);
    if (!source) throw new Error(`export: source ${id} is cited but not in the atlas`);
    return source;
  });
}

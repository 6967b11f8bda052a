import type { Source } from '../../core/atlas/atlas.ts';
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
 * figures and with them of estimates. The estimate of sales rests on the villages, too.
 * @throws as `subjectsOf` does, or if a document is not in the atlas.
 */
export function citedSources(extract: DataExtract): Source[] {
  const { atlas } = extract;
  const subjects = subjectsOf(extract);
  const hasSales = subjects.some(({ layer }) => layer === 'sales');
  const ids = new Set([
    ...placeSources(atlas),
    ...(hasSales ? atlas.countySources.villages : []),
    ...subjects.flatMap((subject) => subjectValues(atlas, subject, null).total.sources),
  ]);
  return [...ids].sort().map((id) => {
    const source = atlas.sourceById.get(id);
    if (!source) throw new Error(`export: source ${id} is cited but not in the atlas`);
    return source;
  });
}

import type { Filter } from './filter.ts';
import type { View } from './view.ts';

/** What a key says of a view; of its filter, a part. */
export type Said = Partial<Omit<View, 'filter'>> & { readonly filter?: Partial<Filter> };

/** How one key is read and written; `read` gives `undefined` for nonsense, `write` for a default. */
export interface KeyRule {
  read(text: string): Said | undefined;
  write(view: View): string | undefined;
}

/** The keys of the hash. */
export type HashKey =
  | 'v'
  | 'layer'
  | 'period'
  | 'mode'
  | 'compare'
  | 'vs'
  | 'as'
  | 'scale'
  | 'class'
  | 'play'
  | 'mark'
  | 'by'
  | 'bins'
  | 'opacity'
  | 'on'
  | 'flow'
  | 'own'
  | 'prov'
  | 'area'
  | 'three'
  | 'key'
  | 'left'
  | 'status'
  | 'total'
  | 'rate'
  | 'within'
  | 'county'
  | 'item'
  | 'cam'
  | 'lang'
  | 'theme'
  | 'ui'
  | 'keys'
  | 'd'
  | 'story'
  | 'scene'
  | 'at';

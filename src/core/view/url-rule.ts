import type { Filter } from './filter.ts';
import type { View } from './view.ts';

/** What a key says of a view; of its filter, a part. */
export type ViewChange = Partial<Omit<View, 'filter'>> & { readonly filter?: Partial<Filter> };

/** How one key is read and written; `read` gives `undefined` for nonsense, `write` for a default. */
export interface KeyRule {
  /** Whether its value is a list, of which what cannot be read is left out. */
  readonly isList?: true;
  /** What separates the parts of a list, where no comma does. */
  readonly separator?: ';';
  read(text: string): ViewChange | undefined;
  write(view: View): string | undefined;
}

/** What a file is called by. */
export interface FileNameParts {
  /** Such as a layer. */
  readonly of: string;
  /** Half-years, readings or a language. */
  readonly at: readonly string[];
  readonly release: string;
  /** What tells it from another file of the same. */
  readonly form?: string;
}

/** Names a file: `relief-atlas_sales_2018H1_0123456789ab.csv`, `relief-atlas_all_2018H1-2019H1_0123456789ab_wide.csv`. */
export function fileName({ of, at, release, form }: FileNameParts, ending: string): string {
  const parts = ['relief-atlas', of.replaceAll(':', '-'), ...at, release, ...(form ? [form] : [])];
  return `${parts.join('_')}.${ending}`;
}

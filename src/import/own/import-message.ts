import type { Issue, RowIssue } from '../../core/issue.ts';
import type { Import, Preview } from './import-session.ts';
import type { KnownAtlas } from './known.ts';
import type { OpenChoice } from './open-options.ts';
import type { MatchCandidate } from './place-index.ts';
import type { ColumnMapping } from './column-plan.ts';
import type { Accepted } from './row-place.ts';

/** What the worker is asked. It is told once what it must know, then opens and reads as often as it is asked. */
export type ImportRequest =
  | { readonly ask: 'know'; readonly places: readonly MatchCandidate[]; readonly known: KnownAtlas }
  | {
      readonly ask: 'open';
      readonly file: Blob;
      readonly name: string;
      readonly choice: OpenChoice;
    }
  | {
      readonly ask: 'read';
      readonly mapping: ColumnMapping;
      readonly accepted: Accepted;
      readonly day: string;
    };

/** What a file goes through, in this order: its bytes are fetched, cut into rows, and read by the plan. */
export type Stage = 'bytes' | 'rows' | 'figures';

/** What the worker answers: how far it is and which issues there are, then one of the others. */
export type ImportAnswer =
  | { readonly say: 'progress'; readonly stage: Stage; readonly share: number }
  | { readonly say: 'opened'; readonly preview: Preview }
  /** Some of the issues, in their order; a hundred thousand at once would hold up the page. */
  | { readonly say: 'issues'; readonly issues: readonly RowIssue[] }
  | { readonly say: 'read'; readonly result: Omit<Import, 'issues'> }
  | { readonly say: 'failed'; readonly issue: Issue };

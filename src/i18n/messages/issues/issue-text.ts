import { IssueError, type IssueCode, type IssueOf } from '../../../core/issue.ts';

/** What is longer is cut where it is quoted. */
const LONGEST = 80;

/** What stands in a file or a link, as it is quoted. */
export function quoted(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The words of some issues in one language: what was got, what was expected, and what to do. */
export type IssueWords<C extends IssueCode> = {
  readonly [K in C]: string | ((issue: IssueOf<K>) => string);
};

/** Says an issue in words of its group. */
export function issueText<C extends IssueCode>(issue: IssueOf<C>, words: IssueWords<C>): string {
  const text: string | ((issue: never) => string) = words[issue.code as C];
  return typeof text === 'string' ? text : text(issue as never);
}

/** Says the issue of an error; `undefined` where the words have none of that code. */
export function errorText<C extends IssueCode>(
  error: unknown,
  words: IssueWords<C>,
): string | undefined {
  if (!(error instanceof IssueError) || !(error.issue.code in words)) return undefined;
  return issueText(error.issue as IssueOf<C>, words);
}

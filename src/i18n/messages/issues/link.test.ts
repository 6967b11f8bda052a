import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/base/language.ts';
import type { LinkIssue } from '../../../core/issue.ts';
import { issueText } from './issue-text.ts';
import { LINK_ISSUES } from './link.ts';

const long = 'x'.repeat(5000);

test.each<LinkIssue>([
  { code: 'unknown-key', key: long },
  { code: 'bad-value', key: 'list', got: long },
  { code: 'no-own', got: long },
])('a notice of $code quotes only the beginning of what is long', (issue) => {
  for (const language of LANGUAGES) {
    const text = issueText(issue, LINK_ISSUES[language]);
    expect(text).toContain('xxx…');
    expect(text.length).toBeLessThan(400);
  }
});

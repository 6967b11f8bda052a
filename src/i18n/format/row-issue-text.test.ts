import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import fc from '../../../tests/fixtures/fast-check.ts';
import { ROW_CODES } from '../../core/atlas/row-issue.ts';
import type { RowIssue } from '../../core/issue.ts';
import { LANGUAGES } from '../../core/base/language.ts';
import type { Say } from '../messages/issues/row.ts';
import { rowIssuesCsv, rowIssueText } from './row-issue-text.ts';

const SAY: Say = {
  county: (id) => `<${id}>`,
  periods: (ids) => `<${ids}>`,
  amount: (amount) => `<${amount}>`,
};

const issue = (some: Partial<RowIssue>): RowIssue => ({
  code: 'unknown',
  line: 3,
  column: '县名',
  got: '黑章县',
  done: 'set-aside',
  facts: [],
  ...some,
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(ROW_CODES)('%s is said with all of its facts', (code) => {
    const facts = ['520527', '2018H1', '7'];
    const text = rowIssueText(issue({ code, facts, got: '1' }), language, SAY);
    expect(Object.values(text).join(' ')).not.toMatch(/undefined|NaN|null/);
    expect(Object.values(text).every((words) => words !== '')).toBe(true);
  });
});

test('an issue says line, column, what was got, expected and done', () => {
  expect(rowIssueText(issue({ code: 'not-listed', facts: ['130629'] }), 'zh', SAY)).toEqual({
    title: '不在名单上的县',
    line: '第3行',
    column: '县名',
    got: '黑章县',
    expected: '832个国家级贫困县之一；<130629>不在名单上，本图没有它的数',
    done: '未采用',
  });
});

test('what is blank and what concerns a whole column is said', () => {
  const text = rowIssueText(issue({ code: 'no-place', line: null, got: '' }), 'en', SAY);
  expect(text).toMatchObject({ line: 'whole column', got: '(blank)' });
});

test('the download has a row for each issue, whatever its cells hold, and no formula', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '=', '+', '-', '@', '县') });
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const csv = rowIssuesCsv(
        cells.map((got) => issue({ got })),
        'zh',
        SAY,
      );
      const rows = csvParseRows(csv.replace(/^\uFEFF|\n$/g, ''));
      expect(rows).toHaveLength(cells.length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(6);
        expect(row.some((each) => /^[=+@]/.test(each))).toBe(false);
      }
    }),
  );
});

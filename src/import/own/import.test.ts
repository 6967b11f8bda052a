import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importText, KNOWN, PLACES } from '../../../tests/fixtures/own.ts';
import { remedied } from './remedied.ts';
import type { RowIssue } from '../../core/issue.ts';

const HEADER = '县代码,县名,时期,销售额（万元）';
const long = (...rows: string[]) => [HEADER, ...rows].join('\n');
const brief = ({ code, line, column, got, done }: RowIssue) => ({ code, line, column, got, done });
const figuresOf = ({ sets }: Awaited<ReturnType<typeof importText>>) =>
  sets.flatMap(({ figures }) =>
    figures.map((each) => `${each.county} ${each.period} ${each.amount}`),
  );
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/own/${name}`, import.meta.url)));

test('a clean file gives its figures, ordered, and no issue', async () => {
  const read = await importText(
    long(
      '520527,赫章县,2018H2,1300',
      '520527,赫章县,2018H1,1200',
      '130709,崇礼区,2018H1,"1,100"',
      ',崇礼区,2018下半年,900',
    ),
  );
  expect(read.sets).toEqual([
    {
      id: expect.stringMatching(/^own-[0-9a-f]{12}$/),
      name: '销售额（万元）',
      file: 'own.csv',
      added: '2026-11-25',
      indicator: 'sales',
      unit: 'yuan',
      additive: true,
      kind: 'flow',
      figures: [
        { county: '130709', period: '2018H1', amount: 11e6, line: 4 },
        { county: '130709', period: '2018H2', amount: 9e6, line: 5 },
        { county: '520527', period: '2018H1', amount: 12e6, line: 3 },
        { county: '520527', period: '2018H2', amount: 13e6, line: 2 },
      ],
    },
  ]);
  expect(read.issues).toEqual([]);
  expect(read.rows).toEqual({ read: 4, used: 4, missing: 0, repeated: 0, setAside: 0 });
});

describe('a figure has the range that stands beside it', () => {
  const rangesOf = ({ sets }: Awaited<ReturnType<typeof importText>>) =>
    sets.map(({ name, figures }) => [name, figures.map(({ amount, range }) => [amount, range])]);
  const sales = [['销售额（万元）', [[12e6, [9e6, 2e7]]]]];

  test.each([
    ['销售额（万元）', '销售额下限（万元）', '销售额上限（万元）'],
    ['销售额（万元）', '销售额（下限）', '销售额（上限）'],
    ['销售额（万元）', '销售额_最低', '销售额_最高'],
    ['销售额（万元）', '销售额（万元，下限）', '销售额（万元，上限）'],
    ['销售额（万元）', '銷售額 min', '銷售額 max'],
  ])('as %s beside %s and %s', async (...names) => {
    const read = await importText(`县名,时期,${names.join(',')}\n赫章县,2018H1,1200,900,2000`);
    expect(rangesOf(read)).toEqual(sales);
    expect(read.issues).toEqual([]);
  });

  test('as value beside low and high, and as a name beside it with an end', async () => {
    const value = await importText('county,period,value,low,high\n赫章县,2018H1,12,9,20');
    expect(rangesOf(value)).toEqual([['value', [[12, [9, 20]]]]]);
    const price = await importText('county,period,Price,Price low,Price high\n赫章县,2018H1,5,4,6');
    expect(rangesOf(price)).toEqual([['Price', [[5, [4, 6]]]]]);
  });

  test('and one end alone is a column as any other', async () => {
    const read = await importText('county,period,Price,Price low\n赫章县,2018H1,5,4');
    expect(rangesOf(read)).toEqual([
      ['Price', [[5, undefined]]],
      ['Price low', [[4, undefined]]],
    ]);
  });

  test('unless an end is missing, or the figure lies outside, which is said', async () => {
    const read = await importText(
      'county,period,value,low,high\n赫章县,2018H1,12,,20\n赫章县,2018H2,12,13,20',
    );
    expect(rangesOf(read)).toEqual([
      [
        'value',
        [
          [12, undefined],
          [12, undefined],
        ],
      ],
    ]);
    expect(read.issues.map(brief)).toEqual([
      { code: 'bad-range', line: 3, column: 'value', got: '13–20', done: 'used' },
    ]);
  });

  test('and months add up, their ranges with them', async () => {
    const months = [1, 2, 3, 4, 5, 6].map((month) => `赫章县,2018-0${month},10,8,15`);
    const read = await importText(['county,month,value,low,high', ...months].join('\n'));
    expect(rangesOf(read)).toEqual([['value', [[60, [48, 90]]]]]);
  });
});

test('the same bytes have the same id, others another', async () => {
  const id = async (text: string) => (await importText(text)).sets[0]!.id;
  const text = long('520527,赫章县,2018H1,1200');
  expect(await id(text)).toBe(await id(text));
  expect(await id(text)).not.toBe(await id(`${text}\n`));
});

test('a wide table in GB18030 gives its figures; what is missing is counted, an old name noted', async () => {
  const read = await importText(fixture('wide-gb18030.csv'));
  expect(figuresOf(read)).toEqual([
    '130705 2018H1 8000000',
    '520526 2018H1 7000000',
    '520526 2018H2 6500000',
    '520527 2018H1 12000000',
    '520527 2018H2 9000000',
  ]);
  expect(read.cells).toEqual({ read: 6, used: 5, missing: 1, repeated: 0, setAside: 0 });
  expect(read.issues.map(({ code }) => code)).toEqual(['encoding', 'former', 'gap']);
});

test('a workbook gives its figures: days, numbers and titles above the header', async () => {
  const read = await importText(fixture('book.xlsx'), { name: 'book.xlsx' });
  expect(figuresOf(read)).toEqual(['130705 2018H2 8000000', '520527 2018H1 12005000']);
  expect(read.issues.map(({ code, line }) => [code, line])).toEqual([
    ['above-header', 1],
    ['former', 4],
    ['gap', 3],
    ['gap', 4],
  ]);
});

describe('an issue is said with line, column, what was got and what was done', () => {
  const GOOD = '520527,赫章县,2018H1,1200';

  test.each<[string, string, Partial<RowIssue>]>([
    ['an unknown county', ',黑章县,2018H1,1', { code: 'unknown', column: '县名', got: '黑章县' }],
    ['a name of two', ',城关区,2018H1,1', { code: 'ambiguous', column: '县名', got: '城关区' }],
    ['code and name at odds', '520527,宣化县,2018H1,1', { code: 'mismatch', got: '520527 宣化县' }],
    ['a county not listed', ',容城县,2018H1,1', { code: 'not-listed', got: '容城县' }],
    ['a prefecture', ',毕节市,2018H1,1', { code: 'not-a-county', got: '毕节市' }],
    ['a total', ',合计,2018H1,1', { code: 'total', got: '合计' }],
    ['no county', ',,2018H1,1', { code: 'no-place', got: '' }],
    ['no half-year', ',崇礼区,,1', { code: 'no-period', column: '时期', got: '' }],
    ['a year', ',崇礼区,2018年,1', { code: 'year-only', column: '时期', got: '2018年' }],
    ['no time', ',崇礼区,春天,1', { code: 'unreadable-period', got: '春天' }],
    ['another time', ',崇礼区,2021H1,1', { code: 'outside-periods', got: '2021H1' }],
    [
      'no number',
      ',崇礼区,2018H1,abc',
      { code: 'bad-number', column: '销售额（万元）', got: 'abc' },
    ],
    ['less than nothing', ',崇礼区,2018H1,-5', { code: 'negative', got: '-5' }],
    ['a share', ',崇礼区,2018H1,5%', { code: 'percent', got: '5%' }],
    ['too many cells', ',崇礼区,2018H1,1,200', { code: 'long-row', column: null }],
    ['the header again', HEADER, { code: 'repeated-header', column: null }],
  ])('%s, and the row is set aside', async (_, row, issue) => {
    const read = await importText(long(GOOD, row));
    expect(read.issues.map(brief)).toContainEqual(
      expect.objectContaining({ ...issue, line: 3, done: 'set-aside' }),
    );
    expect(figuresOf(read)).toEqual(['520527 2018H1 12000000']);
    expect(read.rows).toMatchObject({ read: 2, used: 1, setAside: 1 });
  });

  test.each<[string, string, Partial<RowIssue>, string]>([
    [
      'a former name',
      ',宣化县,2018H1,1100',
      { code: 'former', got: '宣化县' },
      '130705 2018H1 11000000',
    ],
    ['a code of a town', '130709101,,2018H1,1100', { code: 'town' }, '130709 2018H1 11000000'],
    ['its own unit', ',崇礼区,2018H1,0.11亿', { code: 'cell-unit' }, '130709 2018H1 11000000'],
    ['a stray quote', '"130709,,2018H1,1100', { code: 'quote' }, '130709 2018H1 11000000'],
  ])('%s, and the row is used', async (_, row, issue, figure) => {
    const read = await importText(long(GOOD, row));
    expect(read.issues.map(brief)).toContainEqual(
      expect.objectContaining({ ...issue, line: 3, done: 'used' }),
    );
    expect(figuresOf(read)).toContain(figure);
    expect(read.rows).toMatchObject({ read: 2, used: 2 });
  });

  test('a row with too few cells is used as far as it goes', async () => {
    const read = await importText(long(GOOD, '130709,崇礼区,2018H1'));
    expect(read.issues.map(({ code }) => code)).toEqual(['short-row', 'no-figure']);
    expect(read.rows).toMatchObject({ read: 2, used: 1, missing: 1, setAside: 0 });
  });
});

describe('of several amounts for one cell', () => {
  const rows = long('520527,,2018H1,1200', '520527,,2018H1,1200', '520527,,2018H1,1300');

  test('what is said again is kept once', async () => {
    const read = await importText(long('520527,,2018H1,1200', '520527,,2018H1,1200'));
    expect(figuresOf(read)).toEqual(['520527 2018H1 12000000']);
    expect(read.issues.map(brief)).toEqual([
      { code: 'repeated', line: 3, column: '销售额（万元）', got: '12000000', done: 'used' },
    ]);
    expect(read.rows).toEqual({ read: 2, used: 1, missing: 0, repeated: 1, setAside: 0 });
  });

  test.each([
    ['first', ['520527 2018H1 12000000'], { used: 1, repeated: 1, setAside: 1 }],
    ['last', ['520527 2018H1 13000000'], { used: 1, repeated: 0, setAside: 2 }],
    ['sum', ['520527 2018H1 37000000'], { used: 3, repeated: 0, setAside: 0 }],
    ['none', [], { used: 0, repeated: 0, setAside: 3 }],
  ] as const)('the reader may keep the %s', async (conflict, figures, tally) => {
    const read = await importText(rows, { change: (mapping) => ({ ...mapping, conflict }) });
    expect(figuresOf(read)).toEqual(figures);
    expect(read.cells).toMatchObject({ read: 3, ...tally });
    expect(read.issues).toContainEqual(
      expect.objectContaining({
        code: 'conflict',
        line: 2,
        done: conflict,
        facts: ['520527', '2018H1', '2, 3, 4'],
      }),
    );
  });
});

test('a county that lacks half-years which others have is noted', async () => {
  const { issues } = await importText(
    long('520527,,2018H1,1200', '520527,,2018H2,1200', '130709,,2018H2,1200'),
  );
  expect(issues).toEqual([
    expect.objectContaining({ code: 'gap', got: '2018H2', facts: ['130709', '2018H1'] }),
  ]);
});

test('amounts far off the estimates raise a doubt that names the factor', async () => {
  const rows = [
    '县名,时期,销售额',
    '赫章县,2018H1,1200',
    '崇礼区,2018H1,900',
    '宣化区,2018H1,1100',
  ];
  const read = await importText(rows.join('\n'));
  const doubt = read.issues[0]!;
  expect(doubt).toMatchObject({
    code: 'unit-doubt',
    line: null,
    remedy: { kind: 'unit', columns: [2], factor: 1e4 },
  });
  const again = await importText(rows.join('\n'), {
    change: (mapping) => ({
      ...mapping,
      columns: mapping.columns.map(remedied(doubt.remedy!)),
    }),
  });
  expect(again.issues).toEqual([]);
  expect(figuresOf(again)).toContain('520527 2018H1 12000000');
});

test('a sum above the national figure is said', async () => {
  const { issues } = await importText(long('520527,,2018H1,6000', '130709,,2018H1,7000'));
  expect(issues.map(({ code, got, facts }) => ({ code, got, facts }))).toEqual([
    { code: 'over-national', got: '130000000', facts: ['2018H1', '100000000', 'sales'] },
  ]);
});

test('a near name that the reader accepts is used in all its rows', async () => {
  const text = long(
    ',黑章县,2018H1,1200',
    ',黑章县,2018H2,1100',
    '130709,,2018H1,900',
    '130709,,2018H2,900',
  );
  const { issues } = await importText(text);
  expect(issues.map(({ code, candidates }) => [code, candidates![0]])).toEqual([
    ['unknown', '520527'],
    ['unknown', '520527'],
  ]);
  const again = await importText(text, { accepted: { [issues[0]!.place!]: '520527' } });
  expect(figuresOf(again)).toContain('520527 2018H2 11000000');
  expect(again.issues.map(({ code, line }) => [code, line])).toEqual([
    ['accepted', 2],
    ['accepted', 3],
  ]);
});

test('an indicator of its own that is not summed may be below zero', async () => {
  const { sets, issues } = await importText('县名,时期,增长率（%）\n赫章县,2018H1,-3.5%');
  expect(sets).toMatchObject([{ indicator: null, unit: 'percent', additive: false }]);
  expect(sets[0]!.figures[0]!.amount).toBe(-3.5);
  expect(issues).toEqual([]);
});

test.each([
  ['nothing', '', 'empty-file'],
  ['a header alone', HEADER, 'empty-file'],
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old-excel'],
  ['a broken workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9), 'bad-workbook'],
])('%s is refused with its reason', async (_, file, code) => {
  await expect(importText(file)).rejects.toMatchObject({ issue: { code } });
});

test('the counties of the fixture are known', () => {
  expect(KNOWN.listed.every((id) => PLACES.some((place) => place.id === id))).toBe(true);
});

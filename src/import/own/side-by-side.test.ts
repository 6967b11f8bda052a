import { expect, test } from 'vitest';
import { importText } from '../../../tests/fixtures/own.ts';

type Read = Awaited<ReturnType<typeof importText>>;
const figuresOf = ({ sets }: Read) =>
  sets.flatMap(({ figures }) =>
    figures.map(({ county, period, amount, line }) => [county, period, amount, line].join(' ')),
  );
const codesOf = ({ issues }: Read) => [...new Set(issues.map(({ code }) => code))];

test.each([
  [
    'with a column between',
    '县,2018H1（万元）,,县,2018H1（万元）',
    '赫章县,1,,宣化区,2',
    '崇礼区,3,,,',
  ],
  ['with none', '县,2018H1（万元）,县,2018H1（万元）', '赫章县,1,宣化区,2', '崇礼区,3,,'],
  [
    'with numbers of rows',
    '序号,县,2018H1（万元）,序号,县,2018H1（万元）',
    '1,赫章县,1,3,宣化区,2',
    '2,崇礼区,3,,,',
  ],
  [
    'with codes',
    '县代码,县,2018H1（万元）,县代码,县,2018H1（万元）',
    '520527,赫章县,1,130705,宣化区,2',
    '130709,崇礼区,3,,,',
  ],
])('tables side by side %s are read each by its own counties', async (_, ...rows) => {
  const read = await importText(rows.join('\n'));
  expect(figuresOf(read)).toEqual([
    '130705 2018H1 20000 2',
    '130709 2018H1 30000 3',
    '520527 2018H1 10000 2',
  ]);
  expect(codesOf(read)).toEqual([]);
  expect(read.rows).toMatchObject({ read: 3, used: 3 });
});

test('three of them share the time that stands before them', async () => {
  const read = await importText(
    '时期,县,网店数,县,网店数,县,网店数\n2018H1,赫章县,1,宣化区,2,崇礼区,3\n2018H2,赫章县,4,,,崇礼区,6',
  );
  expect(figuresOf(read)).toEqual([
    '130705 2018H1 2 2',
    '130709 2018H1 3 2',
    '130709 2018H2 6 3',
    '520527 2018H1 1 2',
    '520527 2018H2 4 3',
  ]);
});

test('figures of other columns stay with their own counties', async () => {
  const read = await importText('县,2018H1,县,2018H2\n赫章县,1,宣化区,2');
  expect(figuresOf(read)).toEqual(['130705 2018H2 2 2', '520527 2018H1 1 2']);
});

test('different figures that they have for one county are in conflict', async () => {
  const read = await importText('县,2018H1,县,2018H1\n赫章县,1,宣化区,2\n崇礼区,3,赫章县,4');
  expect(codesOf(read)).toEqual(['conflict']);
});

test('a name that a table has twice for the same county makes no second table', async () => {
  const read = await importText('县,时期,网店数,县,户数\n赫章县,2018H1,1,赫章县,5');
  expect(figuresOf(read)).toEqual(['520527 2018H1 1 2', '520527 2018H1 5 2']);
});

test('a number that is cut at its comma shifts no figure to another county', async () => {
  const read = await importText(
    '县,2018H1,县,2018H1\n赫章县,1,200,宣化区,2\n崇礼区,3,威宁彝族回族苗族自治县,4',
  );
  expect(figuresOf(read)).toEqual(['130709 2018H1 3 3', '520526 2018H1 4 3']);
  expect(read.issues).toContainEqual(
    expect.objectContaining({ code: 'long-row', done: 'set-aside' }),
  );
});

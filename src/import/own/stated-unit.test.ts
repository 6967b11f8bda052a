import { describe, expect, test } from 'vitest';
import { importText } from '../../../tests/fixtures/own.ts';

type Read = Awaited<ReturnType<typeof importText>>;
const amountsOf = ({ sets }: Read) =>
  sets.map(({ unit, figures }) =>
    `${figures.map(({ amount }) => amount).join(' ')} ${unit}`.trim(),
  );
const codesOf = ({ issues }: Read) => [...new Set(issues.map(({ code }) => code))];

describe('units in a row below the names', () => {
  test.each([
    [',,,万元,户'],
    [',,,（万元）,（户）'],
    ['单位,,,万元,户'],
    ['-,-,-,万元,-'],
    [',,,10k yuan,households'],
  ])('%s are those of the columns', async (units) => {
    const read = await importText(
      `县名,省份,时期,销售额,户数\n${units}\n赫章县,贵州,2018H1,1200,5\n宣化区,河北,2018H1,1300,6`,
    );
    expect(amountsOf(read).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      '13000000 12000000',
      '6 5',
    ]);
    expect(codesOf(read)).toEqual([]);
    expect(read.rows).toMatchObject({ read: 2, used: 2 });
  });

  test('and those of names that state one stay', async () => {
    const read = await importText('县名,时期,销售额（亿元）\n,,万元\n赫章县,2018H1,1');
    expect(amountsOf(read)).toEqual(['100000000 yuan']);
  });

  test('a row with a place or a figure is none', async () => {
    const read = await importText('县名,时期,销售额,备注\n赫章县,2018H1,5,万元\n宣化区,2018H1,6,');
    expect(read.rows).toMatchObject({ read: 2, used: 2 });
  });
});

describe('a unit above the header', () => {
  test('is that of columns of money without one, and of no count or rate', async () => {
    const read = await importText(
      '单位：万元\n县名,时期,销售额,户数,从业人数,增长率,投资（亿元）,快递业务量\n赫章县,2018H1,1200,5,6,7,8,9',
    );
    expect(amountsOf(read)).toEqual([
      '12000000 yuan',
      '5',
      '6',
      '7',
      '800000000 yuan',
      '9 parcels',
    ]);
  });

  test.each([
    '单位：万元、户',
    '（单位：万元，户）',
    '单位：万元 户',
    '单位：万元/户',
    '单位：万元和户',
  ])('%s fits no column for sure, which is said', async (title) => {
    const read = await importText(`"${title}"\n县名,时期,销售额,户数\n赫章县,2018H1,1200,5`);
    expect(read.mapping.titleUnit).toBeNull();
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'several-units', line: 1, got: title, done: 'used' }),
    );
  });

  test.each([
    '单位：万元',
    'Unit: 10,000 yuan',
    '单位：万元 人民币',
    '2018年 单位：万元 2018年12月',
  ])('%s is one', async (title) => {
    const read = await importText(`"${title}"\n县名,时期,销售额\n赫章县,2018H1,1200`);
    expect(amountsOf(read)).toEqual(['12000000 yuan']);
  });

  test('several are nothing to say of columns that have their own, and offices are none', async () => {
    const own = await importText('"单位：万元、户"\n县名,时期,销售额（万元）\n赫章县,2018H1,1200');
    expect(codesOf(own)).not.toContain('several-units');
    const office = await importText('"单位：商务厅、统计局"\n县名,时期,销售额\n赫章县,2018H1,1');
    expect(codesOf(office)).not.toContain('several-units');
  });
});

test.each([
  ['销售额万元', 12e6],
  ['网络零售额亿元', 1200e8],
  ['销售额超千万元企业', 1200],
  ['销售额过亿元', 1200],
])('%s says its unit without brackets, or names what it counts', async (name, amount) => {
  const { sets } = await importText(`县名,时期,${name}\n赫章县,2018H1,1200`);
  expect(sets[0]!.figures[0]!.amount).toBe(amount);
});

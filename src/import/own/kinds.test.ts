import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importText, PLACES } from '../../../tests/fixtures/own.ts';
import { planIssues, type ColumnMapping } from './column-plan.ts';
import { remedied } from './remedied.ts';

type Read = Awaited<ReturnType<typeof importText>>;

const figuresOf = ({ sets }: Read) =>
  sets.flatMap(({ figures, span }) =>
    figures.map(({ county, period, amount }) =>
      [county, span === 'year' ? period.slice(0, 4) : period, amount].join(' '),
    ),
  );
const codesOf = ({ issues }: Read) => [...new Set(issues.map(({ code }) => code))];
const roles = ({ columns }: ColumnMapping) => columns.map(({ role }) => role).join(' ');
const rows = (...all: string[]) => all.join('\n');

describe('times', () => {
  const months = (county: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${county},2018-${from + at},1`);

  test('months of a flow are added up, and half-years that lack some are said', async () => {
    const read = await importText(
      rows('县名,月份,销售额（万元）', ...months('赫章县', 1, 12), ...months('宣化区', 1, 5)),
    );
    expect(figuresOf(read)).toEqual(['520527 2018H1 60000', '520527 2018H2 60000']);
    expect(read.issues).toContainEqual(
      expect.objectContaining({
        code: 'parts',
        got: 'month',
        facts: ['add', 'flow'],
        done: 'used',
      }),
    );
    expect(read.issues).toContainEqual(
      expect.objectContaining({
        code: 'incomplete',
        done: 'set-aside',
        facts: ['130705', '2018H1', '2018-01, 2018-02, 2018-03, 2018-04, 2018-05'],
      }),
    );
    expect(read.rows).toMatchObject({ read: 17, used: 12, setAside: 5 });
  });

  test('of a stock the last month is taken, and of any column where the reader says so', async () => {
    const table = (name: string) =>
      rows(
        `县名,年份,月份,${name}`,
        ...[1, 2, 3, 4, 5, 6].map((month) => `赫章县,2018,${month},${month}`),
      );
    expect(figuresOf(await importText(table('期末网店数')))).toEqual(['520527 2018H1 6']);
    const last = await importText(table('网店新开数'), {
      change: (mapping) => ({ ...mapping, parts: 'last' }),
    });
    expect(figuresOf(last)).toEqual(['520527 2018H1 6']);
  });

  test('columns of months, June among them, make half-years', async () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']
      .map((month) => `${month}-18`)
      .join(',');
    const read = await importText(`县代码,${names}\n520527,1,2,3,4,5,6`);
    expect(figuresOf(read)).toEqual(['520527 2018H1 21']);
  });

  test('a half that a title gives the year of, and 2018-2 among half-years, are read', async () => {
    const titled = await importText('2018年各县网店数,,\n县名,上半年,下半年\n赫章县,1,2');
    expect(figuresOf(titled)).toEqual(['520527 2018H1 1', '520527 2018H2 2']);
    const halves = await importText('县名,half_year,网店数\n赫章县,2018-1,5\n赫章县,2018-2,6');
    expect(figuresOf(halves)).toEqual(['520527 2018H1 5', '520527 2018H2 6']);
  });

  test('the half-year that one column names is that of the others', async () => {
    const read = await importText('县名,2018年1-6月网店数,同比增长(%)\n赫章县,5,-2.5');
    expect(figuresOf(read)).toEqual(['520527 2018H1 5', '520527 2018H1 -2.5']);
  });

  test('a column that is headed by a span is set aside beside those of half-years', async () => {
    const read = await importText('县名,2018H1,2018H2,2018H1-2018H2\n赫章县,5,6,11');
    expect(figuresOf(read)).toEqual(['520527 2018H1 5', '520527 2018H2 6']);
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'other-span', got: '2018H1-2018H2', done: 'set-aside' }),
    );
    const alone = await importText(
      '县名,2018年上半年网店数,2018年上半年至下半年网店数\n赫章县,5,11',
    );
    expect(figuresOf(alone)).toEqual(['520527 2018H1 5']);
  });

  test('rows of several half-years are none of them', async () => {
    const read = await importText(
      '县名,时期,网店数\n赫章县,2018（上）,5\n赫章县,2018年（下半年）,6\n宣化区,2018H1至2019H2,7',
    );
    expect(figuresOf(read)).toEqual(['520527 2018H1 5', '520527 2018H2 6']);
    expect(codesOf(read)).toEqual(['other-span']);
  });

  test('a column of quarters in Roman numerals is used, and one of days that may be months says so', async () => {
    const quarters = await importText('县名,季度,网店数\n赫章县,2018Ⅰ,1\n赫章县,2018Ⅱ,2');
    expect(figuresOf(quarters)).toEqual(['520527 2018H1 3']);
    const days = await importText('县名,日期,网店数\n赫章县,03/08/2018,1\n宣化区,04/05/2018,2');
    expect(codesOf(days)).toEqual(['ambiguous-day']);
  });

  test('days are added up, and months without any are said', async () => {
    const read = await importText('县名,日期,网店数\n赫章县,2018-01-05,1\n赫章县,2018-03-05,2');
    expect(figuresOf(read)).toEqual(['520527 2018H1 3']);
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'few-months', got: '2018-01, 2018-03', done: 'used' }),
    );
  });

  test('columns of quarters make half-years', async () => {
    const read = await importText('县名,2018Q1网店数,2018Q2网店数\n赫章县,1,2', {
      change: (mapping) => ({ ...mapping, parts: 'add' }),
    });
    expect(figuresOf(read)).toEqual(['520527 2018H1 3']);
  });

  test('figures of years are an indicator of years; a stock at their end stands at the second half', async () => {
    const flow = await importText('县名,年份,地区生产总值（亿元）\n赫章县,2018,1.5\n宣化区,2018,2');
    expect(figuresOf(flow)).toEqual(['130705 2018 200000000', '520527 2018 150000000']);
    expect(flow.sets).toMatchObject([{ span: 'year', indicator: null }]);
    expect(codesOf(flow)).toEqual(['year-figures']);
    const stock = await importText('县名,年份,年末常住人口（万人）\n赫章县,2018.0,65');
    expect(stock.sets[0]).not.toHaveProperty('span');
    expect(figuresOf(stock)).toEqual(['520527 2018H2 650000']);
  });

  test('sales of a year replace no estimate of a half-year', async () => {
    const read = await importText('县名,年度,销售额（万元）\n赫章县,2018年度,1200');
    expect(read.sets).toMatchObject([{ span: 'year', indicator: null, unit: 'yuan' }]);
  });

  test('days as a workbook counts them are read in a column of times', async () => {
    const read = await importText('县名,日期,销售额（万元）\n赫章县,43281,1\n赫章县,43465,2');
    expect(figuresOf(read)).toEqual(['520527 2018H1 10000', '520527 2018H2 20000']);
  });

  test('a half-year that no year has is said to be none', async () => {
    const read = await importText('县名,时期,销售额\n赫章县,2018H7,1\n宣化区,2018H1,2');
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'impossible-period', got: '2018H7', line: 2 }),
    );
  });
});

describe('columns', () => {
  test('are chosen by what stands in them where names say too much', async () => {
    const { mapping } = await importText(
      rows(
        'AreaID,CountyName,PrefLevCity,Province,CountyCode,Period,Sales,排名,摘帽年份,lon,lat',
        '20406711,赫章县,毕节市,贵州省,520527.0,2018H1,12,1,2019,104.7,27.1',
        '20406712,宣化区,张家口市,河北省,130705.0,2018H1,13,2,2018,115.1,40.6',
      ),
    );
    expect(roles(mapping)).toBe(
      'none county prefecture province code period value none none none none',
    );
    expect(mapping.columns[1]!.match).toBe(1);
  });

  test('the prefecture is not taken for the county', async () => {
    const { mapping } = await importText(
      '序号,市（州）,县（市、区）,时期,销售额\n1,毕节市,赫章县,2018H1,1\n2,毕节市,七星关区,2018H1,2',
    );
    expect(roles(mapping)).toBe('none prefecture county period value');
  });

  test('names may have breaks, blanks and marks of notes', async () => {
    const { mapping } = await importText(
      '"县\n名","时 期","销售额①\n（万元）"\n赫章县,2018H1,1200',
    );
    expect(roles(mapping)).toBe('county period value');
    expect(mapping.columns[2]).toMatchObject({ indicator: 'sales', factor: 1e4 });
  });

  test('of several that speak of one indicator the first is it', async () => {
    const read = await importText('县名,时期,线上销售额（元）,线下销售额（元）\n赫章县,2018H1,1,2');
    expect(planIssues(read.mapping)).toEqual([]);
    expect(read.sets.map(({ indicator }) => indicator)).toEqual(['sales', null]);
  });

  test('growth of sales is not sales, and may be below zero', async () => {
    const read = await importText(
      '县名,时期,销售额同比增长\n赫章县,2018H1,-2.3\n宣化区,2018H1,(1.5)',
    );
    expect(read.sets).toMatchObject([{ indicator: null, additive: false }]);
    expect(figuresOf(read)).toEqual(['130705 2018H1 -1.5', '520527 2018H1 -2.3']);
  });

  test('a column below zero is used after one press', async () => {
    const text = '县名,时期,迁入户\n赫章县,2018H1,-2\n宣化区,2018H1,3';
    const { issues } = await importText(text);
    const { remedy } = issues.find(({ code }) => code === 'negative')!;
    const again = await importText(text, {
      change: (mapping) => ({ ...mapping, columns: mapping.columns.map(remedied(remedy!)) }),
    });
    expect(figuresOf(again)).toEqual(['130705 2018H1 3', '520527 2018H1 -2']);
  });

  test('a long table with names of indicators makes one set of each, in its unit', async () => {
    const read = await importText(
      rows(
        '县名,时期,指标,单位,数值',
        '赫章县,2018H1,网络销售额,万元,1200',
        '赫章县,2018H1,合作社数,个,5',
        '宣化区,2018H1,合作社数,个,7',
      ),
    );
    expect(read.sets.map(({ name, indicator, unit }) => [name, indicator, unit])).toEqual([
      ['网络销售额（万元）', 'sales', 'yuan'],
      ['合作社数（个）', null, '个'],
    ]);
    expect(figuresOf(read)).toEqual([
      '520527 2018H1 12000000',
      '130705 2018H1 7',
      '520527 2018H1 5',
    ]);
  });

  test('a decimal comma is told by the whole column, and can be taken back', async () => {
    const text = '县名;时期;网店数\n赫章县;2018H1;1.234,56\n宣化区;2018H1;12,345';
    const read = await importText(text);
    expect(figuresOf(read)).toEqual(['130705 2018H1 12.345', '520527 2018H1 1234.56']);
    expect(read.issues).toContainEqual(
      expect.objectContaining({
        code: 'decimal',
        remedy: { kind: 'decimal', columns: [2], decimal: '.' },
      }),
    );
  });
});

describe('units and signs', () => {
  test.each([
    ['Sales (10k yuan)', 12e6],
    ['Sales (RMB million)', 1200e6],
    ["Sales ('000 yuan)", 1.2e6],
    ['Sales (100 million yuan)', 1200e8],
    ['销售额（万元）', 12e6],
  ])('%s says its unit', async (name, amount) => {
    const { sets } = await importText(`县名,时期,${name}\n赫章县,2018H1,1200`);
    expect(sets).toMatchObject([{ indicator: 'sales', figures: [{ amount }] }]);
  });

  test('a unit that is not known is said, and so are cells that have % where others have not', async () => {
    const unit = await importText('县名,时期,销售额（$10）\n赫章县,2018H1,1200');
    expect(codesOf(unit)).toContain('unread-unit');
    const percent = await importText('县名,时期,渗透率\n赫章县,2018H1,38.2%\n宣化区,2018H1,0.401');
    expect(percent.issues).toContainEqual(
      expect.objectContaining({ code: 'mixed-percent', got: '0.401' }),
    );
  });

  test('a triangle before a number may be a minus, and is not read', async () => {
    const read = await importText(
      '县名,时期,净流入\n赫章县,2018H1,▲50\n宣化区,2018H1,-3\n赫章县,2018H2,-4\n宣化区,2018H2,-5\n宣化区,2019H1,-6',
    );
    expect(read.rows).toMatchObject({ read: 5, used: 4 });
    expect(read.issues).toContainEqual(expect.objectContaining({ code: 'bad-number', got: '▲50' }));
  });

  test('numbers that are cut at their commas in all rows are not used', async () => {
    const read = await importText(
      '县名,时期,销售额\n赫章县,2018H1,1,200.50\n宣化区,2018H1,2,300.00',
    );
    expect(read.sets).toEqual([]);
    expect(read.rows).toMatchObject({ read: 2, setAside: 2 });
  });
});

describe('places', () => {
  test('blanks below a province or prefecture mean it, and that is said', async () => {
    const read = await importText(
      rows(
        '省,市,县,时期,网店数',
        '河北省,石家庄市,城关区,2018H1,1',
        ',张家口市,宣化区,2018H1,2',
        '贵州省,贵阳市,城关区,2018H1,3',
        ',毕节市,赫章县,2018H1,4',
        ',,七星关区,2018H1,5',
      ),
    );
    expect(figuresOf(read)).toEqual([
      '130103 2018H1 1',
      '130705 2018H1 2',
      '520103 2018H1 3',
      '520527 2018H1 4',
    ]);
    expect(read.issues.filter(({ code }) => code === 'filled')).toMatchObject([
      { column: '省', facts: ['3'], line: 3 },
      { column: '市', facts: ['1'], line: 6 },
    ]);
  });

  test('a blank among provinces that are repeated means nothing', async () => {
    const read = await importText(
      '县名,省,时期,网店数\n赫章县,贵州,2018H1,1\n七星关区,贵州,2018H1,1\n城关区,,2018H1,2',
    );
    expect(codesOf(read)).toContain('ambiguous');
    expect(codesOf(read)).not.toContain('filled');
  });

  test('rows of traditional characters are read', async () => {
    const read = await importText('縣名,省份,時期,銷售額（萬元）\n赫章縣,貴州,2018年上半年,1200');
    expect(figuresOf(read)).toEqual(['520527 2018H1 12000000']);
  });

  test('no county of another province is offered, and a later name is said to be one', async () => {
    const read = await importText(
      '县名,省份,时期,网店数\n黑章县,河北,2018H1,1\n赫章市,贵州,2018H1,1',
    );
    const [unknown] = read.issues.filter(({ code }) => code === 'unknown');
    expect(unknown!.candidates).not.toContain('520527');
    expect(codesOf(read)).toContain('later');
    expect(codesOf(read)).not.toContain('former');
  });
});

describe('rows', () => {
  test('trailing delimiters and remarks beyond the header take no row away', async () => {
    const read = await importText('县名,时期,网店数,,\n赫章县,2018H1,5,,\n宣化区,2018H1,6,,,备注');
    expect(read.rows).toMatchObject({ read: 2, used: 2 });
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'long-row', done: 'used', line: 3 }),
    );
  });

  test('a number that is cut at its comma is not used', async () => {
    const read = await importText('县名,时期,网店数\n赫章县,2018H1,1,200\n宣化区,2018H1,6');
    expect(read.issues).toContainEqual(
      expect.objectContaining({ code: 'long-row', done: 'set-aside', line: 2 }),
    );
    expect(figuresOf(read)).toEqual(['130705 2018H1 6']);
  });

  test('what is no exact number, and a sign in place of one, is said with its meaning', async () => {
    const amounts = ['约1200', '1200以上', '1-2', '×', '…'];
    const read = await importText(
      rows('县代码,时期,网店数', ...amounts.map((amount) => `520527,2018H1,${amount}`)),
    );
    expect(read.sets).toEqual([]);
    expect(read.issues.map(({ code, facts: [meaning], line }) => [code, meaning, line])).toEqual([
      ['inexact', 'about', 2],
      ['inexact', 'over', 3],
      ['inexact', 'range', 4],
      ['sign', 'withheld', 5],
      ['sign', 'tiny', 6],
    ]);
  });

  test('a cell of more letters than any may have is refused with its line and column', async () => {
    const read = await importText(
      rows(
        '县名,时期,销售额',
        `赫章县,2018H1,${'('.repeat(1200)}`,
        `${'县'.repeat(5000)},2018H1,1`,
      ),
    );
    expect(
      read.issues
        .filter(({ code }) => code === 'long-cell')
        .map(({ line, column }) => [line, column]),
    ).toEqual([
      [2, '销售额'],
      [3, '县名'],
    ]);
  });

  test('a row without a figure is said', async () => {
    const read = await importText('县名,时期,网店数\n赫章县,2018H1,\n宣化区,2018H1,6');
    expect(read.issues).toContainEqual(expect.objectContaining({ code: 'no-figure', line: 2 }));
  });
});

describe('files', () => {
  const TABLE =
    '<table><tr><th>县名</th><th>时期</th><th>销售额（万元）</th></tr><tr><td>赫章县</td><td>2018H1</td><td>1,200</td></tr></table>';

  test.each([
    [
      'a page that is called a workbook',
      'a.xls',
      `<html><body><p>表</p>${TABLE}</body></html>`,
      'html',
    ],
    [
      'the XML of Excel 2003',
      'a.xml',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>县名</Data></Cell><Cell><Data>时期</Data></Cell><Cell><Data>销售额（万元）</Data></Cell></Row><Row><Cell><Data>赫章县</Data></Cell><Cell ss:Index="2"><Data>2018H1</Data></Cell><Cell><Data>1200</Data></Cell></Row></Table></Worksheet></Workbook>',
      'html',
    ],
    ['records', 'a.json', '[{"县名":"赫章县","时期":"2018H1","销售额（万元）":1200}]', 'json'],
    [
      'records below a name',
      'a.json',
      '{"total":1,"rows":[{"县名":"赫章县","时期":"2018H1","销售额（万元）":"1,200"}]}',
      'json',
    ],
    ['rows', 'a.json', '[["县名","时期","销售额（万元）"],["赫章县","2018H1",1200]]', 'json'],
    [
      'records a line',
      'a.jsonl',
      '{"县名":"赫章县","时期":"2018H1","销售额（万元）":1200}\n{"县名":"囧县","时期":"2018H1","销售额（万元）":1}\n',
      'json',
    ],
    [
      'GeoJSON',
      'a.geojson',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"adcode":520527,"period":"2018H1","销售额（万元）":1200}}]}',
      'geojson',
    ],
  ])('%s is read as what it is', async (_, name, text, format) => {
    const read = await importText(text, { name });
    expect(figuresOf(read)).toEqual(['520527 2018H1 12000000']);
    expect(read.form).toMatchObject({ kind: 'workbook', format });
  });

  test('cells over several rows and columns of a page are groups', async () => {
    const read = await importText(
      '<table><tr><td colspan=3>各县网店数</td></tr><tr><th rowspan=2>县名</th><th colspan=2>2018年</th></tr><tr><th>上半年</th><th>下半年</th></tr><tr><td>赫章县</td><td>1</td><td>2</td></tr></table>',
    );
    expect(figuresOf(read)).toEqual(['520527 2018H1 1', '520527 2018H2 2']);
  });

  test('a file of another kind is called by its name', async () => {
    await expect(importText('%PDF-1.7 县名')).rejects.toMatchObject({
      issue: { code: 'other-format', format: 'PDF' },
    });
  });
});

describe('workbooks', () => {
  interface Sheet {
    readonly rows: readonly (readonly (
      string | number | { readonly v: number; readonly s: number }
    )[])[];
    readonly merges?: readonly string[];
  }

  /** A workbook of these sheets; `s` is a style of `FORMATS`. */
  function workbook(sheets: readonly Sheet[]): Uint8Array {
    const name = (at: number) => String.fromCharCode(65 + at);
    const text = (words: string) => new TextEncoder().encode(words);
    const formats = ['General', '0.0%', 'yyyy/m/d', '000000'];
    const xml = ({ rows, merges = [] }: Sheet) => {
      const cell = (value: Sheet['rows'][number][number], ref: string) => {
        if (value === '') return '';
        if (typeof value === 'string')
          return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
        const { v, s } = typeof value === 'number' ? { v: value, s: 0 } : value;
        return `<c r="${ref}" s="${s}"><v>${v}</v></c>`;
      };
      const lines = rows.map(
        (row, line) =>
          `<row r="${line + 1}">${row.map((value, at) => cell(value, name(at) + (line + 1))).join('')}</row>`,
      );
      const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
      return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
    };
    const all = sheets.map((_, at) => at + 1);
    return zipSync({
      'xl/workbook.xml': text(
        `<workbook xmlns:r="r"><sheets>${all.map((at) => `<sheet name="S${at}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships>${all.map((at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
      ),
      'xl/styles.xml': text(
        `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
      ),
      ...Object.fromEntries(
        sheets.map((sheet, at) => [`xl/worksheets/s${at + 1}.xml`, text(xml(sheet))]),
      ),
    });
  }
  const open = (...sheets: Sheet[]) => importText(workbook(sheets), { name: 'a.xlsx' });

  test('a header of two rows under a title is joined over its merged cells', async () => {
    const read = await open({
      rows: [
        ['2018—2019年各县网络销售额'],
        ['单位：万元'],
        ['地区', '2018年', '', '2019年'],
        ['', '上半年', '下半年', '上半年'],
        ['赫章县', 1200, 1300, 1400],
      ],
      merges: ['A3:A4', 'B3:C3'],
    });
    expect(figuresOf(read)).toEqual([
      '520527 2018H1 12000000',
      '520527 2018H2 13000000',
      '520527 2019H1 14000000',
    ]);
    expect(read.sets).toMatchObject([{ indicator: 'sales', unit: 'yuan' }]);
  });

  test('parts of a group are columns of their own, without merged cells, too', async () => {
    const read = await open({
      rows: [
        ['地区', '时期', '家庭户'],
        ['', '', '户数', '比重'],
        ['赫章县', '2018H1', 10, ''],
        ['宣化区', '2018H1', 20, 1.5],
      ],
    });
    expect(read.sets.map(({ name }) => name)).toEqual(['家庭户 户数', '家庭户 比重']);
  });

  test('a province merged over its counties is that of each', async () => {
    const read = await open({
      rows: [
        ['省', '县', '时期', '网店数'],
        ['河北省', '城关区', '2018H1', 1],
        ['', '宣化区', '2018H1', 2],
        ['贵州省', '赫章县', '2018H1', 3],
        ['', '城关区', '2018H1', 4],
      ],
      merges: ['A2:A3', 'A4:A5'],
    });
    expect(figuresOf(read)).toContain('520103 2018H1 4');
    expect(codesOf(read)).toEqual(['filled']);
  });

  test('a number merged over counties is given to none', async () => {
    const read = await open({
      rows: [
        ['县', '时期', '网店数'],
        ['宣化区', '2018H1', 7],
        ['赫章县', '2018H1', ''],
        ['七星关区', '2018H1', 1],
      ],
      merges: ['C2:C3'],
    });
    expect(read.issues.filter(({ code }) => code === 'merged-value')).toHaveLength(2);
  });

  test('what a cell is shown as is what it is: per cent, days, codes', async () => {
    const read = await open({
      rows: [
        ['行政区划代码', '日期', '电商渗透率（%）'],
        [
          { v: 520527, s: 3 },
          { v: 43281, s: 2 },
          { v: 0.052, s: 1 },
        ],
      ],
    });
    expect(figuresOf(read)).toEqual(['520527 2018H1 5.2']);
  });

  test('the sheet with counties is proposed, not the cover', async () => {
    const read = await open(
      { rows: [['各县网络销售统计'], ['填报单位：商务厅']] },
      {
        rows: [
          ['县名', '时期', '网店数'],
          ['赫章县', '2018H1', 5],
        ],
      },
    );
    expect(read.form).toMatchObject({ sheet: 'S2' });
    expect(figuresOf(read)).toEqual(['520527 2018H1 5']);
  });

  test('a row is never too long', async () => {
    const read = await open({
      rows: [
        ['县名', '时期', '网店数'],
        ['赫章县', '2018H1', 5, '', '备注', 3],
      ],
    });
    expect(codesOf(read)).toEqual([]);
  });
});

test.each([
  ['县名,时期,销售额（万元）,下限,上限\n赫章县,2018H1,30,20,40', [200_000, 400_000]],
  ['adcode,period,amount,low,high\n520527,2018H1,30,20,40', [20, 40]],
  ['县名,时期,产值（元）,上限（元）,下限（元）\n赫章县,2018H1,30,40,20', [20, 40]],
])(
  'the ends of a range that are called so alone are those of the only figures: %s',
  async (text, range) => {
    const { sets } = await importText(text);
    expect(sets).toHaveLength(1);
    expect(sets[0]!.figures[0]).toMatchObject({ range });
  },
);

test.each([
  '县名,时期,产值（元）,户数,下限,上限\n赫章县,2018H1,30,3,20,40',
  '县名,时期,平均气温,最低,最高\n赫章县,2018H1,20,1,40',
])(
  'where they may be of several, or are the extremes of some days, they are figures of their own: %s',
  async (text) => {
    const { sets } = await importText(text);
    expect(sets.every(({ figures }) => figures.every(({ range }) => range === undefined))).toBe(
      true,
    );
  },
);

test('units are no counties, though one is called so in Pinyin', async () => {
  const yuan = { id: '341503', zh: '裕安区', reading: 'yu an qu', others: [] };
  const { mapping, sets } = await importText(
    'county,period,indicator,unit,value\n520527,2018H1,sales,yuan,5',
    { places: [...PLACES, yuan] },
  );
  expect(roles(mapping)).toBe('code period indicator unit value');
  expect(sets.map(({ indicator }) => indicator)).toEqual(['sales']);
});

test.each([
  ...[
    '渗透率（%）',
    '平均气温（℃）',
    '人均收入（元）',
    '同比增长（%）',
    '失业率',
    '占比',
    '消费价格指数',
  ],
  ...[
    '每万人床位数',
    '日均订单数',
    '收入（元/人）',
    'income per person',
    'avg temperature',
    '客单价（元/人）',
  ],
])('of months of a rate or an average, %s, the last is taken, which is said', async (name) => {
  const months = [1, 2, 3, 4, 5, 6].map((month) => `赫章县,2018-0${month},${month}`);
  const read = await importText(rows(`县名,月份,${name}`, ...months));
  expect(figuresOf(read)).toEqual(['520527 2018H1 6']);
  expect(read.issues).toContainEqual(
    expect.objectContaining({ code: 'parts', facts: ['last', 'rate'] }),
  );
});

test('a row without a figure says so, whatever else is to be said of it', async () => {
  const read = await importText('县名,省,时期,销售额\n威宁县,贵州,2018H1,空\n赫章县,贵州,2018H1,5');
  expect(read.issues.map(({ code, line, done }) => [code, line, done])).toContainEqual([
    ...['no-figure', 2, 'set-aside'],
  ]);
});

test.each(['赫章县,河北,2018H1,5', '河北赫章县,,2018H1,5'])(
  'a county of another province than the row names is not offered, in words of its own: %s',
  async (row) => {
    const read = await importText(`县名,省,时期,销售额\n${row}`);
    expect(read.issues.map(({ code, facts, candidates }) => [code, facts, candidates])).toEqual([
      ['other-province', ['520527'], []],
    ]);
  },
);

test('rows of townships are no figures of their county; those of all of it are', async () => {
  const read = await importText(
    rows(
      '县,乡镇,时期,销售额（万元）',
      ...['赫章县,城关镇,2018H1,30', '赫章县,合计,2018H1,90', '宣化区,,2018H1,7'],
    ),
  );
  expect(figuresOf(read)).toEqual(['130705 2018H1 70000', '520527 2018H1 900000']);
  expect(read.issues).toContainEqual(
    expect.objectContaining({ code: 'township', line: 2, got: '城关镇', done: 'set-aside' }),
  );
});

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../tests/fixtures/own.ts';

const amountsOf = ({ sets }: Awaited<ReturnType<typeof importText>>) =>
  sets.flatMap(({ figures }) => figures.map(({ amount }) => amount));
const page = (cell: string, before = '') =>
  importText(
    `<table><tr><th>县名</th>${before}<th>时期</th><th>网店数</th></tr><tr><td>赫章县</td>${before}<td>2018H1</td>${cell}</tr><tr><td>宣化区</td>${before}<td>2018H1</td><td>3</td></tr></table>`,
  );

describe('a page is read as it is seen', () => {
  test.each([
    ['560<sup>1</sup>', 560],
    ['560<sup><a href="#n">[12]</a></sup>', 560],
    ['560<sup>1, 2</sup>', 560],
    ['560<sub>（1）</sub>', 560],
    ['560<SUP>a</SUP>', 560],
    ['560<span style="font-size:9px; vertical-align: super">1</span>', 560],
    ['560<sup>1', 560],
    ['99<sup>.50</sup>', 99.5],
    ['<s>99</s>77', 77],
    ['<del>9<b>9</b></del>77', 77],
    ['<span style="text-decoration: line-through">99</span>77', 77],
    ['5<!-- x -->6', 56],
    ['<!-- 99 -->78', 78],
    ['<!-- <td>99</td> -->78', 78],
    ['7<span style="display:none">8</span>', 7],
    ['7<span hidden>8<span>9</span>1</span>', 7],
    ['7<span style="display:none">8', 7],
    ['7<span hidden><table><tr><td>县</td></tr></table>8</span>', 7],
    ['7<input type="hidden" value="8">5', 75],
    ['<span title="a hidden cell">75</span>', 75],
    ['7<script>if (a < b) c = "<td>8</td>"</script>', 7],
    ['<span style="display:inline">75</span>', 75],
  ])('%s is %d', async (cell, amount) => {
    expect(amountsOf(await page(`<td>${cell}</td>`))).toEqual([3, amount]);
  });

  test('and a mark that was taken off is said', async () => {
    const { issues } = await page('<td>560<sup>1</sup></td>');
    expect(issues).toContainEqual(expect.objectContaining({ code: 'mark', facts: ['¹'] }));
  });

  test('cells and rows that are not shown take no column and are no data', async () => {
    expect(amountsOf(await page('<td>5</td>', '<td hidden>9<td style="display: none">8'))).toEqual([
      3, 5,
    ]);
    const rows = '<tr hidden><td>崇礼区<td>2018H1<td>1</tr>';
    expect(amountsOf(await page(`<td>5</td></tr>${rows}`))).toEqual([3, 5]);
  });

  test('names of columns and places keep nothing but their words', async () => {
    const read = await importText(
      '<table><tr><th>县名<sup>1</sup></th><th>2018H1<sup>2</sup>面积（km<sup>2</sup>）</th></tr><tr><td>赫章县<sup>3</sup></td><td>5</td></tr></table>',
    );
    expect(read.sets).toMatchObject([
      { figures: [{ county: '520527', period: '2018H1', amount: 5 }] },
    ]);
  });
});

describe('the text of a workbook is read as it is seen', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const run = (words: string, look = '') => `<r><rPr>${look}</rPr><t>${words}</t></r>`;
  const raised = '<vertAlign val="superscript"/>';
  const book = (runs: string, isShared: boolean) => {
    const cell = (ref: string, words: string) =>
      `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const own = isShared
      ? '<c r="C2" t="s"><v>0</v></c>'
      : `<c r="C2" t="inlineStr"><is>${runs}</is></c>`;
    return zipSync({
      'xl/workbook.xml': text(
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': text(
        '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': text(`<sst><si>${runs}</si></sst>`),
      'xl/worksheets/s1.xml': text(
        `<worksheet><sheetData><row r="1">${cell('A1', '县名')}${cell('B1', '时期')}${cell('C1', '网店数')}</row><row r="2">${cell('A2', '赫章县')}${cell('B2', '2018H1')}${own}</row></sheetData></worksheet>`,
      ),
    });
  };

  test.each([
    ['a raised digit is a mark', run('560') + run('1', raised), 560],
    ['a lowered one is, too', run('560') + run('2', '<vertAlign val="subscript"/>'), 560],
    ['one on the line is a digit', run('560') + run('1', '<vertAlign val="baseline"/>'), 5601],
    ['what is struck out is not there', run('99', '<strike/>') + run('77'), 77],
    ['unless its look says no', run('9', '<strike val="0"/>') + run('7'), 97],
    ['how it is pronounced is not there', `${run('56')}<rPh sb="0" eb="1"><t>9</t></rPh>`, 56],
  ])('%s', async (_, runs, amount) => {
    expect(amountsOf(await importText(book(runs, true)))).toEqual([amount]);
    expect(amountsOf(await importText(book(runs, false)))).toEqual([amount]);
  });
});

describe('of several sheets', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  interface Sheet {
    readonly name: string;
    readonly state?: string;
    readonly rows: readonly (readonly (string | number)[])[];
  }
  const book = (...sheets: readonly Sheet[]) => {
    const cell = (value: string | number) =>
      typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const entries = sheets.map(
      ({ name, state }, at) =>
        `<sheet name="${name}" r:id="r${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
    );
    return zipSync({
      'xl/workbook.xml': text(
        `<workbook xmlns:r="r"><sheets>${entries.join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(
        sheets.map(({ rows }, at) => [
          `xl/worksheets/s${at}.xml`,
          text(
            `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
          ),
        ]),
      ),
    });
  };
  const HEADER = ['县名', '时期', '网店数'];
  const one = [HEADER, ['赫章县', '2018H1', 5]];
  const two = [HEADER, ['赫章县', '2018H1', 8], ['宣化区', '2018H1', 9]];
  const told = ({ issues }: Awaited<ReturnType<typeof importText>>) =>
    issues.flatMap(({ code, got }) => (code === 'other-sheets' ? [got] : []));

  test.each(['hidden', 'veryHidden'])(
    'one that is %s gives way to one that is seen',
    async (state) => {
      const read = await importText(
        book({ name: '旧', state, rows: two }, { name: '新', rows: one }),
      );
      expect(amountsOf(read)).toEqual([5]);
      expect(told(read)).toEqual(['旧']);
    },
  );

  test('one that is hidden is read where no other has figures, be they names or codes', async () => {
    const list = [
      ['县名', '县代码'],
      ['赫章县', 520527],
      ['宣化区', 130705],
      ['崇礼区', 130709],
    ];
    const read = await importText(
      book({ name: '表', state: 'hidden', rows: one }, { name: '名单', rows: list }),
    );
    expect(amountsOf(read)).toEqual([5]);
    expect(told(read)).toEqual([]);
  });

  test('the one with most counties is read, and the others with figures are named', async () => {
    const read = await importText(
      book(
        { name: '表1', rows: one },
        { name: '封面', rows: [['说明']] },
        { name: '表2', rows: two },
      ),
    );
    expect(amountsOf(read)).toEqual([9, 8]);
    expect(told(read)).toEqual(['表1']);
  });

  test('and so are the other tables of a page', async () => {
    const table = (amount: number) =>
      `<table><tr><th>县名<th>2018H1网店数<tr><td>赫章县<td>${amount}</table>`;
    const read = await importText(table(5) + table(6));
    expect(amountsOf(read)).toEqual([5]);
    expect(told(read)).toEqual(['2']);
  });
});

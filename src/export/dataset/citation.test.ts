import { contextProduct } from '../../../tests/fixtures/context-product.ts';
import { expect, test } from 'vitest';
import { exitsProduct, programmeProduct } from '../../../tests/fixtures/layer-products.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import { squareAtlas } from '../../../tests/fixtures/atlas.ts';
import { squareExtract } from '../../../tests/fixtures/extract.ts';
import { LANGUAGES } from '../../core/base/language.ts';
import { COLUMNS } from '../../i18n/messages/export-columns.ts';
import { bibTeX } from './bibtex.ts';
import { formatCitation } from './citation.ts';
import { contextTable } from './context-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { nationalTable } from './national-table.ts';
import { listTable } from './list-table.ts';
import { longTable } from './long-table.ts';
import { PIN } from './pin-column.ts';
import { wideTable } from './wide-table.ts';

const OCCASION = {
  filter: 'all counties',
  url: 'https://example.org/atlas/#layer=sales&prov=52',
  day: '2026-11-25',
};

test('a citation names the release, the day, the filter and the address', () => {
  const text = formatCitation(squareExtract(), OCCASION);
  expect(text).toContain('Release 0123456789ab. https://example.org/atlas/#layer=sales&prov=52');
  expect(text).toContain('(accessed November 25, 2026)');
  expect(text).toContain('Filter: all counties\n');
});

test('it lists the documents of national figures and of the list', () => {
  const text = formatCitation(squareExtract({ language: 'zh' }), OCCASION);
  expect(text).toContain('[report-1] 半年报. 脱贫基金. 2018-07-11. https://example.org/report-1');
  expect(text).toContain('[report-2] 年报. 经济日报. 2019. 无地址');
});

test('it says what each status means, and that county figures were never published', () => {
  const text = formatCitation(squareExtract({ language: 'zh' }), OCCASION);
  for (const status of [
    'reported (公布)',
    'derived (推算)',
    'modelled (估计)',
    'missing (未公布)',
  ]) {
    expect(text).toContain(`${status}：`);
  }
  expect(text).toContain('县级数字没有成套公布过');
});

test.each(LANGUAGES)('every column of every file is in the dictionary, in %s', (language) => {
  const extract = squareExtract({ language, places: [0, 1] });
  const { columns } = longTable(extract);
  const text = formatCitation(extract, OCCASION);
  for (const { name, meaning } of columns) {
    expect(meaning).toBe(name);
    expect(text).toContain(`\n${name}${language === 'zh' ? '：' : ': '}`);
  }
});

test('no column is described that no file has', () => {
  const extract = squareExtract();
  const { atlas } = extract;
  const tables = [
    ...[longTable(extract), wideTable(extract)],
    ...[
      indicatorTable(atlas, 'sales'),
      nationalTable(atlas, ['sales'], programmeProduct()),
      listTable(atlas, exitsProduct()),
    ],
    contextTable(atlas, contextProduct(), 'context-bank-loans'),
  ];
  const used = tables.flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
  used.push(PIN.meaning);
  expect([...new Set(used)].sort()).toEqual(Object.keys(COLUMNS.en).sort());
});

test('how counties were estimated is said of the release at hand', () => {
  const older = squareAtlas(({ estimates }) => delete estimates.sales!.sigma);
  const textOf = (atlas: Atlas) => formatCitation(squareExtract({ atlas }), OCCASION);
  expect(textOf(older)).toContain('the median of five weights');
  expect(textOf(squareAtlas())).toContain('the range holds four chances in five');
});

test('groups of columns have their indicator, time and unit', () => {
  expect(formatCitation(squareExtract({ places: [1] }), OCCASION)).toContain(
    'sales_2018H2_…: Online sales; Half-year: second half of 2018; yuan; rate: yuan per head',
  );
});

test('national figures stand in words with their status, formula and note', () => {
  const atlas = squareAtlas(({ national }) => (national[0]!.noteEn = 'The source says "over".'));
  const text = formatCitation(squareExtract({ atlas, places: [0, 1, 2] }), OCCASION);
  expect(text).toMatch(/^sales_2018H1: over 100 million yuan; reported; .*says "over"\.$/m);
  expect(text).toMatch(/^sales_2018H2: about 200 million yuan; .*300000000-100000000$/m);
  expect(text).toMatch(/^sales_2019H1: not published$/m);
});

test('what an indicator covers, and what speaks against its estimate, stands once', () => {
  const atlas = {
    ...squareAtlas(),
    fits: { sales: { fit: 'overstated', noteZh: '偏高。', noteEn: 'Too high.' } as const },
  };
  const text = formatCitation(squareExtract({ atlas, places: [0, 1] }), OCCASION);
  expect(text.match(/^sales: The four counties ⚠ .*: Too high\.$/gm)).toHaveLength(1);
});

test('without figures it says so', () => {
  expect(formatCitation(squareExtract({ layers: [] }), OCCASION)).toContain(
    'Figures: no figures, only what the list says',
  );
});

test('BibTeX has an entry of the atlas and one of each document, with signs of TeX escaped', () => {
  const atlas = squareAtlas(({ sources }) => (sources[0]!.title = 'A & B {50%}'));
  const text = bibTeX(squareExtract({ atlas }), OCCASION);
  expect(text.match(/^@misc\{.*,$/gm)).toEqual([
    '@misc{relief-atlas,',
    '@misc{report-1,',
    '@misc{report-2,',
  ]);
  expect(text).toContain('  title = {A \\& B \\{50\\%\\}},');
  expect(text).toContain('  url = {https://example.org/atlas/#layer=sales&prov=52},');
  expect(text).not.toContain('url = {}');
});

test('a document that is cited but not known is an error', () => {
  const atlas = squareAtlas(({ sources }) => sources.pop());
  expect(() => formatCitation(squareExtract({ atlas }), OCCASION)).toThrow(
    'export: source report-2 is cited but not in the atlas',
  );
});

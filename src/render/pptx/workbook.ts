import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import type { Language } from '../../core/base/language.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { contentTypes, relationships, zipParts, type Parts } from './package.ts';
import type { ChartSeries } from './chart-series.ts';
import { XML } from './xml.ts';

/** The columns of the sheet; the chart names them. */
export const COLUMNS = { time: 'A', amount: 'B', below: 'C', above: 'D', status: 'E' } as const;

/** The name of the only sheet. */
export const SHEET = 'Sheet1';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A cell: text, a number, or nothing where a value is missing. */
type Cell = string | number | null;

/** The rows of the sheet, the headings first: time, amount, how far the range reaches, status. */
export function sheetRows({ name, points }: ChartSeries, language: Language): Cell[][] {
  const { time, below, above, status } = POWERPOINT[language].columns;
  return [
    [time, name, below, above, status],
    ...points.map((point) => {
      const { amount, range } = point.value;
      const reach =
        range && amount !== null ? [amount - range[0], range[1] - amount] : [null, null];
      return [categoryOf(point), amount, ...reach, point.status] as Cell[];
    }),
  ];
}

/** What stands under a bar: the time, the amount as it is written anywhere else, and its status. */
export function categoryOf({ time, amount, status, range }: ChartSeries['points'][number]): string {
  const known = amount === status ? status : `${amount}\n${status}`;
  return [time, known, ...(range === null ? [] : [range])].join('\n');
}

/** Writes the workbook of a chart, so that its numbers can be edited. */
export function workbook(series: ChartSeries, language: Language): Uint8Array {
  const rows = sheetRows(series, language).map(rowXml).join('');
  const parts: Parts = {
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      { type: `${OFFICE}/worksheet`, target: 'worksheets/sheet1.xml' },
      { type: `${OFFICE}/styles`, target: 'styles.xml' },
    ]),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="5" width="20" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    '_rels/.rels': relationships([{ type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' }]),
  };
  const types = contentTypes({
    'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
    'xl/worksheets/sheet1.xml': `${TYPE}.worksheet+xml`,
    'xl/styles.xml': `${TYPE}.styles+xml`,
  });
  return zipParts({ '[Content_Types].xml': types, ...parts });
}

function rowXml(cells: readonly Cell[], index: number): string {
  const number = index + 1;
  const written = cells.map((cell, at) => {
    const place = `r="${Object.values(COLUMNS)[at]}${number}"`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

import { hasValues } from '../../core/atlas/layer.ts';
import { layerColors } from '../../core/theme/theme.ts';
import { POWERPOINT } from '../../i18n/messages/pptx.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import type { DeckInput } from './deck-input.ts';
import { patternFill } from './county-shape.ts';
import { colorXml, fillXml } from './paint.ts';
import type { ChartSeries } from './chart-series.ts';
import { categoryOf, COLUMNS, SHEET, sheetRows } from './workbook.ts';
import { XML } from './xml.ts';

const AXES = { category: 1, value: 2 } as const;
/** The type under the bars, in points. */
const SIZE = 12;

/**
 * Writes a chart of bars from zero, whose numbers are also in the workbook beside it: estimates are in strokes and have
 * their range as a line, what is missing has no bar. Amounts are said under the bars, so there is no axis to read.
 */
export function chartXml(series: ChartSeries, input: DeckInput): string {
  const { theme, view, language } = input;
  const color = hasValues(view.layer)
    ? layerColors(theme, input.atlas, view.layer).ramp[3]!
    : theme.years.at(-2)!;
  const { points } = series;
  const isAbove = points.every(
    ({ value: { amount, range } }) => Math.min(amount ?? 0, range?.[0] ?? 0) >= 0,
  );
  const modelled = points.flatMap(({ value }, index) =>
    value.status === 'modelled' ? [index] : [],
  );
  const strokes = patternFill(color, 'strokes', theme);
  const marked = modelled.map(
    (index) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillXml(strokes)}</c:spPr></c:dPt>`,
  );
  const rows = sheetRows(series, language).slice(1);
  const [above, below] = [
    rows.map((row) => row[3] as number | null),
    rows.map((row) => row[2] as number | null),
  ];
  const line = `<c:spPr><a:ln w="12700"><a:solidFill>${colorXml(theme.ink)}</a:solidFill></a:ln></c:spPr>`;
  const ranges = points.every(({ value }) => value.range === null)
    ? ''
    : `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers('above', above)}</c:plus><c:minus>${numbers('below', below)}</c:minus>${line}</c:errBars>`;
  const bars =
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${strings(`$${COLUMNS.amount}$1`, [series.name])}</c:tx>` +
    `<c:spPr>${fillXml({ color })}</c:spPr><c:invertIfNegative val="0"/>${marked.join('')}${ranges}` +
    `<c:cat>${strings(rangeOf('time', points.length), points.map(categoryOf))}</c:cat>` +
    `<c:val>${numbers(
      'amount',
      points.map(({ value }) => value.amount),
    )}</c:val></c:ser>`;
  return (
    `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars}<c:gapWidth val="60"/><c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>` +
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill>${colorXml(theme.quiet)}</a:solidFill></a:ln></c:spPr>${typeXml(theme.ink)}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/>${isAbove ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/>${typeXml(theme.ink)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${typeXml(theme.ink)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );

  function typeXml(ink: string): string {
    const { font } = POWERPOINT[language];
    return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE * 100}"><a:solidFill>${colorXml(ink)}</a:solidFill><a:latin typeface="${font}"/><a:ea typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="${POWERPOINT[language].language}"/></a:p></c:txPr>`;
  }
}

function rangeOf(column: keyof typeof COLUMNS, length: number): string {
  return `$${COLUMNS[column]}$2:$${COLUMNS[column]}$${length + 1}`;
}

function strings(range: string, values: readonly string[]): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${SHEET}!${range}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** What is missing has no point, so that programs leave a gap. */
function numbers(column: keyof typeof COLUMNS, values: readonly (number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${SHEET}!${rangeOf(column, values.length)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

import type { InputCell } from './cells.ts';

/** What a number is as a cell of a format; a number where it is written as it is. */
export type CellFormat = (value: number) => InputCell;

/** Formats that workbooks have without saying so; 27 to 36 and 50 to 58 are days in Chinese. */
const KNOWN: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };
const isKnownDay = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

const DAY_MS = 86_400_000;
/** Days from 1899-12-30, and from 1904, to 1970. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

type Elements = (
  xml: string,
  name: string,
) => readonly Readonly<Record<string, string | undefined>>[];

/** The formats of cells by their number. */
export function cellFormats(
  styles: string,
  elements: Elements,
  is1904: boolean,
): readonly CellFormat[] {
  const codes = new Map(
    elements(styles, 'numFmt').map(({ numFmtId, formatCode = '' }) => [
      Number(numFmtId),
      formatCode,
    ]),
  );
  const start = styles.indexOf('<cellXfs');
  const end = styles.indexOf('</cellXfs>');
  const cells = start < 0 || end < start ? '' : styles.slice(start, end + '</cellXfs>'.length);
  return elements(cells, 'xf').map(({ numFmtId }) => {
    const id = Number(numFmtId ?? 0);
    const code = codes.get(id) ?? KNOWN[id] ?? '';
    return formatOf(code, code === '' && isKnownDay(id), is1904);
  });
}

function formatOf(code: string, isDay: boolean, is1904: boolean): CellFormat {
  // Of what is shown for positive numbers, without words in quotes and colours.
  const bare = code
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_./gi, '')
    .replace(/general/i, '');
  if (bare.includes('%')) return (value) => `${Number((value * 100).toPrecision(15))}%`;
  if (isDay || /[ymd年月日]|h|s/i.test(bare)) {
    return (value) => dayOf(value, is1904) ?? value;
  }
  // A code with leading zeros is text.
  if (/^0{2,}$/.test(bare)) return (value) => String(value).padStart(bare.length, '0');
  return (value) => value;
}

function dayOf(value: number, is1904: boolean): string | null {
  const time = (value - EPOCH[is1904 ? 1904 : 1900]) * DAY_MS;
  if (!(Math.abs(time) < 8e15)) return null;
  return new Date(Math.round(time)).toISOString().slice(0, 10);
}

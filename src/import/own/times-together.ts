import { spanOf, type TimeText } from './time-text.ts';

/** Times that a text names, and the text with a sign of `signOf` in the place of each. */
export interface Times {
  readonly times: readonly TimeText[];
  readonly rest: string;
}

const FIRST_SIGN = 0xe000;
const SIGN = '[\\ue000-\\uf8ff]';
const TO = '(?:[-–—―~～]+|至|到|to|through|until)';
const JOIN = `(?:${TO}|[/、,;&+]|[和与及跟比较占含比]+|and|vs\\.?|or|或|compared (?:to|with))`;
const NAMES =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';

/** The signs of times. */
export const SIGNS = new RegExp(SIGN, 'gu');
/** What joins one time with the next. */
export const JOINED = new RegExp(`(?<=${SIGN}\\s*年?\\s*)${JOIN}(?=\\s*${SIGN})`, 'giu');
const RANGE = new RegExp(
  `^[^\\ue000-\\uf8ff]*${SIGN}\\s*年?\\s*${TO}\\s*${SIGN}[^\\ue000-\\uf8ff]*$`,
  'iu',
);
/** A part of a year of which the year is said elsewhere in the text. */
const PIECE = new RegExp(
  [
    '[上下]半(?!月)(?:年度?)?|[前后]半年|第?[一二12]\\s*半年|全年',
    '前[一二三四两1-4]个?季度?|第?[一二三四1-4]季度?',
    '(?<![a-z\\d])(?:(?:H|HY)[12]|[12]H|Q[1-4]|[1-4]Q)(?![a-z\\d])',
    '(?<!\\d)\\d{1,2}\\s*(?:月份?)?\\s*[-–—~～至到]\\s*\\d{1,2}\\s*月份?',
    '(?<!\\d)\\d{1,2}月(?:份|\\d{1,2}日?|[末底])?',
    `(?<=${SIGN}\\s*${TO}\\s*)\\d{1,2}[./]\\d{1,2}(?![\\d./])`,
    `(?<![a-z])(?:${NAMES})(?![a-z])`,
    '(?:first|second|1st|2nd)[ -]half',
  ].join('|'),
  'giu',
);
/** The rest of a time behind another: the 2 of 2018H1/2. */
const CUT = new RegExp(
  `${SIGN}\\s*${JOIN}\\s*(?:\\d{1,2}(?![\\d:.])|[上下](?!\\p{Script=Han}))`,
  'iu',
);

/** The sign that stands in a text in the place of one of its times. */
export function signOf(index: number): string {
  return String.fromCharCode(FIRST_SIGN + index);
}

/** Adds what names a part of the year that another time of the text is of. */
export function withPieces(
  { times, rest }: Times,
  read: (piece: string, year: string) => TimeText | undefined,
): Times {
  const year = times.map(yearOf).find((each) => each !== null);
  if (year == null) return { times, rest };
  const all = [...times];
  const left = rest.replace(PIECE, (piece) => {
    const time = read(piece, year);
    if (!time || time.kind === 'none') return piece;
    all.push(time);
    return signOf(all.length - 1);
  });
  return { times: all, rest: left };
}

/**
 * What several times of a text are together. One that is said twice, or with its year or its last day beside it, is that
 * one; from one to another they may be a half-year, a quarter or a year; anything else is a span.
 */
export function together({ times, rest }: Times): TimeText {
  const [first = { kind: 'none' }] = times;
  const odd = times.find(({ kind }) => kind !== 'half' && kind !== 'part' && kind !== 'year');
  if (odd) return odd;
  const span = { kind: 'span' } as const;
  if (CUT.test(rest)) return span;
  if (times.length < 2) return first;
  const inOrder = [...rest].flatMap((letter) => times[letter.charCodeAt(0) - FIRST_SIGN] ?? []);
  // 2018-01-01/2018-06-30 is an interval of ISO 8601.
  const isDays = times.every((time) => time.kind === 'part' && time.grain === 'day');
  const isRange = RANGE.test(isDays ? rest.replace('/', '-') : rest);
  if (inOrder.length === 2 && isRange) return fromTo(inOrder[0]!, inOrder[1]!);
  const isJoined = rest.search(JOINED) >= 0;
  return inOrder.reduce((one, next) => (isJoined ? same(one, next) : within(one, next)) ?? span);
}

/** The time that two are that say the same, the half-year of its last day; `null` where they differ. */
function same(one: TimeText, next: TimeText): TimeText | null {
  if (one.kind === 'half' && periodOf(next) === one.period) return one;
  if (next.kind === 'half' && periodOf(one) === next.period) return next;
  if (one.kind === 'part' && next.kind === 'part') return one.part === next.part ? one : null;
  return one.kind === 'year' && next.kind === 'year' && one.year === next.year ? one : null;
}

/** As `same`, or the one that is a part of the other, a year. */
function within(one: TimeText, next: TimeText): TimeText | null {
  if (one.kind === 'year' && yearOf(next) === String(one.year)) return next;
  if (next.kind === 'year' && yearOf(one) === String(next.year)) return one;
  return same(one, next);
}

/** The half-year that a time is, by its first or last day, too; a month is none. */
function periodOf(time: TimeText): string | null {
  if (time.kind === 'half') return time.period;
  return time.kind === 'part' && time.grain === 'day' && time.isEdge ? time.period : null;
}

function yearOf(time: TimeText): string | null {
  if (time.kind === 'year') return String(time.year);
  return time.kind === 'half' || time.kind === 'part' ? time.period.slice(0, 4) : null;
}

/** From the first day of one time to the last of another. */
function fromTo(one: TimeText, next: TimeText): TimeText {
  if (one.kind !== 'part' || next.kind !== 'part') return same(one, next) ?? { kind: 'span' };
  const [from, to] = [endsOf(one.part).from, endsOf(next.part).to];
  if (from === null || to === null) return { kind: 'span' };
  if (one.period.slice(0, 4) !== next.period.slice(0, 4)) return { kind: 'span' };
  return spanOf(one.period.slice(0, 4), from, to);
}

/** The months that a part begins and ends; `null` where it does so in the middle of one. */
function endsOf(part: string): { readonly from: number | null; readonly to: number | null } {
  const quarter = /Q(\d)$/.exec(part)?.[1];
  if (quarter !== undefined) return { from: Number(quarter) * 3 - 2, to: Number(quarter) * 3 };
  const [year, month, day] = part.split('-').map(Number) as [number, number, number?];
  if (day === undefined) return { from: month, to: month };
  const isLast = day >= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: day === 1 ? month : null, to: isLast ? month : null };
}

import { plainText, withoutMarks } from './plain-text.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const LONG_DIGIT = '[〇零○Oo0一二三四五六七八九]';
const HAN_YEAR = new RegExp(
  `${LONG_DIGIT}{4}(?=\\s*年|[上下]半)|(?<=民[国國]\\s*)${LONG_DIGIT}{2,3}(?=\\s*年)`,
  'gu',
);
const REPUBLIC = /民国\s*(\d{1,3})\s*年/gu;
const ROMAN = /[Ⅰ-Ⅳⅰ-ⅳ](?=\s*(?<unit>[季半])?)/gu;
const HAN_MONTH =
  /(?<!十)(?:十[一二]?|[一二三四五六七八九])(?=月|\s*[-–—~～至到]\s*(?:十[一二]?|[一二三四五六七八九])月)/gu;
const BRACKETS = /[([{【〔〖《「『]([^()[\]{}【】〔〕〖〗《》「」『』]*)[)\]}】〕〗》」』]/gu;
/** What in brackets is of a time. */
const OF_TIME =
  /^\s*[上下]\s*$|[上下前后]半|半年|季|月|[HQ]\s*\d|\d\s*[HQ]|half|(?:19|20)\d\d|全年|年度/iu;

/**
 * A text as times are read in it: without marks of notes, its years in digits, and without the brackets around a part of a time.
 * `null` where a mark stands between digits.
 */
export function periodWords(text: string): string | null {
  const { text: bare, isLeft } = withoutMarks(
    text.replace(/[\ue000-\uf8ff]/g, ' ').replace(HAN_YEAR, inDigits),
  );
  if (isLeft) return null;
  const quarters = bare.replace(ROMAN, (sign, _at, _all, { unit }: { unit?: string }) => {
    const digit = sign.normalize('NFKC').toLowerCase();
    const number = { i: 1, ii: 2, iii: 3, iv: 4 }[digit]!;
    return unit === undefined ? `Q${number}` : `${number}`;
  });
  return plainText(quarters)
    .replace(REPUBLIC, (_, year: string) => `${Number(year) + 1911}年`)
    .replace(HAN_MONTH, (month) => String(hanNumber(month)))
    .replace(BRACKETS, (all, inside: string) => (OF_TIME.test(inside) ? ` ${inside} ` : all))
    .trim();
}

/** The digit that a digit or a Chinese numeral stands for; -1 for none. */
export function digitOf(digit: string): number {
  return digit === '两' ? 2 : Number(digit) || HAN_DIGITS.indexOf(digit);
}

/** A number below a hundred, 11 and 十一. */
export function hanNumber(count: string): number {
  const [tens, ones] = count.split('十');
  if (ones === undefined) return Number(count) || digitOf(count);
  return (tens === '' ? 1 : digitOf(tens!)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

/** 二〇一八年 is 2018年. */
function inDigits(year: string): string {
  if (/^\d+$/.test(year)) return year;
  return [...year]
    .map((digit) => (/\d/.test(digit) ? digit : Math.max(0, HAN_DIGITS.indexOf(digit))))
    .join('');
}

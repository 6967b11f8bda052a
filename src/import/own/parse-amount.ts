import { LONGEST_CELL, plainText, withoutMarks, withoutNotes } from './plain-text.ts';
import { readUnit } from './parse-unit.ts';

/** What stands before the decimals: 1,234.5 or 1.234,5. */
export type DecimalMark = '.' | ',';

/** What a cell says that gives no exact amount: about, more or less than it, from one to another. */
export type Inexact = 'about' | 'over' | 'under' | 'range';

/** What a sign in place of an amount means: there is none, it is too small to be written, or it is withheld. */
export type MissingSign = 'none' | 'tiny' | 'withheld';

/** What a cell of amounts says. */
export type AmountText =
  | {
      readonly kind: 'amount';
      readonly amount: number;
      /** The multiple that the cell states itself, `1.2万` is `1e4`; `null` where it states none. */
      readonly factor: number | null;
      /** The unit that the cell states itself, or `null`. */
      readonly unit: string | null;
      /** Marks of notes that were taken off. */
      readonly marks: string;
    }
  /** Blank, or a word or sign in place of a figure. */
  | { readonly kind: 'missing'; readonly sign: MissingSign }
  | { readonly kind: 'inexact'; readonly meaning: Inexact }
  | { readonly kind: 'bad' };

const MISSING =
  /^([-–—―./\\·]+|暂无(数据)?|无(数据)?|空|缺(失)?|不详|未知|未公布|未统计|n\.?\/?a\.?|nan|null|none|nil|missing|not (published|available)|#?n\/a)$/i;
const TINY = /^(…+|⋯+|\.{3,})$/;
const WITHHELD = /^([×xX✕✖]+|\*{1,5}|保密|不公开|suppressed|confidential)$/;

const NUMBER = '\\d[\\d,.]*';
const INEXACT: readonly (readonly [Inexact, RegExp])[] = [
  [
    'range',
    new RegExp(`^${NUMBER} ?[^\\d ]{0,3} ?(?:[-–—~～]|至|到|to) ?${NUMBER}[^\\d]{0,8}$`, 'i'),
  ],
  [
    'about',
    /^(约|大约|将近|近|≈|~|～|about|approx\.?|circa|ca\.) ?[\d.]|[\d万亿千百元件人个](左右|上下|几|来)/i,
  ],
  [
    'over',
    /^(>|≥|>=|超过?|逾|高于|大于|多于|不低于|不少于|至少|over|above|more than|at least) ?=? ?[\d.]|[\d万亿千百元件人个](以上|余|多|\+)|^\d[\d,.]*\+$/i,
  ],
  [
    'under',
    /^(<|≤|<=|不足|不到|低于|小于|少于|不超过|至多|under|below|less than|up to|at most) ?=? ?[\d.]|[\d万亿千百元件人个](以下|以内|以内)/i,
  ],
];

/** 1亿2000万 is its parts added up. */
const COMPOUND =
  /^(?:(?<e8>[\d,.]{1,20})亿)?(?:(?<e4>[\d,.]{1,20})万)?(?:(?<e3>[\d,.]{1,20})千)?(?<e0>[\d,.]{1,20})?(?<unit>\p{Script=Han}{1,4})?$/u;

const AMOUNT =
  /^(?<open>\()? ?(?:[¥￥]|RMB|CNY|人民币)? ?(?<sign>[+\-−–])? ?(?:[¥￥]|RMB|CNY)? ?(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|\d+)?(?<decimals>\.\d*)?(?<power>e[+-]?\d{1,3})? ?(?<unit>[^\d\s(),.][^\d(),]*)?(?<close>\))?$/i;

/**
 * Reads an amount: full-width digits, groups of three, a sign or brackets for less than nothing, a unit after it. The time
 * grows with the length alone, and no cell is read beyond `LONGEST_CELL`.
 */
export function readAmountText(cell: string | number, decimal: DecimalMark = '.'): AmountText {
  if (typeof cell === 'number') return Number.isFinite(cell) ? plain(cell) : BAD;
  if (cell.length > LONGEST_CELL) return BAD;
  const sign = cell.trim();
  if (TINY.test(sign)) return { kind: 'missing', sign: 'tiny' };
  if (WITHHELD.test(sign)) return { kind: 'missing', sign: 'withheld' };
  const { text: bare, marks: signs, isLeft } = withoutMarks(sign);
  const { text, marks: notes } = withoutNotes(bare.trimEnd());
  const marks = notes + signs;
  // A triangle before a number may be a mark or a minus.
  if (isLeft || /^[▲△]/.test(sign)) return BAD;
  const words = withPoint(plainText(text).replace(/^'|^="?|"$/g, ''), decimal);
  if (words === null) return BAD;
  if (words === '' || MISSING.test(words)) {
    return words === '' && marks !== '' ? BAD : { kind: 'missing', sign: 'none' };
  }
  const read = readExact(words);
  if (read) return { ...read, marks };
  const inexact = INEXACT.find(([, way]) => way.test(words));
  return inexact ? { kind: 'inexact', meaning: inexact[0] } : BAD;
}

/** The decimal mark of a column, by the cells that can be read in one way only, and whether these contradict each other. */
export function decimalMarkOf(cells: readonly (string | number)[]): {
  readonly mark: DecimalMark;
  readonly isContradicted: boolean;
} {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (typeof cell === 'number' || !/[,，.]/.test(cell)) continue;
    const asPoint = readAmountText(cell, '.').kind === 'amount';
    const asComma = readAmountText(cell, ',').kind === 'amount';
    if (asPoint && !asComma) points += 1;
    if (asComma && !asPoint) commas += 1;
  }
  return { mark: commas > points ? ',' : '.', isContradicted: commas > 0 && points > 0 };
}

const BAD = { kind: 'bad' } as const;

function readExact(words: string): Omit<Extract<AmountText, { kind: 'amount' }>, 'marks'> | null {
  const parts = AMOUNT.exec(words)?.groups;
  if (!parts || (parts.open === undefined) !== (parts.close === undefined)) return compound(words);
  if (parts.digits === undefined && !/^\.\d/.test(parts.decimals ?? '')) return null;
  const { digits = '0', decimals = '', power = '' } = parts;
  const size = Number(digits.replace(/[, ']/g, '') + decimals + power);
  const unit = parts.unit === undefined ? null : readUnit(parts.unit);
  if (!Number.isFinite(size) || (parts.unit !== undefined && !unit)) return compound(words);
  const isNegative = parts.open !== undefined || /[-−–]/.test(parts.sign ?? '');
  return {
    kind: 'amount',
    amount: isNegative && size !== 0 ? -size : size,
    factor: unit?.factor ?? null,
    unit: unit?.unit || null,
  };
}

function compound(words: string) {
  const parts = COMPOUND.exec(words)?.groups;
  if (!parts) return null;
  const unit = parts.unit === undefined ? null : readUnit(parts.unit);
  if (parts.unit !== undefined && unit?.factor !== 1) return null;
  const sizes = (
    [
      ['e8', 1e8],
      ['e4', 1e4],
      ['e3', 1e3],
      ['e0', 1],
    ] as const
  ).flatMap(([name, factor]) => {
    const text = parts[name];
    return text === undefined ? [] : [Number(text.replaceAll(',', '')) * factor];
  });
  const amount = sizes.reduce((sum, size) => sum + size, 0);
  // What follows 亿 and 万 is less than they are; the 3 of 2亿3 may be any.
  const isFalling = sizes.every((size, at) => at === 0 || size < sizes[at - 1]!);
  const isWhole = parts.e0 === undefined || parts.e0.length >= 3;
  const isRead = sizes.length > 1 && isFalling && isWhole && Number.isFinite(amount);
  return isRead ? { kind: 'amount' as const, amount, factor: 1, unit: unit?.unit || null } : null;
}

/** A number written with this decimal mark, with a point; `null` where its groups are no groups. */
function withPoint(words: string, decimal: DecimalMark): string | null {
  if (decimal === '.') return words;
  const number = /\d[\d., ]*/.exec(words)?.[0].trimEnd();
  if (number === undefined) return words;
  const read = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?$/.exec(number);
  if (!read) return null;
  const decimals = read[2] === undefined ? '' : `.${read[2]}`;
  return words.replace(number, read[1]!.replace(/[. ]/g, '') + decimals);
}

function plain(amount: number): AmountText {
  return { kind: 'amount', amount, factor: null, unit: null, marks: '' };
}

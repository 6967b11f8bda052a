import { plainText } from './plain-text.ts';
import record from '../../../data/record.json' with { type: 'json' };

/** A unit as a file has it: how many of a unit of the tables one of it is. */
export interface Unit {
  /** `yuan`, `people`, `parcels`, `percent`, or free text. */
  readonly unit: string;
  readonly factor: number;
}

/** What the tables' units are called. */
const BASES: readonly (readonly [words: RegExp, unit: string])[] = Object.entries(
  record.units,
).flatMap(([unit, about]) =>
  'words' in about ? [[new RegExp(`^(${about.words})$`, 'i'), unit] as const] : [],
);

/** Multiples by what they are written as; the longer first. */
const MULTIPLES: readonly (readonly [words: string, factor: number])[] = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万亿', 1e12],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
  ['bn', 1e9],
  ['mn', 1e6],
];

/** Whether a unit of a file is one that the tables have. */
export function isTableUnit(unit: string): boolean {
  return BASES.some(([, base]) => base === unit);
}

/** The multiples that the reader may choose from, the least first. */
export const FACTORS = [1, 1e3, 1e4, 1e6, 1e8] as const;

/** Reads a unit, `万元`, `million yuan`, `件`; a multiple alone has the unit `''`. `null` for other words. */
export function readUnit(text: string): Unit | null {
  const words = plainText(text).replace(/^单位\s*[::]?\s*/, '');
  const unit = baseOf(words);
  if (unit !== null) return { unit, factor: 1 };
  const counted = COUNTED.exec(words)?.groups;
  const ofCount = counted && countedUnit(counted);
  if (ofCount) return ofCount;
  const multiple = MULTIPLES.find(([name]) => words.toLowerCase().startsWith(name));
  if (!multiple) return null;
  const rest = words.slice(multiple[0].length).trim();
  const base = rest === '' ? '' : baseOf(rest);
  return base === null ? null : { unit: base, factor: multiple[1] };
}

/** 10k yuan, 10,000 yuan, RMB million, '000 yuan. */
const COUNTED =
  /^(?<money>rmb|cny|¥)? ?(?<count>1,?0[0,]*|'000)? ?(?<size>thousand|million|billion|mil|mn|bn|[kmb](?![a-z]))?s? ?(?:of )?(?<base>[\p{L} ]{1,12})?$/iu;
const SIZES: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

function countedUnit({
  money,
  count,
  size,
  base,
}: Record<string, string | undefined>): Unit | null {
  if (count === undefined && money === undefined) return null;
  const named = base === undefined ? '' : baseOf(base.trim());
  if (named === null) return null;
  const times = count === "'000" ? 1e3 : Number((count ?? '1').replaceAll(',', ''));
  const factor = times * (SIZES[size?.charAt(0).toLowerCase() ?? ''] ?? 1);
  return factor > 0 ? { unit: money === undefined ? named : 'yuan', factor } : null;
}

/** The unit that a column's name states in brackets or at its end, or `null`. */
export function unitOfName(name: string): Unit | null {
  const words = plainText(name);
  for (const [, inside] of words.matchAll(/[([【]([^)\]】]+)[)\]】]/g)) {
    const unit = readUnit(inside!);
    if (unit) return unit;
  }
  // 销售额万元 says it, too; 超亿元 says which of them are meant.
  const close = /[^\d过超破达近上满千百十万亿](?<unit>[十百千万亿]{1,2}[元人件])$/u.exec(words)
    ?.groups?.unit;
  if (close) return readUnit(close);
  const last = /[\s_,/:-](?<unit>[^\s_,/:-]+(?: yuan| people| parcels)?)$/.exec(words)?.groups
    ?.unit;
  return last ? readUnit(last) : null;
}

/** What of a column's name is left without brackets, and without the units that they state. */
export function withoutUnit(name: string): string {
  return plainText(name)
    .replace(/[([【]([^)\]】]+)[)\]】]/g, (_, inside: string) => {
      const parts = inside.split(/[,;、]/).map((part) => part.trim());
      return ` ${parts.filter((part) => !readUnit(part)).join(' ')}`;
    })
    .trim();
}

/** What is counted one by one, besides what the tables have. */
const COUNTED_BY =
  /^[十百千万亿]{0,2}(户|个|家|村|次|人次|辆|亩|吨|公斤|棵|头|只|台|所|处|款|公里|平方米|平方公里|公顷)$/;

/** Whether a text is a unit alone, `万元` or `户`, in brackets or not. */
export function isUnitWord(text: string): boolean {
  const words = plainText(text).replace(/^[([【]\s*|\s*[)\]】]$/g, '');
  return !/^\d*$/.test(words) && (readUnit(words) !== null || COUNTED_BY.test(words));
}

/**
 * The unit that titles state, `2018年上半年 单位：万元`; `several` where they name more than one, `万元、户`, of which each is
 * that of some columns; `null` where they state none.
 */
export function unitOfTitles(titles: readonly string[]): Unit | 'several' | null {
  const [first, ...others] = titles.flatMap((title) => unitOfTitle(title) ?? []);
  if (first === undefined || first === 'several') return first ?? null;
  const isSame = (each: Unit | 'several') =>
    each !== 'several' && each.unit === first.unit && each.factor === first.factor;
  return others.every(isSame) ? first : 'several';
}

function unitOfTitle(title: string): Unit | 'several' | null {
  const words = /(?:单位|units?)\s*:\s*(?<words>[^)]+)/i.exec(plainText(title))?.groups!.words;
  if (words === undefined) return null;
  const [first, second] = words
    .split(/\s*[,;、/]\s*|[和及]|(?<=\p{Script=Han}) (?=[\p{Script=Han}%])/u)
    .filter((word) => word !== '人民币');
  if (first && second && isUnitWord(first) && isUnitWord(second)) return 'several';
  const stated = /^(?:[^\s,;]|(?<=\d),(?=\d{3}))+(?: yuan)?/i.exec(words)?.[0];
  return stated === undefined ? null : readUnit(stated);
}

/** Whether a name says itself what it counts: the 万元 of a title is no unit of households. */
export function isCount(name: string): boolean {
  return /[户人件个家村次辆单店站点]数|数量|人口|人次|面积|里程|^(number|count) of|households/i.test(
    plainText(name),
  );
}

function baseOf(words: string): string | null {
  return BASES.find(([each]) => each.test(words))?.[1] ?? null;
}

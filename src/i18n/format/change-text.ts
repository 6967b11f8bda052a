import type { Value } from '../../core/atlas/value.ts';
import type { Measure } from '../../core/atlas/reading.ts';
import type { Language } from '../../core/base/language.ts';
import { TIME } from '../messages/time.ts';
import { formatAmount, formatChange, formatSigned, roundDown, roundUp } from './number.ts';
import { statusText, type ValueText } from './value-text.ts';

/**
 * Writes a change with the way it went in words, `增加≈1200万元`, `up 42%`; its range has signs. One that may have gone
 * either way is said to be so. A percentage is
 * a ratio and has no unit; `unit` gets the bare number of a difference and adds what is measured.
 */
export function changeText(
  value: Value,
  measure: Measure,
  language: Language,
  unit: (amount: string) => string,
): ValueText {
  const t = TIME[language];
  const { amount, range, bound } = value;
  const status = statusText(value, language);
  const isPercent = measure === 'percent';
  const write = (end: number, round: (amount: number) => number) =>
    isPercent ? formatChange(end, language, round) : formatSigned(round(end), language);
  const [least, most] = isPercent ? [Math.floor, Math.ceil] : [roundDown, roundUp];
  const ends = range && t.between(write(range[0], least), write(range[1], most));
  const rangeText = ends && (isPercent ? ends : unit(ends));
  if (amount === null) return { amount: range ? t.undecided : status, range: rangeText, status };
  const size = isPercent
    ? formatChange(Math.abs(amount), language).replace('+', '')
    : unit(formatAmount(Math.abs(amount), language));
  const isNothing =
    amount === 0 || (isPercent && formatChange(amount, language) === formatChange(0, language));
  const mark = value.status === 'modelled' ? '≈\u00a0' : bound === 'exact' ? '' : t.about;
  return {
    amount: isNothing ? t.unchanged : t.moved(amount > 0, mark + size),
    range: rangeText,
    status,
  };
}

import type { Bound } from '../../../data/product.ts';
import { howKnown, type Knowledge, type Standing } from '../../core/atlas/status.ts';
import type { Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';
import type { Messages } from '../messages/zh.ts';
import { formatAmount, formatDay, formatRange, roundDown } from './number.ts';

/** A value in words, split so that each part can be set in its own type. */
export interface ValueText {
  /** `≈ 3120万元`, `超过260亿元`, or what stands for a missing value. */
  readonly amount: string;
  /** `2100万–4400万元`, or `null`. */
  readonly range: string | null;
  /** `公布`, `推算`, `估计`, `未公布`, `公布 · 未核实`. */
  readonly status: string;
}

/** The word for how a figure is known. */
export function knowledgeWord(known: Knowledge, language: Language): string {
  return wordOf(known, MESSAGES[language]);
}

/** The words for how a figure is known, its status first, and of what day it is where that is not the end of its period; see `howKnown`. */
export function statusWords(figure: Standing | Knowledge, language: Language): readonly string[] {
  const messages = MESSAGES[language];
  if (typeof figure === 'string') return [wordOf(figure, messages)];
  const known = howKnown(figure).map((one) => wordOf(one, messages));
  return figure.asOf ? [...known, asOfText(figure.asOf, language)] : known;
}

/** Says of what day or month a figure is. */
export function asOfText(asOf: string, language: Language): string {
  return MESSAGES[language].asOf(formatDay(asOf, language));
}

/** Says how a figure is known. */
export function statusText(figure: Standing, language: Language): string {
  return statusWords(figure, language).join(' · ');
}

function wordOf(known: Knowledge, messages: Messages): string {
  if (known === 'own') return messages.ownStatus;
  return known === 'unverified' ? messages.unverified : messages.status[known];
}

/** Writes an amount over a bar with its bound in one character: `>260亿`, `≈452亿`. */
export function barText(amount: string, bound: Bound): string {
  return { lower: '>', approximate: '≈', exact: '' }[bound] + amount;
}

/** Writes a value with the mark of its status; `unit` gets the bare number and adds what is measured. */
export function valueText(
  value: Value,
  language: Language,
  unit: (amount: string) => string,
): ValueText {
  const messages = MESSAGES[language];
  const status = statusText(value, language);
  if (value.amount === null) return { amount: status, range: null, status };
  const least = value.bound === 'lower' ? roundDown(value.amount) : value.amount;
  const amount = unit(formatAmount(least, language));
  return {
    amount: value.status === 'modelled' ? `≈\u00a0${amount}` : messages.bound[value.bound] + amount,
    range: value.range && unit(formatRange(value.range, language)),
    status,
  };
}

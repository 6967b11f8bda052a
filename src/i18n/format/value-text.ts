import { isOwnValue } from '../../core/atlas/own-values.ts';
import type { Knowledge } from '../../core/atlas/status.ts';
import type { Value } from '../../core/atlas/value.ts';
import type { Language } from '../../core/base/language.ts';
import { MESSAGES } from '../messages/index.ts';
import { formatAmount, formatRange } from './number.ts';

/** A value in words, split so that each part can be set in its own type. */
export interface ValueText {
  /** `≈ 3120万元`, `超过260亿元`, or what stands for a missing value. */
  readonly amount: string;
  /** `2100万–4400万元`, or `null`. */
  readonly range: string | null;
  /** `公布`, `推算`, `估计`, `未公布`. */
  readonly status: string;
}

/** The word for how a figure is known. */
export function knowledgeWord(known: Knowledge, language: Language): string {
  const messages = MESSAGES[language];
  return known === 'unverified' ? messages.unverified : messages.status[known];
}

/** Says how a value is known; of the reader's own figures that they are. */
export function statusText(value: Value, language: Language): string {
  const messages = MESSAGES[language];
  return isOwnValue(value) ? messages.ownStatus : messages.status[value.status];
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
  const amount = unit(formatAmount(value.amount, language));
  return {
    amount: value.status === 'modelled' ? `≈\u00a0${amount}` : messages.bound[value.bound] + amount,
    range: value.range && unit(formatRange(value.range, language)),
    status,
  };
}

import type { Language } from '../core/base/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const share = { style: 'percent', maximumFractionDigits: 1 } as const;
const shares = {
  zh: new Intl.NumberFormat(LOCALES.zh, share),
  en: new Intl.NumberFormat(LOCALES.en, share),
};

const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const coefficients = {
  zh: new Intl.NumberFormat(LOCALES.zh, digits),
  en: new Intl.NumberFormat(LOCALES.en, digits),
};

/** Writes a share of a whole without a sign, `0.254` as `25.4%`. */
export function formatShare(share: number, language: Language): string {
  return shares[language].format(share);
}

/** Writes a coefficient between -1 and 1 with two decimals. */
export function formatCoefficient(coefficient: number, language: Language): string {
  return coefficients[language].format(coefficient).replace('-', '−');
}

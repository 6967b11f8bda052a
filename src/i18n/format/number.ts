import type { Language } from '../../core/base/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const compactTo = (digits: number) =>
  perLanguage(
    (locale) =>
      new Intl.NumberFormat(locale, {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: digits,
      }),
  );
const compact = compactTo(3);
const precise = compactTo(6);
const exact = compactTo(9);
const brief = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const briefTerm = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 6 });
const BRIEF_UNITS: Readonly<Record<string, string>> = { K: 'k', M: 'm', B: 'bn', T: 'tn' };
const plain = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
);
const counts = perLanguage((locale) => new Intl.NumberFormat(locale));
const percents = perLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: 0,
    }),
);
const chances = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const days = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

const months = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** Writes an amount in 万/亿 or million/billion with three significant digits. */
export function formatAmount(amount: number, language: Language): string {
  return Math.abs(Math.round(amount)) < 10_000
    ? plain[language].format(amount)
    : compact[language].format(amount);
}

/** The greatest number of so many significant digits that is not above an amount, for what is at least so much. */
export function roundDown(amount: number, digits = 3): number {
  if (amount === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) + 1 - digits);
  // What a division left behind the twelfth digit is no part of the amount.
  const steps = Math.floor(Number((amount / step).toPrecision(12)));
  return Number((steps * step).toPrecision(12));
}

/** The least number of so many significant digits that is not below an amount, for what is at most so much. */
export function roundUp(amount: number, digits = 3): number {
  return 0 - roundDown(-amount, digits);
}

/** Writes the end of a class in as many digits as it has, which are few; it says exactly what lies on either side. */
export function formatThreshold(end: number, language: Language): string {
  const isShort = Number(end.toPrecision(3)) === end;
  const size = Math.abs(end);
  const text = isShort
    ? formatAmount(size, language)
    : size < 10_000
      ? String(size)
      : exact[language].format(size);
  return end < 0 ? `−${text}` : text;
}

/** Writes an amount in a few characters, for ticks and narrow columns: `100万`, `1 m`. */
export function formatBrief(amount: number, language: Language): string {
  return language === 'zh' ? formatAmount(amount, language) : withBriefUnit(brief.format(amount));
}

/** Writes an amount in a few characters with up to six significant digits, as `formatTerm` has them. */
export function formatBriefTerm(amount: number, language: Language): string {
  const isPlain = language === 'zh' || Math.abs(amount) < 10_000;
  return isPlain ? formatTerm(amount, language) : withBriefUnit(briefTerm.format(amount));
}

function withBriefUnit(text: string): string {
  return text.replace(/[KMBT]$/, (unit) => `\u00a0${BRIEF_UNITS[unit]!}`);
}

/** Writes an amount with up to six significant digits, for arithmetic that must be seen to be right. */
export function formatTerm(amount: number, language: Language): string {
  return Math.abs(amount) < 10_000 ? String(amount) : precise[language].format(amount);
}

/**
 * Writes a closed range, whose ends are rounded outward: no more is said to be known than is. Both keep their unit so that
 * neither can be misread, and have more digits where fewer would make them one.
 */
export function formatRange([low, high]: readonly [number, number], language: Language): string {
  const nearest = formatAmount(low, language);
  if (nearest !== formatAmount(high, language)) {
    return `${formatAmount(roundDown(low), language)}–${formatAmount(roundUp(high), language)}`;
  }
  const precisely = (end: number) => precise[language].format(end);
  const [from, to] = [precisely(roundDown(low, 6)), precisely(roundUp(high, 6))];
  return precisely(low) === precisely(high) ? nearest : `${from}–${to}`;
}

/** Writes a difference with its sign, `+120万`, `−600万`; no change has none. */
export function formatSigned(difference: number, language: Language): string {
  const amount = formatAmount(Math.abs(difference), language);
  if (difference === 0) return amount;
  return (difference < 0 ? '−' : '+') + amount;
}

/** Writes a whole number with its groups of digits. */
export function formatCount(count: number, language: Language): string {
  return counts[language].format(count);
}

/** Writes a probability in whole percent, `<1%` where it is less. */
export function formatChance(chance: number, language: Language): string {
  return chance < 0.01 ? `<${chances[language].format(0.01)}` : chances[language].format(chance);
}

/** Writes a change as a whole percentage with its sign: `0.42` is `+42%`, `-0.2` is `−20%`. @param round which whole it becomes */
export function formatChange(ratio: number, language: Language, round = Math.round): string {
  const percent = round(Number((ratio * 100).toPrecision(12)));
  return percents[language].format(percent / 100).replace('-', '−');
}

/** Writes an ISO day or month in words; a year alone is left as it is. */
export function formatDay(day: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(day)) return months[language].format(new Date(`${day}-01T00:00Z`));
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? days[language].format(new Date(`${day}T00:00Z`)) : day;
}

function perLanguage<T>(make: (locale: string) => T): Readonly<Record<Language, T>> {
  return { zh: make(LOCALES.zh), en: make(LOCALES.en) };
}

/** Writes a round distance in kilometres, or in metres where it is shorter than one. */
export function formatDistance(metres: number, language: Language): string {
  const [amount, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay: language === 'zh' ? 'long' : 'short',
  }).format(amount);
}

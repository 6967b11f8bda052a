const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LETTERS: Readonly<Record<string, string>> = { a: 'ᵃ', b: 'ᵇ', c: 'ᶜ' };

/**
 * What is set above or below the line, in characters that say so themselves: 560 with a raised 1 is 560¹ and not 5601, and a
 * square kilometre stays km². Words and decimals, as those of a price, are as any other text.
 */
export function raisedText(run: string): string {
  const bare = run.replace(/[()（）[\]［］【】〔〕]/g, '').trim();
  const isMark = !/\p{L}/u.test(bare) || /^[abc]$/.test(bare);
  if (!isMark || /^\.\d/.test(bare)) return run;
  return bare
    .normalize('NFKC')
    .replace(/[,、;.\s]+/g, ' ')
    .replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)))
    .replace(/[abc]/g, (letter) => LETTERS[letter]!);
}

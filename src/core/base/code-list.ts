/** So many codes are written out; more are packed. */
const MOST_PLAIN = 12;
/** A text of more codes is not read. */
export const MOST_CODES = 4000;

/** Of a digit of 5 bits, whether more digits of the number follow. */
const MORE = 16;
const CHECK = 31;

/**
 * Writes six-digit codes in ascending order, each once: a few as they are, many packed as `<count>.<digits>`. These are the
 * steps from code to code in digits of base 32, the lowest first, and a digit that checks the others; a text that was cut or
 * has a letter changed is not read.
 */
export function formatCodes(codes: readonly string[]): string {
  if (codes.length <= MOST_PLAIN) return codes.join(',');
  const steps = codes.map((code, at) => Number(code) - (at === 0 ? 0 : Number(codes[at - 1])));
  const digits = steps.map(digitsOf).join('');
  return `${codes.length}.${digits}${checkOf(digits)}`;
}

/** Reads what `formatCodes` wrote; codes that are written out may stand in any order. `undefined` for anything else. */
export function parseCodes(text: string): string[] | undefined {
  if (/^\d{6}(,\d{6})*$/.test(text)) {
    const codes = [...new Set(text.split(','))].sort();
    return codes.length <= MOST_CODES ? codes : undefined;
  }
  const [, count, digits, check] = /^(\d{1,4})\.([0-9a-v]+)([0-9a-v])$/.exec(text) ?? [];
  if (digits === undefined || checkOf(digits) !== check) return undefined;
  const codes: string[] = [];
  let code = 0;
  for (const step of digits.match(/[g-v]{0,4}[0-9a-f]/g) ?? []) {
    code += [...step].reduceRight((sum, digit) => sum * MORE + (parseInt(digit, 32) % MORE), 0);
    codes.push(String(code).padStart(6, '0'));
  }
  const isWhole = codes.length === Number(count) && codes.length <= MOST_CODES && code < 1e6;
  // What can be written in another way, too, is not what was written.
  return isWhole && new Set(codes).size === codes.length && formatCodes(codes) === text
    ? codes
    : undefined;
}

function digitsOf(number: number): string {
  const rest = Math.floor(number / MORE);
  return rest === 0 ? number.toString(32) : ((number % MORE) + MORE).toString(32) + digitsOf(rest);
}

function checkOf(digits: string): string {
  const sum = [...digits].reduce(
    (sum, digit, at) => sum + parseInt(digit, 32) * ((at % 30) + 1),
    0,
  );
  return (sum % CHECK).toString(32);
}

/** One term of a formula: its sign, its first number, and the factors and divisors behind that. */
interface Term {
  sign: 1 | -1;
  operand: number;
  factor: number;
}

const FORMULA = /^\d+(\.\d+)?([-+*/]\d+(\.\d+)?)*$/;
const SIGNIFICANT = 4;

/** Parses `63000000000-26000000000` or `128100000000/1.16`; undefined when the text is not such arithmetic. */
export function parseFormula(text: string): Term[] | undefined {
  if (!FORMULA.test(text)) return undefined;
  return [...text.matchAll(/([-+]?)(\d+(?:\.\d+)?)((?:[*/]\d+(?:\.\d+)?)*)/g)].map(
    ([, sign, operand, factors]) => ({
      sign: sign === '-' ? -1 : 1,
      operand: Number(operand),
      factor: [...factors!.matchAll(/([*/])(\d+(?:\.\d+)?)/g)].reduce(
        (product, [, operator, number]) =>
          operator === '*' ? product * Number(number) : product / Number(number),
        1,
      ),
    }),
  );
}

/** Computes a parsed formula. */
export function computeFormula(terms: readonly Term[]): number {
  return terms.reduce((sum, { sign, operand, factor }) => sum + sign * operand * factor, 0);
}

/**
 * Says what is wrong with a derived value, or gives undefined when all is well. Sums must be exact; a value
 * with a factor or divisor is given to four significant digits. Each term must start from one of `known`.
 */
export function faultOfFormula(
  text: string,
  value: number,
  known: ReadonlySet<number>,
): string | undefined {
  const terms = parseFormula(text);
  if (!terms) return `${text} is no arithmetic of + - * /`;
  const stranger = terms.find(({ operand }) => !known.has(operand));
  if (stranger) return `${stranger.operand} is no value of the indicator`;
  const computed = computeFormula(terms);
  const rounded = terms.some(({ factor }) => factor !== 1)
    ? Number(computed.toPrecision(SIGNIFICANT))
    : computed;
  return rounded === value ? undefined : `${text} gives ${rounded}, not ${value}`;
}

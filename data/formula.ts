/** Arithmetic on figures: `sales-2019fy*retail-2019h1/retail-2019fy`. A minus between names stands between spaces. */
export interface Formula {
  /** Ids of the figures that it names, each once. */
  readonly names: readonly string[];
  /** True for sums and differences, whose result is not rounded. */
  readonly isSum: boolean;
  compute(valueOf: (name: string) => number): number;
}

type Compute = Formula['compute'];

const NAME = /[a-z][a-z0-9-]*/g;
const APPLY: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** Parses a formula; undefined when the text is no arithmetic. */
export function parseFormula(text: string): Formula | undefined {
  const tokens = text.match(/[a-z][a-z0-9-]*|\d+(\.\d+)?|\S/g) ?? [];
  const names = new Set<string>();
  let at = 0;
  const chain = (operators: readonly string[], next: () => Compute | undefined) => {
    let left = next();
    while (left && operators.includes(tokens[at]!)) {
      const apply = APPLY[tokens[at++]!]!;
      const [before, after] = [left, next()];
      left = after && ((valueOf) => apply(before(valueOf), after(valueOf)));
    }
    return left;
  };
  const sum = (): Compute | undefined => chain(['+', '-'], product);
  const product = (): Compute | undefined => chain(['*', '/'], operand);
  const operand = (): Compute | undefined => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : undefined;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (!/^[a-z]/.test(token)) return undefined;
    names.add(token);
    return (valueOf) => valueOf(token);
  };
  const compute = sum();
  if (!compute || at < tokens.length) return undefined;
  return { names: [...names], isSum: !/[*/]/.test(text), compute };
}

/** Writes a formula with the values of what it names, without spaces. */
export function writeFormula(text: string, valueOf: (name: string) => number): string {
  return text.replace(NAME, (name) => String(valueOf(name))).replaceAll(' ', '');
}

/**
 * The least and the most that a formula gives where each figure lies in a closed range. Exact where the result only
 * rises or only falls with each figure, as in all arithmetic on positive ones that uses each once.
 */
export function formulaRange(
  { names, compute }: Formula,
  rangeOf: (name: string) => readonly [low: number, high: number],
): [low: number, high: number] {
  const corners = Array.from({ length: 2 ** names.length }, (_, corner) =>
    compute((name) => rangeOf(name)[(corner >> names.indexOf(name)) & 1]!),
  );
  return [Math.min(...corners), Math.max(...corners)];
}

import { formulaRange, parseFormula, type Formula } from '../../data/formula.ts';
import type { Fact, Facts } from './facts.ts';

/** Whether a release bears a condition out, and the facts that it names. */
export interface Judgement {
  readonly names: readonly string[];
  /** Why it does not hold, or why nobody can tell; nothing where it holds. */
  readonly fault?: string;
}

/** `a < b`, `a > b`, `a = b`; `a ? b` where either may be the greater. */
const COMPARISON = /^([^<>=?]+)([<>=?])([^<>=?]+)$/;
/** After a comparison of what is stated, whatever else it may be: for what something looks like. */
const STATED = ' as stated';
/** `sales-2018h1 is lower`. */
const BEING = /^([a-z][a-z0-9-]*) is ([a-z]+)$/;

/**
 * Judges conditions joined by `and`. A comparison holds only if it does for all that its figures may be, so that what rests on
 * a bound or on a range cannot be said too firmly.
 */
export function judge(condition: string, facts: Facts): Judgement {
  const judged = condition.split(' and ').map((part) => judgeOne(part.trim(), facts));
  const fault = judged.find((one) => one.fault !== undefined)?.fault;
  return { names: judged.flatMap(({ names }) => names), ...(fault !== undefined && { fault }) };
}

function judgeOne(condition: string, facts: Facts): Judgement {
  const being = BEING.exec(condition);
  if (being) {
    const [, name, word] = being as unknown as [string, string, string];
    const fact = facts.get(name);
    if (!fact) return { names: [name], fault: unknown(name) };
    if (fact.is.has(word)) return { names: [name] };
    return { names: [name], fault: `${name} is ${[...fact.is].join(', ') || 'a bare number'}` };
  }
  const isStated = condition.endsWith(STATED);
  const comparison = isStated ? condition.slice(0, -STATED.length) : condition;
  const [, left = '', sign = '', right = ''] = COMPARISON.exec(comparison) ?? [];
  const difference = parseFormula(`(${left}) - (${right})`);
  if (!difference) return { names: [], fault: `no condition: ${condition}` };
  const { names } = difference;
  const read = rangeOf(difference, facts);
  if ('fault' in read) return { names, fault: read.fault };
  const stated = difference.compute((name) => facts.get(name)!.value!);
  const [low, high] = isStated ? [stated, stated] : read.range;
  const holds = {
    '<': high < 0,
    '>': low > 0,
    '=': low === 0 && high === 0,
    '?': low < 0 && high > 0,
  };
  if (holds[sign as keyof typeof holds]) return { names };
  const known = names.map((name) => `${name} is ${said(facts.get(name)!)}`);
  return { names, fault: known.join(', ') };
}

/** What a formula may be by a release. */
export function rangeOf(
  formula: Formula,
  facts: Facts,
): { readonly range: readonly [low: number, high: number] } | { readonly fault: string } {
  for (const name of formula.names) {
    const fact = facts.get(name);
    if (!fact) return { fault: unknown(name) };
    if (fact.value === null) return { fault: `${name} has no number` };
  }
  return { range: formulaRange(formula, (name) => facts.get(name)!.range) };
}

export function unknown(name: string): string {
  return `nothing is known of ${name}`;
}

function said({ value, range: [low, high] }: Fact): string {
  return low === high ? String(value) : `${low} to ${high}`;
}

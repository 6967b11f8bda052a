import { figureId, NATION } from './cross-checks.ts';
import { formulaRange, parseFormula, writeFormula } from './formula.ts';
import { roundDown, roundUp } from './model/round.ts';
import type { Tables } from './schema.ts';

/** What a row that has a number says of how it came about, in either table of figures. */
type Row = Pick<
  (Tables['figures'] | Tables['observations'])[number],
  'value' | 'low' | 'high' | 'status' | 'formula' | 'conflict'
>;

/** Rows with a number by the ids under which formulas name them: all figures, and the national observations. */
export type NamedRows = ReadonlyMap<string, Row & { value: number }>;

/** Ends of ranges have this many significant digits, rounded outward. */
const DIGITS = 4;
/** A product or quotient has at least so many. */
const LEAST_DIGITS = 3;

/** Gives the rows that formulas can name. */
export function namedRows({ observations, figures }: Tables): NamedRows {
  const national = observations.filter(({ place }) => place === NATION);
  const rows: [string, Row][] = [
    ...national.map((row): [string, Row] => [figureId(row.indicator, row.period), row]),
    ...figures.map((row): [string, Row] => [row.id, row]),
  ];
  return new Map(
    rows.flatMap(([id, row]) => (row.value === null ? [] : [[id, { ...row, value: row.value }]])),
  );
}

/** What a derived row shows: its formula in numbers, the figures that it names, and its range. */
export function derivation(
  { status, formula, low, high }: Omit<Row, 'value' | 'conflict'>,
  named: NamedRows,
): { formula?: string; terms?: string[]; range?: [number, number] } {
  if (status !== 'derived') return {};
  const { names = [] } = parseFormula(formula) ?? {};
  return {
    formula: names.length > 0 ? writeFormula(formula, (id) => named.get(id)!.value) : formula,
    ...(names.length > 0 && { terms: [...names] }),
    ...(low !== null && high !== null && { range: [low, high] }),
  };
}

/**
 * Lists derived rows whose value or range is not what their formula gives. The range spans all that the words of the
 * sources allow, and for an observation also the ranges of the derived figures that contradict it.
 */
export function derivationFaults(tables: Tables): string[] {
  const named = namedRows(tables);
  const chosen = new Set(tables.observations.map((row) => figureId(row.indicator, row.period)));
  return [...named].flatMap(([id, row]) => {
    const isSane = row.low === null || row.high === null || row.low <= row.high;
    if (!isSane) return [`${id}: got the range ${row.low} to ${row.high}, expected it to rise`];
    if (row.status !== 'derived') return [];
    const formula = parseFormula(row.formula);
    if (!formula)
      return chosen.has(id) ? [`${id}: got ${row.formula}, expected + - * / on figures`] : [];
    const stranger = formula.names.find((name) => !named.has(name));
    if (stranger) return [`${id}: got ${stranger} in its formula, expected the id of a figure`];
    const computed = formula.compute((name) => named.get(name)!.value);
    const value = formula.isSum ? computed : Number(computed.toPrecision(digitsOf(row.value)));
    const faults = value === row.value ? [] : [`${id}: got ${row.value}, expected ${value}`];
    if (formula.names.length === 0) return faults;
    const own = formulaRange(formula, (name) => rangeOf(named.get(name)!));
    const rivals = [...named].flatMap(([other, rival]) =>
      chosen.has(id) && other !== id && rival.conflict === row.conflict && row.conflict !== null
        ? [rangeOf(rival)]
        : [],
    );
    const low = roundDown(Math.min(own[0], ...rivals.map(([low]) => low)), DIGITS);
    const high = roundUp(Math.max(own[1], ...rivals.map(([, high]) => high)), DIGITS);
    return low === row.low && high === row.high
      ? faults
      : [...faults, `${id}: got the range ${row.low} to ${row.high}, expected ${low} to ${high}`];
  });
}

function rangeOf({ value, low, high }: Row & { value: number }): [number, number] {
  return [low ?? value, high ?? value];
}

function digitsOf(value: number): number {
  const digits = value.toExponential().split('e')[0]!.replace(/\D/g, '').length;
  return Math.max(LEAST_DIGITS, digits);
}

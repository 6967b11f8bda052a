import { figureId, NATION } from './cross-checks.ts';
import { formulaRange, parseFormula, writeFormula } from './formula.ts';
import { roundDown, roundUp } from './model/round.ts';
import type { Fault } from './fault.ts';
import type { Reads, Tables } from './schema.ts';
import { faultAt } from './table.ts';

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
export function namedRows({
  observations,
  figures,
}: Pick<Tables, 'observations' | 'figures'>): NamedRows {
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
export function derivationFaults({ observations, figures }: Reads): Fault[] {
  const named = namedRows({
    observations: observations.map(({ row }) => row),
    figures: figures.map(({ row }) => row),
  });
  return [
    ...observations
      .filter(({ row }) => row.place === NATION)
      .flatMap((read) => {
        const id = figureId(read.row.indicator, read.row.period);
        return mismatches(id, named, true).map(({ column, got, expected }) =>
          faultAt('observations', read, column, expected, got),
        );
      }),
    ...figures.flatMap((read) =>
      mismatches(read.row.id, named, false).map(({ column, got, expected }) =>
        faultAt('figures', read, column, expected, got),
      ),
    ),
  ];
}

function mismatches(
  id: string,
  named: NamedRows,
  isObservation: boolean,
): { column: 'value' | 'formula' | 'low'; got: string; expected: string }[] {
  const row = named.get(id);
  if (!row) return [];
  const range = `the range ${row.low} to ${row.high}`;
  if (row.low !== null && row.high !== null && row.low > row.high)
    return [{ column: 'low', got: range, expected: 'one that rises' }];
  if (row.status !== 'derived') return [];
  const formula = parseFormula(row.formula);
  if (!formula)
    return isObservation
      ? [{ column: 'formula', got: row.formula, expected: '+ - * / on figures' }]
      : [];
  const stranger = formula.names.find((name) => !named.has(name));
  if (stranger)
    return [{ column: 'formula', got: stranger, expected: 'the id of a figure with a number' }];
  const computed = formula.compute((name) => named.get(name)!.value);
  const value = formula.isSum ? computed : Number(computed.toPrecision(digitsOf(row.value)));
  const faults =
    value === row.value
      ? []
      : [{ column: 'value' as const, got: `${row.value}`, expected: `${value} by its formula` }];
  if (formula.names.length === 0) return faults;
  const own = formulaRange(formula, (name) => rangeOf(named.get(name)!));
  const rivals = [...named].flatMap(([other, rival]) =>
    isObservation && other !== id && rival.conflict === row.conflict && row.conflict !== null
      ? [rangeOf(rival)]
      : [],
  );
  const low = roundDown(Math.min(own[0], ...rivals.map(([low]) => low)), DIGITS);
  const high = roundUp(Math.max(own[1], ...rivals.map(([, high]) => high)), DIGITS);
  return low === row.low && high === row.high
    ? faults
    : [...faults, { column: 'low', got: range, expected: `${low} to ${high} by its formula` }];
}

function rangeOf({ value, low, high }: Row & { value: number }): [number, number] {
  return [low ?? value, high ?? value];
}

function digitsOf(value: number): number {
  const digits = value.toExponential().split('e')[0]!.replace(/\D/g, '').length;
  return Math.max(LEAST_DIGITS, digits);
}

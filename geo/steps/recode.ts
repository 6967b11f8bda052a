import { csvParse } from 'd3-dsv';
import type { County } from './county.ts';

/** One judgement of `names.csv`: the id and name that a unit of the source gets, and why. */
export interface Judgement {
  code: string;
  to: string;
  name: string;
  reason: string;
}

/** Parses `names.csv`. */
export function parseNames(text: string): Judgement[] {
  return csvParse(text).map(({ code = '', to = '', name = '', reason = '' }) => ({
    code,
    to,
    name,
    reason,
  }));
}

/**
 * Selects the counties among units of all levels and gives them ids and names of one vintage, sorted by id.
 * A unit whose code ends in 00 is a county only when a judgement names it.
 * Throws when two units get one id or a judgement names a unit that is not there.
 */
export function recode(units: County[], judgements: Judgement[]): County[] {
  const judged = new Map(judgements.map((judgement) => [judgement.code, judgement]));
  const counties = new Map<string, County>();
  for (const unit of units) {
    const judgement = judged.get(unit.id);
    if (!judgement && unit.id.endsWith('00')) continue;
    judged.delete(unit.id);
    const id = judgement?.to ?? unit.id;
    if (counties.has(id)) throw new Error(`county ${id}: got two units, expected one`);
    counties.set(id, { ...unit, id, name: judgement?.name ?? unit.name });
  }
  if (judged.size > 0)
    throw new Error(
      `names.csv: got ${[...judged.keys()].join(', ')}, expected codes of the source`,
    );
  return [...counties.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

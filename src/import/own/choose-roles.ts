import { isNoFigure, type Role } from './column-role.ts';
import type { Measured } from './measure-column.ts';
import { plainText } from './plain-text.ts';
import { rangeFinder } from './range-columns.ts';

/** The share of cells that a column must have of what it is taken for. */
const MOST = 0.8;
const HALF = 0.5;
/** So many are enough where the name says it, too: the others are said to be wrong. */
const SOME = 0.02;

/** What each column is read as: of those that may be one thing, the one of which most cells are. */
export function chooseRoles(columns: readonly Measured[], hasHeader: boolean): readonly Role[] {
  const roles: Role[] = columns.map(() => 'none');
  const free = (at: number) => roles[at] === 'none';
  const take = (role: Role, score: (column: Measured) => number) => {
    let best = { at: -1, score: 0 };
    columns.forEach((column, at) => {
      const own = free(at) ? score(column) : 0;
      if (own > best.score) best = { at, score: own };
    });
    if (best.at >= 0) roles[best.at] = role;
  };
  const bonus = (column: Measured, role: Role) => (column.named === role ? 0.5 : 0);
  const isFree = ({ named }: Measured) => named === null || named === 'county' || named === 'unit';
  const isNamed = ({ named }: Measured, role: Role) => named === role;
  take('code', (each) =>
    each.code >= (isNamed(each, 'code') ? SOME : HALF) ? each.code + bonus(each, 'code') : 0,
  );
  take('county', (each) => {
    const [least, malus] = isFree(each) ? [isNamed(each, 'county') ? SOME : 0.3, 0] : [0.6, 0.15];
    return each.county >= least ? each.county + bonus(each, 'county') - malus : 0;
  });
  // Names that none has are better said than passed over.
  if (!roles.includes('county')) {
    take('county', (each) =>
      each.named === 'county' && each.filled > 0 && each.amount < HALF ? 1 : 0,
    );
  }
  if (!roles.includes('county') && !roles.includes('code')) {
    take('code', ({ named }) => (named === 'code' ? 1 : 0));
  }
  take('town', (each) => (each.named === 'town' && each.filled > 0 && each.amount < HALF ? 1 : 0));
  for (const role of ['province', 'prefecture'] as const) {
    take(role, (each) =>
      each.named === role || each[role] >= MOST ? each[role] + bonus(each, role) + 0.01 : 0,
    );
  }
  take('period', timeScore);
  columns.forEach((each, at) => {
    if (free(at) && each.named === 'half' && each.filled > 0) roles[at] = 'half';
    if (free(at) && isFigures(each, hasHeader)) roles[at] = 'value';
  });
  columns.forEach((each, at) => {
    if (!free(at) || each.amount >= HALF || each.filled === 0) return;
    if (each.named === 'indicator' && !roles.includes('indicator')) roles[at] = 'indicator';
    if (each.named === 'unit' && !roles.includes('unit')) roles[at] = 'unit';
    if (each.named === 'reading' && roles.includes('indicator')) roles[at] = 'reading';
  });
  return withoutCompanions(columns, onlyOnce(roles));
}

/** Times of a named column count whatever they are; one without such a name has half-years or parts of them. */
function timeScore({ name, named, time, serial, year, amount }: Measured): number {
  if (isNoFigure(name)) return 0;
  if (named === 'period' || named === 'half') {
    const score = Math.max(time + year, serial);
    return score >= HALF || (named === 'period' && amount < HALF) ? score + 0.15 : 0;
  }
  return time >= MOST && named === null ? time : 0;
}

function isFigures(
  { name, named, amount, missing, filled, year, isRunning }: Measured,
  hasHeader: boolean,
): boolean {
  if (
    isNoFigure(name) ||
    (named !== null &&
      named !== 'value' &&
      named !== 'unit' &&
      named !== 'indicator' &&
      named !== 'town')
  )
    return false;
  if (named === 'value') return filled < 5 || amount + missing >= SOME;
  if (name === '' && hasHeader) return false;
  if (year === 1 && (filled > 2 || /年|year/i.test(name)) && !/年末|总|数|量/.test(name))
    return false;
  return amount > 0 && amount + missing >= MOST && !(isRunning && name === '');
}

/** A place and a time are given by the first column that has them. */
function onlyOnce(roles: readonly Role[]): Role[] {
  return roles.map((role, at) => (role !== 'value' && roles.indexOf(role) < at ? 'none' : role));
}

const COMPANION =
  /^(.*?)_?(nation_(?:value|low|high|as_of|bound|status|confidence|formula|source_ids)|low|high|lower|upper|min|max|median|rate|rate_low|rate_high|se|std|ci_low|ci_high|bound|status|confidence|fit|source_ids|sources?|notes?|flag)$/i;
const GENERIC = /^(value|数值|值|amount|数据|数额|指标值|data|obs_value)$/i;

/** The ends of a column's range, and bounds and rates beside `value`, are said of it; of a long table the column of values is the one that is called so. */
function withoutCompanions(columns: readonly Measured[], roles: Role[]): readonly Role[] {
  const stems = new Set(
    columns.flatMap(({ name }, at) => {
      const stem = /^(.*?)_?value$/i.exec(name)?.[1];
      return roles[at] === 'value' && stem !== undefined ? [stem] : [];
    }),
  );
  const rangeOf = rangeFinder(
    columns.map(({ name }) => name),
    roles.flatMap((role, at) => (role === 'value' ? [at] : [])),
  );
  const ends = new Set(
    roles.flatMap((role, at) => {
      const range = role === 'value' ? rangeOf(at) : null;
      return range ? [range.low, range.high] : [];
    }),
  );
  const isGeneric = columns.map(
    ({ name }, at) => roles[at] === 'value' && GENERIC.test(plainText(name)),
  );
  const isLong = roles.includes('indicator') && isGeneric.includes(true);
  return roles.map((role, at) => {
    if (role !== 'value') return role;
    const stem = COMPANION.exec(columns[at]!.name)?.[1];
    const isCompanion = ends.has(at) || (stem !== undefined && stems.has(stem));
    return isCompanion || (isLong && !isGeneric[at]) ? 'none' : role;
  });
}

import { OWN_UNIT, ownKey } from './own-cells.ts';
import type { Estimate } from '../../../data/product.ts';
import {
  periodIndexOf,
  type Atlas,
  type Indicator,
  type Observation,
  type Source,
} from './atlas.ts';
import { isOwnId } from './layer.ts';
import type { OwnFigure, OwnSet } from './own-figures.ts';

/** Own figures that are together more than what was published for all counties. */
export interface OwnConflict {
  readonly indicator: string;
  readonly period: string;
  /** The sum of the own figures, and the national figure; in the unit of the indicator. */
  readonly own: number;
  readonly nation: number;
}

/**
 * Puts the reader's figures in place of estimates, cell by cell. What the national figure leaves is shared out
 * over the other counties in proportion to their estimates, and their ranges with them; where nothing was
 * published, or the own figures exceed it, the others are missing. Of several sets the later wins a cell. Each
 * set with an indicator of its own becomes a layer by the id of the set.
 */
export function withOwn(atlas: Atlas, sets: readonly OwnSet[]): Atlas {
  if (sets.length === 0) return atlas;
  const own = new Map<string, Map<number, string>>();
  const figures = new Map<string, Map<number, Amount>>();
  for (const set of sets) {
    for (const figure of set.figures) put(atlas, set, figure, own, figures);
  }
  const sources = sets.map(sourceOf).map((source) => [source.id, source] as const);
  const bare = { ...atlas, own, sourceById: new Map([...atlas.sourceById, ...sources]) };
  const base = sets
    .filter(({ indicator }) => indicator === null)
    .reduce<Atlas>((atlas, set) => withIndicator(atlas, set, figures), bare);
  const estimates = Object.entries(base.estimates).map(
    ([id, estimate]) => [id, replace(base, id, estimate, figures)] as const,
  );
  return { ...base, estimates: Object.fromEntries(estimates) };
}

/** Where own figures leave nothing for other counties; they are missing there. */
export function ownConflicts({ own, estimates, nationalByKey, periods }: Atlas): OwnConflict[] {
  return [...own.keys()].flatMap((key): OwnConflict[] => {
    const [indicator, period] = key.split(' ') as [string, string];
    const nation = nationalByKey.get(key)?.value;
    const column = estimates[indicator]?.value[periods.findIndex(({ id }) => id === period)] ?? [];
    const sum = [...own.get(key)!.keys()].reduce((sum, index) => sum + (column[index] ?? 0), 0);
    return !isOwnId(indicator) && nation != null && sum > nation
      ? [{ indicator, period, own: sum, nation }]
      : [];
  });
}

/** An own figure; where the file gives no range its ends are the amount itself. */
interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** By `ownKey` and place of the county. */
type Figures = ReadonlyMap<string, ReadonlyMap<number, Amount>>;

function put(
  atlas: Atlas,
  set: OwnSet,
  { county, period, amount, range }: OwnFigure,
  own: Map<string, Map<number, string>>,
  figures: Map<string, Map<number, Amount>>,
): void {
  const index = atlas.countyById.get(county)?.index;
  if (index === undefined || periodIndexOf(atlas, period) < 0) return;
  const key = ownKey(set.indicator ?? set.id, period);
  if (!own.has(key)) own.set(key, new Map());
  if (!figures.has(key)) figures.set(key, new Map());
  own.get(key)!.set(index, set.id);
  const [low, high] = range ?? [amount, amount];
  figures.get(key)!.set(index, { value: amount, low, high });
}

function sourceOf({ id, file, name, added }: OwnSet): Source {
  return { id, title: `${file} · ${name}`, publisher: '自有数据 · own data', url: '', date: added };
}

/** Adds the reader's own indicator; where it may be summed, its national figure is the sum of what is there. */
function withIndicator(
  atlas: Atlas,
  { id, name, unit, kind, additive, span }: OwnSet,
  figures: Figures,
): Atlas {
  const scope = {
    scopeZh: '自有数据，只在这个浏览器里，未核实',
    scopeEn: 'Own data of this browser, not verified',
  };
  const indicator: Indicator = {
    id,
    unit: OWN_UNIT + unit,
    // Figures of years are not those of the half-year that they stand at, so they add up to none.
    kind: span === 'year' ? 'stock' : kind,
    additive,
    zh: span === 'year' ? `${name}（全年）` : name,
    en: span === 'year' ? `${name} (whole year)` : name,
    ...scope,
  };
  const columns = atlas.periods.map((period) => figures.get(ownKey(id, period.id)));
  const national = atlas.periods.map((period, index): Observation => {
    const values = [...(columns[index]?.values() ?? [])];
    const isKnown = additive && values.length > 0;
    const sum = (end: keyof Amount) => values.reduce((sum, amount) => sum + amount[end], 0);
    const isRange = values.some(({ low, high }) => low < high);
    return {
      indicator: id,
      period: period.id,
      confidence: 'unverified',
      noteZh: '',
      noteEn: '',
      value: isKnown ? sum('value') : null,
      ...(isKnown && isRange && { range: [sum('low'), sum('high')] }),
      bound: values.length < atlas.counties.length ? 'lower' : 'exact',
      status: isKnown ? 'derived' : 'missing',
      sources: isKnown ? [id] : [],
    };
  });
  const none = atlas.periods.map(() => atlas.counties.map(() => null));
  const empty = { value: none, low: none, high: none };
  return {
    ...atlas,
    indicatorById: new Map([...atlas.indicatorById, [id, indicator]]),
    national: [...atlas.national, ...national],
    nationalByKey: new Map([
      ...atlas.nationalByKey,
      ...national.map((row) => [ownKey(id, row.period), row] as const),
    ]),
    estimates: { ...atlas.estimates, [id]: empty },
  };
}

function replace(atlas: Atlas, indicator: string, estimate: Estimate, figures: Figures): Estimate {
  const columns = atlas.periods.map(({ id }, index) => {
    const column = {
      value: estimate.value[index] ?? [],
      low: estimate.low[index] ?? [],
      high: estimate.high[index] ?? [],
      median: estimate.median?.[index] ?? [],
    };
    const own = figures.get(ownKey(indicator, id));
    return own ? replaceColumn(atlas, indicator, id, column, own) : column;
  });
  return {
    ...estimate,
    value: columns.map(({ value }) => value),
    low: columns.map(({ low }) => low),
    high: columns.map(({ high }) => high),
    ...(estimate.median && { median: columns.map(({ median }) => median) }),
  };
}

type Column = Record<'value' | 'low' | 'high' | 'median', (number | null)[]>;

function replaceColumn(
  atlas: Atlas,
  indicator: string,
  period: string,
  { value, low, high, median }: Column,
  own: ReadonlyMap<number, Amount>,
): Column {
  const nation = atlas.nationalByKey.get(ownKey(indicator, period))?.value ?? null;
  const isFree = (at: number) => !own.has(at);
  const taken = [...own.values()].reduce((sum, { value }) => sum + value, 0);
  const before = value.reduce<number>(
    (sum, amount, index) => sum + (isFree(index) ? (amount ?? 0) : 0),
    0,
  );
  const rest = isOwnId(indicator) || nation === null ? -1 : nation - taken;
  const factor = rest >= 0 && before > 0 ? rest / before : null;
  const scale = (
    amounts: readonly (number | null)[],
    write: (amount: number) => number,
    end: keyof Amount,
  ) =>
    amounts.map((amount, index) => {
      const mine = own.get(index);
      if (mine !== undefined) return mine[end];
      return amount === null || factor === null ? null : write(amount);
    });
  // Rounded along the running sum, so that whole numbers add up to the rest.
  let passed = 0;
  let given = 0;
  const share = (amount: number) => {
    passed += amount;
    const upTo = passed === before ? rest : Math.round(rest * (passed / before));
    const part = upTo - given;
    given = upTo;
    return part;
  };
  const shared = scale(value, share, 'value');
  return {
    value: shared,
    low: scale(low, (end) => end * factor!, 'low').map(
      (end, index) => end && Math.min(end, shared[index]!),
    ),
    high: scale(high, (end) => end * factor!, 'high').map(
      (end, index) => end && Math.max(end, shared[index]!),
    ),
    median: scale(median, (amount) => amount * factor!, 'value'),
  };
}

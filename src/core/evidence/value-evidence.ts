import type { Observation } from '../../../data/product.ts';
import {
  isFitted,
  periodIndexOf,
  type Atlas,
  type County,
  type Indicator,
} from '../atlas/atlas.ts';
import { groupBy } from '../base/group-by.ts';
import type { Claim } from './claim.ts';
import type { Evidence, Fact, Measured } from './evidence-types.ts';
import type { Figure, Metric, ProgrammeProduct, Story } from '../atlas/layer-products.ts';
import type { ValueLayerId } from '../atlas/layer.ts';
import { rivalsOf } from '../atlas/series.ts';
import { isPercent, nationalTerms, readCounty, readNation, readSum } from '../atlas/read-values.ts';
import { changeEnds, type Reading } from '../atlas/reading.ts';
import { nationalFigure, observation, rateOf, statedValue, type Value } from '../atlas/value.ts';

const AS_PUBLISHED: Reading = { kind: 'period' };

export type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>;

/** Evidence of a national figure: of a half-year, or of a year or running total that derived figures rest on. */
export function nationalEvidence(
  atlas: Atlas,
  programme: ProgrammeProduct | undefined,
  { indicator, period, reading }: ClaimOf<'national'>,
): Partial<Evidence> | undefined {
  const measured = atlas.indicatorById.get(indicator);
  if (reading && measured) {
    const value = readNation(atlas, indicator, {
      reading,
      periodIndex: periodIndexOf(atlas, period),
    });
    const { sources, formula, confidence } = value;
    const isGrowth = isOnYearBefore(atlas, { period, reading });
    if (isGrowth && !programme) return undefined;
    const published = isGrowth ? publishedGrowth(programme!, indicator, period) : [];
    return {
      value,
      period,
      sources,
      formula,
      confidence,
      ...(published.length > 0 && { rivals: published }),
      ...ofMeasured(measured),
      ...ofReading(atlas, indicator, period, reading),
    };
  }
  const row = nationalFigure(atlas, indicator, period);
  if (!row || !measured) return undefined;
  if (!programme)
    return row.terms || row.conflict ? undefined : { ...ofRow(row, measured), period };
  return { ...ofRow(row, measured), ...ofOthers(programme, row), period };
}

/** Whether what is read is the change on a year before, of which sources may say something themselves. */
export function isOnYearBefore(
  atlas: Atlas,
  { period, reading }: Pick<ClaimOf<'national'>, 'period' | 'reading'>,
): boolean {
  if (reading?.kind !== 'change') return false;
  const at = periodIndexOf(atlas, period);
  const before = changeEnds(atlas, { ...reading, from: 'year' }, at)?.[1];
  return before !== undefined && changeEnds(atlas, reading, at)?.[1] === before;
}

/** What sources say of the growth of an indicator on a year before. */
function publishedGrowth(
  programme: ProgrammeProduct,
  indicator: string,
  period: string,
): readonly Measured[] {
  return measured(
    programme,
    programme.figures.filter((figure) => figure.level === 'nation' && figure.period === period),
  ).filter(({ metric }) => metric.growthOf === indicator);
}

/** The figures that a formula is made of, and those that contradict or repeat its result. */
function ofOthers(
  programme: ProgrammeProduct,
  row: Figure | Observation,
): Pick<Evidence, 'figures' | 'rivals'> {
  const terms = (row.terms ?? []).flatMap(
    (id) => programme.figures.find((one) => one.id === id) ?? [],
  );
  const rivals = rivalsOf(row, programme.figures);
  return { figures: measured(programme, terms), rivals: measured(programme, rivals) };
}

/** Evidence of the sum of the estimates of some counties. */
export function unionEvidence(
  atlas: Atlas,
  { layer, counties: ids, period, reading = AS_PUBLISHED }: ClaimOf<'union'>,
): Partial<Evidence> | undefined {
  const counties = countiesNamed(atlas, ids);
  if (!counties) return undefined;
  const value = readSum(atlas, layer, counties, {
    reading,
    periodIndex: periodIndexOf(atlas, period),
  });
  return { ...ofPart(atlas, layer, period, value, reading), ...summed(atlas, counties) };
}

/** The counties of these adcodes; `undefined` where one is not on the list. */
export function countiesNamed(atlas: Atlas, ids: readonly string[]): County[] | undefined {
  const counties = ids.flatMap((id) => atlas.countyById.get(id) ?? []);
  return counties.length === ids.length ? counties : undefined;
}

/** How counties that are counted or summed are named: all by the nation, whole provinces by theirs, else by their number. */
export function summed(
  atlas: Atlas,
  counties: readonly County[],
): Partial<Pick<Evidence, 'places' | 'counties'>> {
  if (counties.length === atlas.counties.length) return {};
  const within = groupBy(counties, ({ province }) => province.id);
  const all = groupBy(atlas.counties, ({ province }) => province.id);
  const places = [...within.keys()];
  return places.every((id) => within.get(id)!.length === all.get(id)!.length)
    ? { places: places.sort() }
    : { places: [], counties: counties.length };
}

/** Evidence of a county's estimate, as a total or by population. */
export function countyEvidence(
  atlas: Atlas,
  { layer, county: id, period, perHead, reading = AS_PUBLISHED }: ClaimOf<'county'>,
): Partial<Evidence> | undefined {
  const county = atlas.countyById.get(id);
  if (!county) return undefined;
  const total = readCounty(atlas, layer, county, {
    reading,
    periodIndex: periodIndexOf(atlas, period),
  });
  const places = [id];
  if (!perHead || isPercent(reading)) {
    return { ...ofPart(atlas, layer, period, total, reading), places };
  }
  const part = ofPart(atlas, layer, period, rateOf(atlas, layer, total, county), reading);
  return { ...part, places, rate: layer, facts: [populationFact(county)] };
}

/** Evidence of a figure of the programme, with those that contradict or repeat it. */
export function figureEvidence(
  programme: ProgrammeProduct,
  id: string,
): Partial<Evidence> | undefined {
  const figure = programme.figures.find((figure) => figure.id === id);
  const metric = programme.metrics.find((metric) => metric.id === figure?.metric);
  if (!figure || !metric) return undefined;
  const { place, period } = figure;
  return {
    ...ofRow(figure, metric),
    places: [place],
    period,
    figure,
    ...ofOthers(programme, figure),
  };
}

/** Figures, each with its metric; those whose metric is unknown are left out. */
export function measured(
  { metrics }: ProgrammeProduct,
  figures: readonly Figure[],
): readonly Measured[] {
  return figures.flatMap((figure) => {
    const metric = metrics.find(({ id }) => id === figure.metric);
    return metric ? [{ figure, metric }] : [];
  });
}

/** The figures that a story tells, each with its metric. */
export function toldFigures(
  programme: ProgrammeProduct,
  story: Pick<Story, 'figures'>,
): readonly Measured[] {
  return measured(
    programme,
    programme.figures.filter(({ id }) => story.figures.includes(id)),
  );
}

/** The people of a county by the census. */
export function populationFact({ population: amount }: County): Fact {
  const says = amount === null ? null : ({ kind: 'amount', amount, unit: 'people' } as const);
  return { of: 'census2020', says, status: says && 'reported' };
}

function ofRow(row: Figure | Observation, of: Indicator | Metric): Partial<Evidence> {
  const { status, confidence, sources, formula = null, quote = null } = row;
  const isInWords = row.value === null && status !== 'missing';
  return {
    value: isInWords ? null : statedValue(row),
    formula,
    quote,
    sources,
    ...ofMeasured(of),
    confidence: status === 'missing' ? null : confidence,
    note: row.noteZh ? { zh: row.noteZh, en: row.noteEn } : null,
  };
}

/** What is measured, and in what unit. */
function ofMeasured(of: Indicator | Metric): Partial<Evidence> {
  return {
    unit: of.unit,
    name: { zh: of.zh, en: of.en },
    scope: { zh: of.scopeZh, en: of.scopeEn },
  };
}

/** How a value is read over time and what of; nothing for one that stands as published. */
function ofReading(
  atlas: Atlas,
  indicator: string,
  period: string,
  reading: Reading,
): Partial<Evidence> {
  if (reading.kind === 'period') return {};
  const terms = nationalTerms(atlas, indicator, {
    reading,
    periodIndex: periodIndexOf(atlas, period),
  }).map((period) => ({ kind: 'national', indicator, period }) as const);
  return { reading, terms };
}

/** What holds of every part of a national figure. */
export function ofPart(
  atlas: Atlas,
  layer: ValueLayerId,
  period: string,
  value: Value,
  reading: Reading = AS_PUBLISHED,
): Partial<Evidence> {
  const indicator = atlas.indicatorById.get(layer);
  const estimate = atlas.estimates[layer];
  const isModelled = value.status === 'modelled';
  const { census, villages } = atlas.countySources;
  const weighing = atlas.weighings[layer] ?? null;
  const floors = isFitted(atlas, layer) ? villages : [];
  const weights = [...census, ...floors, ...(weighing?.sources ?? [])];
  const nation = observation(atlas, layer, period);
  return {
    value,
    period,
    ...(indicator ? ofMeasured(indicator) : {}),
    ...ofReading(atlas, layer, period, reading),
    sources: isModelled ? [...new Set([...value.sources, ...weights])] : value.sources,
    confidence: value.confidence,
    formula: value.formula,
    note: nation?.value === null ? { zh: nation.noteZh, en: nation.noteEn } : null,
    // Of the context no national figure is known, and counties are no parts of one.
    national: atlas.context.has(layer)
      ? null
      : {
          kind: 'national',
          indicator: layer,
          period,
          ...(reading.kind === 'period' ? {} : { reading }),
        },
    estimate:
      isModelled && estimate
        ? {
            sigma: estimate.sigma ?? null,
            fit: atlas.fits[layer] ?? null,
            weighing,
          }
        : null,
  };
}

import {
  isContextId,
  isOwnId,
  ITEM_LAYERS,
  LIST_LAYERS,
  type LayerId,
  type OverlayId,
  type OwnId,
  type ValueLayerId,
} from './layer.ts';
import type {
  AtlasProduct,
  ContextIndicator,
  CountyExits,
  CountySources,
  Estimate,
  EstimateFit,
  EstimatesProduct,
  Exit,
  Indicator,
  IndicatorLayer,
  Observation,
  Period,
  Province,
  Source,
  Weighing,
} from '../../../data/product.ts';

import type { LayerProducts } from './layer-products.ts';
import type { OwnCells } from './own-cells.ts';

export type { Indicator, IndicatorLayer, Observation, Period, Province, Source };

/** How a county left the list. */
export interface CountyExit extends Exit {
  /** Place of its announcement in the product `exits`. */
  readonly announcement: number;
  /** Whether the announcement names the county; else it tells a number, the whole batch of its area. */
  readonly named: boolean;
  /** What another source says, and the place of its announcement. */
  readonly rival: (Exit & { readonly announcement: number }) | null;
}

/** A county of the official list, under the adcode of its boundary. */
export interface County {
  /** Place in `Atlas.counties`. */
  readonly index: number;
  readonly id: string;
  readonly zh: string;
  /** Transliteration, not an official name. */
  readonly en: string;
  readonly province: Province;
  readonly prefecture: string;
  /** Contiguous poor area (片区), or `null`. */
  readonly area: string | null;
  /** Whether `area`, `keyCounty` and `threeAreas` are recalled rather than read in a source. */
  readonly areaUnverified: boolean;
  readonly keyCounty: boolean;
  readonly threeAreas: string | null;
  /** The year of the batch with which it left the list. */
  readonly leftYear: number;
  /** When it left the list; `null` in releases that know the batch only. */
  readonly exit: CountyExit | null;
  /** Census of 2020, or `null` where it is not known. */
  readonly population: number | null;
  /** Names as on the official list: more than one where two rows share the boundary. */
  readonly listed: readonly string[];
}

/** All that is known, ready to be asked. Never changed after it is made. */
export interface Atlas {
  readonly release: string;
  readonly periods: readonly Period[];
  readonly provinces: readonly Province[];
  readonly counties: readonly County[];
  readonly countyById: ReadonlyMap<string, County>;
  readonly provinceById: ReadonlyMap<string, Province>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  /** The indicators of the tables that are layers of county values, in the order in which they are listed. */
  readonly layers: ReadonlyMap<string, IndicatorLayer>;
  readonly national: readonly Observation[];
  /** The rows of `national` by indicator and period, with a space between; asked for every county. */
  readonly nationalByKey: ReadonlyMap<string, Observation>;
  /** By indicator; those that are `spread` come with the product `estimates`. */
  readonly estimates: Readonly<Record<string, Estimate>>;
  /** How estimates that are `spread` fit what is known, by indicator. */
  readonly fits: Readonly<Record<string, EstimateFit>>;
  /** By what estimates are shared out that have other weights than that of sales, by indicator. */
  readonly weighings: Readonly<Record<string, Weighing>>;
  /** Transliterated names of counties outside the list, by adcode. */
  readonly names: Readonly<Record<string, string>>;
  /** Transliterated names of prefectures, by adcode. */
  readonly prefectureNames: Readonly<Record<string, string>>;
  readonly countySources: CountySources;
  /** What is known of counties and is no part of the programme, by indicator; empty before its product is there. */
  readonly context: ReadonlyMap<string, ContextIndicator>;
  /** Cells of estimates that the reader's own figures have taken, by indicator and period; see `withOwn`. */
  readonly own: ReadonlyMap<string, OwnCells>;
  /** Reported yearly and running totals that derived values rest on. */
  readonly inputs: readonly Observation[];
}

/**
 * Makes the model of an `atlas` product.
 * @throws if the product is of another version or its columns are of unequal length.
 */
export function createAtlas(product: AtlasProduct, release: string): Atlas {
  if (product.version !== 1) {
    throw new Error(`atlas product: got version ${product.version}, expected 1`);
  }
  const { listed, ...columns } = product.counties;
  for (const [name, column] of Object.entries(columns)) {
    if (column.length === columns.id.length) continue;
    const expected = `expected ${columns.id.length}, one a county`;
    throw new Error(`atlas product: column ${name} has ${column.length} rows, ${expected}`);
  }
  const shared = sharedNames(columns);
  const counties = columns.id.map((id, index): County => {
    const province = product.provinces[columns.province[index] ?? -1];
    if (!province) throw new Error(`atlas product: county ${id} has no province`);
    return {
      index,
      id,
      zh: columns.zh[index]!,
      en: shared.has(index)
        ? `${columns.en[index]!} (${prefectureOf(product, id)})`
        : columns.en[index]!,
      province,
      prefecture: columns.prefecture[index]!,
      area: columns.area[index] ?? null,
      areaUnverified: columns.areaUnverified[index] === 1,
      keyCounty: columns.keyCounty[index] === 1,
      threeAreas: columns.threeAreas[index] ?? null,
      leftYear: columns.leftYear[index]!,
      exit: exitOf(product.exits, id, index),
      population: columns.population[index] ?? null,
      listed: listed[id] ?? [columns.zh[index]!],
    };
  });
  return {
    release,
    periods: product.periods,
    provinces: product.provinces,
    counties,
    countyById: new Map(counties.map((county) => [county.id, county])),
    provinceById: new Map(product.provinces.map((province) => [province.id, province])),
    sourceById: new Map(product.sources.map((source) => [source.id, source])),
    indicatorById: new Map(product.indicators.map((indicator) => [indicator.id, indicator])),
    layers: new Map(product.layers.map((layer) => [layer.id, layer])),
    national: product.national,
    nationalByKey: new Map(product.national.map((row) => [`${row.indicator} ${row.period}`, row])),
    estimates: { ...emptyEstimates(product), ...product.estimates },
    fits: {},
    weighings: {},
    names: product.names,
    prefectureNames: product.prefectureNames ?? {},
    countySources: product.countySources ?? { list: [], census: [], villages: [], left: {} },
    context: new Map(),
    own: new Map(),
    inputs: product.inputs,
  };
}

/** The rows of counties whose transliterated name another county of their province has, too: 威县 and 魏县. */
function sharedNames({ en, province }: Pick<AtlasProduct['counties'], 'en' | 'province'>) {
  const names = en.map((name, row) => `${province[row]} ${name}`);
  const once = new Set<string>();
  const twice = new Set(names.filter((name) => once.has(name) || !once.add(name)));
  return new Set(names.flatMap((name, row) => (twice.has(name) ? [row] : [])));
}

/** The transliterated name of the prefecture that a county lies in, or its code. */
function prefectureOf({ prefectureNames }: AtlasProduct, county: string): string {
  const code = `${county.slice(0, 4)}00`;
  return prefectureNames?.[code] ?? code;
}

/** What is known of the counties of layers that no estimate is made of: nothing. */
function emptyEstimates({ layers, periods, counties }: AtlasProduct): Record<string, Estimate> {
  const none = periods.map(() => counties.id.map(() => null));
  const without = layers.filter(({ estimate }) => estimate === null);
  return Object.fromEntries(without.map(({ id }) => [id, { value: none, low: none, high: none }]));
}

function exitOf(exits: CountyExits | undefined, id: string, index: number): CountyExit | null {
  if (!exits) return null;
  const read = (announcement: number | undefined) => {
    const exit = exits.announcements[announcement ?? -1];
    return exit ? { ...exit, announcement: announcement! } : null;
  };
  const exit = read(exits.of[index]);
  if (!exit) throw new Error(`atlas product: county ${id} has no date of leaving the list`);
  return { ...exit, named: exits.named[index] === 1, rival: read(exits.rivals[id]) };
}

/** Whether published facts contradict the county estimate of an indicator, which the atlas then leaves out. */
export function isContradicted(
  { layers, fits }: Pick<Atlas, 'layers' | 'fits'>,
  indicator: string,
): boolean {
  // Older releases say it with the estimates alone.
  return layers.get(indicator)?.isContradicted ?? fits[indicator]?.fit === 'contradicted';
}

/** In place of an estimate that is known to be wrong: no county has a figure. */
const NOTHING_HELD = { value: [], low: [], high: [] };

/** Adds the estimates of the product `estimates`, where they are there and nothing contradicts them. */
export function withEstimates(atlas: Atlas, product: EstimatesProduct | undefined): Atlas {
  if (!product) return atlas;
  const { estimates, fits, weighings = {}, sources = [] } = product;
  const held = Object.entries(estimates).map(([id, columns]) =>
    isContradicted({ layers: atlas.layers, fits }, id)
      ? ([id, NOTHING_HELD] as const)
      : ([id, columns] as const),
  );
  return {
    ...atlas,
    estimates: { ...atlas.estimates, ...Object.fromEntries(held) },
    fits,
    weighings,
    sourceById: withSources(atlas, sources),
  };
}

function withSources({ sourceById }: Atlas, more: readonly Source[]): Atlas['sourceById'] {
  return new Map([...sourceById, ...more.map((source) => [source.id, source] as const)]);
}

/** The indicator whose county estimate published counts calibrate; `undefined` where none is. */
export function fittedIndicator({ layers }: Pick<Atlas, 'layers'>): string | undefined {
  return [...layers.values()].find(({ estimate }) => estimate === 'fitted')?.id;
}

/** Whether the county estimate of an indicator is calibrated and has floors of Taobao villages. */
export function isFitted({ layers }: Pick<Atlas, 'layers'>, indicator: string): boolean {
  return layers.get(indicator)?.estimate === 'fitted';
}

/** The place of a period in the order of time, or -1. */
export function periodIndexOf(atlas: Atlas, period: string): number {
  return atlas.periods.findIndex(({ id }) => id === period);
}

/** The province that a county of the topology lies in, by the first two digits of its adcode. */
export function provinceOf(atlas: Atlas, countyId: string): Province | undefined {
  return atlas.provinceById.get(`${countyId.slice(0, 2)}0000`);
}

/** Documents by id: those of the atlas and of other products that have been loaded. */
export function sourcesOf(
  atlas: Atlas | undefined,
  products: Partial<LayerProducts>,
): ReadonlyMap<string, Source> {
  return new Map([
    ...(atlas?.sourceById ?? []),
    ...Object.values(products).flatMap((product) =>
      'sources' in product
        ? (product.sources ?? []).map((source) => [source.id, source] as const)
        : [],
    ),
  ]);
}

/** The reader's own layers in use, in the order in which they were put in use. */
export function ownLayers({ indicatorById }: Pick<Atlas, 'indicatorById'>): OwnId[] {
  return [...indicatorById.keys()].filter(isOwnId);
}

/** The layers of context, which come with their product. */
export function contextLayers({ context }: Pick<Atlas, 'context'>): ValueLayerId[] {
  return [...context.keys()];
}

/** The layers of values that there are: the reader's own only with figures, those of context with their product. */
export function valueLayers(atlas: Pick<Atlas, 'indicatorById' | 'layers'>): ValueLayerId[] {
  return [...atlas.layers.keys(), ...ownLayers(atlas)];
}

/** The layers that can lead, in the order in which they are listed; those of context stand apart. */
export function leadingLayers(atlas: Pick<Atlas, 'indicatorById' | 'layers'>): LayerId[] {
  return [...valueLayers(atlas).filter((id) => !isContextId(id)), ...LIST_LAYERS];
}

/** The layers that can be laid over another. */
export function overlayLayers(atlas: Pick<Atlas, 'indicatorById' | 'layers'>): OverlayId[] {
  return [...ITEM_LAYERS, ...valueLayers(atlas)];
}

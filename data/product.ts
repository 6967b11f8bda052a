export type * from './context-product.ts';
export type * from './estimates-product.ts';
export type * from './layer-product.ts';

/** Tells where a number comes from; a number is never shown without it. */
export type Status = 'reported' | 'derived' | 'modelled' | 'missing';

/** Says whether a source gave the number itself, a floor under it ("over 260"), or a rounding. */
export type Bound = 'exact' | 'lower' | 'approximate';

/** Says whether values of an indicator add up over time (flow), stand at a moment (stock), or count places. */
export type Kind = 'flow' | 'stock' | 'count';

/** One half-year; `start` and `end` are ISO days and both belong to it. */
export interface Period {
  /** `2018H1` … `2020H2`; ids sort in the order of time. */
  id: string;
  start: string;
  end: string;
}

/** One of the 34 provincial units, in the order of `id`. */
export interface Province {
  /** Six digits, `520000`. */
  id: string;
  zh: string;
  zhShort: string;
  en: string;
  /** Rows of the official list inside it; 0 for a province without listed counties. */
  listed: number;
}

/** A document that values rest on. */
export interface Source {
  id: string;
  title: string;
  /** The outlet; empty when it is not recorded. */
  publisher: string;
  /** Empty when the document has no public address. */
  url: string;
  /** ISO year, month or day of publication; empty when it is not known. */
  date: string;
}

/** What is measured. */
export interface Indicator {
  id: string;
  /** `yuan`, `people`, `parcels`, `counties` or `trees`. */
  unit: string;
  kind: Kind;
  /** True when counties may be summed to a province or the nation. */
  additive: boolean;
  zh: string;
  en: string;
  /** What the indicator covers and does not; shown wherever its values are. */
  scopeZh: string;
  scopeEn: string;
}

/** Words in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** How an indicator is drawn and told of as a layer of county values. */
export interface IndicatorLayer {
  /** The indicator. */
  id: string;
  /** Shorter than that of the indicator. */
  name: Words;
  /** What its amount by population is called, in what unit, and what was divided by what. */
  rate: Words;
  rateUnit: Words;
  rateBase: Words;
  /** The sentence over the map, with `{period}`, `{end}` of the period and `{amount}`; of some counties also `{where}`. */
  headline: Words;
  headlineOfPart: Words;
  /** Of an estimate, what its map asks, in a few words and as a sentence; older releases, and what has no estimate, have none. */
  where?: Words;
  headlineOfEstimate?: Words;
  /** What some counties may have of it, by the estimate; absent in releases before it was said so. */
  headlineOfPartEstimate?: Words;
  /** How many people a rate is given for; null where the amount is filled in as it is. */
  people: number | null;
  /** The family of its colours. */
  colors: LayerColors;
  /** How its rates are cut into classes unless the reader chooses. */
  classing: 'quantile' | 'jenks' | 'equal' | 'log' | 'fixed' | 'average';
  /** The thresholds of the fixed classes, ascending. */
  steps: number[];
  /** A regular expression of words by which a column of another table speaks of it. */
  columnWords: string;
  /**
   * `fitted`: the atlas has its county estimate, which published counts calibrate and Taobao villages floor; `spread`: the
   * product `estimates` has one by the same recipe; null: there is none, or counties have figures (`context`).
   */
  estimate: 'fitted' | 'spread' | null;
  /** Whether published facts contradict its estimate, which is then not shown. */
  isContradicted?: true;
}

/** Families of colours that layers are drawn in. */
export type LayerColors = 'orange' | 'blue' | 'purple' | 'ink';

/** One national figure; `value` is null exactly when `status` is `missing`. */
export interface Observation {
  indicator: string;
  /** A half-year of `periods`; in `inputs` also a year `2018FY` or an end of a running total `2019H1C`. */
  period: string;
  /** In the unit of the indicator. */
  value: number | null;
  bound: Bound;
  status: Status;
  /**
   * `published`: stated in a text that was read; `secondary`: derived, counted, or carried only by a weak copy;
   * `unverified`: recalled, or read in a text that does not say it plainly; to be shown as unverified. Without
   * meaning when the value is missing.
   */
  confidence: 'published' | 'secondary' | 'unverified';
  /** Ids of `sources`; empty only when the value is missing. */
  sources: string[];
  /** Arithmetic in the unit of the indicator that gives `value`; only on derived values. */
  formula?: string;
  /** Ids of the figures of the product `programme` that the formula is made of, in its order. */
  terms?: string[];
  /** What a derived value may be by all that its sources' words and rival derivations allow; both ends closed. */
  range?: [low: number, high: number];
  /** What the words of a reported value allow, for arithmetic on it; both ends closed. */
  allows?: [low: number, high: number];
  /** The ISO month or day that the value is of, where that is not the end of its period. */
  asOf?: string;
  /** The words of the source, in its language. */
  quote?: string;
  noteZh: string;
  noteEn: string;
  /** Figures of the product `programme` of this group contradict or repeat it. */
  conflict?: string;
}

/** The counties of the official list as columns of equal length, in the order of `id`. */
export interface CountyColumns {
  /** Six digits, the code in the county topology. */
  id: string[];
  /** Name in 2018. */
  zh: string[];
  /** Transliteration, not an official name. */
  en: string[];
  /** Index into `provinces`. */
  province: number[];
  prefecture: string[];
  /** Contiguous poor area (片区); null when the county lies in none. */
  area: (string | null)[];
  /** 1 for a key county of 2012. */
  keyCounty: (0 | 1)[];
  /** Which of the three areas and three prefectures (三区三州); null when in none. */
  threeAreas: (string | null)[];
  /** 1 where `area`, `keyCounty` and `threeAreas` rest on recollection and totals only: show them as unverified. */
  areaUnverified: (0 | 1)[];
  /** The year of the batch with which it left the list, 2016 … 2020; the day is in `exits`. */
  leftYear: number[];
  /** Census of 2020; null when it is not known. */
  population: (number | null)[];
  /** Names as on the list, by county id, only where they differ from `zh` or are more than one. */
  listed: Record<string, string[]>;
}

/**
 * What a date of leaving the list is: of an announcement, of the approval, of a public notice before it (`proposed`), or
 * only one `by` which it had left.
 */
export type ExitKind = 'announced' | 'approved' | 'proposed' | 'by';

/** When counties left the list by one announcement. */
export interface Exit {
  /** ISO year, month or day. */
  date: string;
  /** The half-year of the date, from whose end on the county counts as off the list; it may lie before all periods. */
  period: string;
  kind: ExitKind;
  /** The first half-year in which it may have been, where the date is a bound and a source says that it was not before. */
  earliest?: string;
  /** The date in words, where the source has no month or day that says it: mid-May 2019. */
  dateZh?: string;
  dateEn?: string;
}

/** How the counties left the list; the words of the announcements are in the product `exits`. */
export interface CountyExits {
  announcements: Exit[];
  /** Index into `announcements`, in the order of the counties. */
  of: number[];
  /** 1 where the announcement names the county; else it tells a number, the whole batch of its area. */
  named: (0 | 1)[];
  /** By county id: index of an announcement that says otherwise. */
  rivals: Record<string, number>;
}

/** Ids of the documents behind the columns of the counties. */
export interface CountySources {
  /** The list, its years of leaving and its areas. */
  list: string[];
  /** The population, and what the weights of the estimates are made of. */
  census: string[];
  /** The Taobao villages, which are floors of the estimate of sales. */
  villages: string[];
  /** By county id: a document that gives another batch than the list does. */
  left: Record<string, string[]>;
}

/** Modelled county values of one indicator; every number here has the status `modelled`. */
export interface Estimate {
  /** [period][county] in the unit of the indicator; expected values, which add up to the national one exactly. Null: no estimate. */
  value: (number | null)[][];
  /** [period][county], lower end of the range, rounded down to three significant digits. */
  low: (number | null)[][];
  /** [period][county], upper end of the range, rounded up to three significant digits. */
  high: (number | null)[][];
  /**
   * [period][county], as likely exceeded as not, to three significant digits. Absent, with `sigma` and `floors`, from
   * releases whose range is the spread of several weightings and no interval.
   */
  median?: (number | null)[][];
  /** Standard deviation of the logarithm of a county's amount; the range holds 80 % of what it may be. */
  sigma?: number;
  /** By county id, only where there is one: the least that it can have in a half-year. */
  floors?: Record<string, number>;
}

/** The `atlas` product of a release: all tables that the app shows, without boundaries. */
export interface AtlasProduct {
  version: 1;
  /** In the order of time. */
  periods: Period[];
  provinces: Province[];
  sources: Source[];
  indicators: Indicator[];
  /** Indicators that are drawn on the map, in the order of the list; releases without them are read with `first-layers.json`. */
  layers: IndicatorLayer[];
  /** One row for every indicator and half-year, missing ones too; by indicator, then period. */
  national: Observation[];
  /** Reported yearly and running totals that derived values rest on. */
  inputs: Observation[];
  counties: CountyColumns;
  /** Absent from releases that know the year of the batch only. */
  exits?: CountyExits;
  /** Absent from the first release. */
  countySources?: CountySources;
  /** Transliterated names of the counties of the topology that are not on the list, by id. */
  names: Record<string, string>;
  /** Transliterated names of the prefectures of the topology, by id; absent from the first release. */
  prefectureNames?: Record<string, string>;
  /** By indicator id; an indicator without an entry has no county values at all. */
  estimates: Record<string, Estimate>;
}

/** One file of a release. */
export interface ManifestProduct {
  /**
   * `atlas`, `overview`, `detail`, `land-overview` or `land-detail`; those of layers are `programme`, `ecology`,
   * `network`, `estimates`, `history`, `exits` and `gazetteer`.
   */
  name: string;
  /** Relative to `public/releases/`. */
  path: string;
  bytes: number;
  /** Lower-case hexadecimal, 64 digits. */
  sha256: string;
  /** Ids of the sources it rests on; those of boundaries are in the boundary ledger. */
  sources: string[];
}

/** `<release>.json`: what a release is made of, in the order of product names. */
export interface Manifest {
  version: 1;
  /** First twelve hexadecimal digits of the SHA-256 over the lines `name sha256`. */
  release: string;
  products: ManifestProduct[];
}

import type { Bound, Kind, Observation, Source, Status } from './product.ts';

/** How far a fact about a place can be trusted: `unverified` is from memory or inferred, and must be shown so. */
export type PlaceStatus = 'reported' | 'derived' | 'unverified';

/** What a code of a place names; null where no place is known. */
export type Level = 'nation' | 'province' | 'prefecture' | 'county';

/** Fields of the programme; the five of the report, and three more. */
export type ProgrammeField =
  'ecommerce' | 'education' | 'health' | 'women' | 'ecology' | 'finance' | 'logistics' | 'fund';

/** Says whether something was so on a date, at the latest by it, or after it. */
export type DateIs = 'on' | 'by' | 'after';

/** What figures of the programme measure. */
export interface Metric {
  /** Also the id of an indicator of the atlas when `indicator` is true. */
  id: string;
  field: ProgrammeField;
  /** `yuan`, `people`, `mu`, `percent`, `percent-change` and others; `text` when figures are words. */
  unit: string;
  /** A `fact` is neither added up nor drawn as a series. */
  kind: Kind | 'fact';
  indicator: boolean;
  /** Id of the indicator whose growth on a year before it is. */
  growthOf?: string;
  zh: string;
  en: string;
  scopeZh: string;
  scopeEn: string;
}

/** One figure as a source gives it. Exactly one of `value` and `text` is there. */
export interface Figure {
  id: string;
  metric: string;
  /** `100000`, or the code of a province, prefecture or county. */
  place: string;
  level: Level;
  /** `2018H1` or, for a flow, `2018FY`; null when the figure fits no half-year or year of 2018 to 2020. */
  period: string | null;
  /** ISO year, month or day; null for what stands at `end` without a known start. */
  start: string | null;
  end: string;
  value: number | null;
  text?: string;
  bound: Bound;
  status: Status;
  confidence: Observation['confidence'];
  sources: string[];
  /** Arithmetic or words that give a derived value. */
  formula?: string;
  /** See `Observation`. */
  terms?: string[];
  /** See `Observation`. */
  range?: [low: number, high: number];
  quote?: string;
  noteZh: string;
  noteEn: string;
  /** Row of the founding document, 1 to 31; null for later figures. */
  seed: number | null;
  /** Figures of one group contradict or repeat each other: show all of them together. */
  conflict?: string;
}

/** A statement of the founding document, in its order. */
export interface Statement {
  /** 1 to 31. */
  row: number;
  zh: string;
  en: string;
  quote: string;
  /** Ids of `figures`. */
  figures: string[];
}

/** A programme that stories belong to. */
export interface Programme {
  id: string;
  field: ProgrammeField;
  zh: string;
  en: string;
}

/** What a programme did, at a place where one is known. */
export interface Story {
  id: string;
  programme: string;
  place: string | null;
  level: Level | null;
  /** True when a pin may be drawn: the county or the prefecture is known. Others are listed only. */
  placed: boolean;
  date: string | null;
  dateIs: DateIs | null;
  zh: string;
  en: string;
  /** Ids of `figures`. */
  figures: string[];
  status: PlaceStatus;
  sources: string[];
  noteZh: string;
  noteEn: string;
}

/** The `programme` product: figures of all reports, and stories. */
export interface ProgrammeProduct {
  version: 1;
  sources: Source[];
  metrics: Metric[];
  /** In the order of metrics, then of `end`. */
  figures: Figure[];
  founding: Statement[];
}

/** What the programmes did, for the map and the lists; the figures that stories name are in the product `programme`. */
export interface StoriesProduct {
  version: 1;
  sources: Source[];
  programmes: Programme[];
  stories: Story[];
}

/** A reserve of Ant Forest. */
export interface Reserve {
  id: string;
  zh: string;
  /** Transliteration, not an official name. */
  en: string;
  place: string | null;
  level: Level | null;
  placeStatus: PlaceStatus | null;
  /** Null when only the place is known. */
  lng: number | null;
  lat: number | null;
  precisionKm: number | null;
  positionStatus: PlaceStatus | null;
  /** True when the point must not be drawn as if it were exact. */
  approximate: boolean;
  areaKm2: number | null;
  areaStatus: PlaceStatus | null;
  /** ISO year, month or day. */
  opened: string | null;
  openedStatus: PlaceStatus | null;
  /** A date by which it was there; given when the opening is not known. */
  knownBy: string | null;
  speciesZh: string;
  speciesEn: string;
  operatorZh: string;
  operatorEn: string;
  status: PlaceStatus;
  sources: string[];
  noteZh: string;
  noteEn: string;
}

/** A place where Ant Forest planted, known to the county or the prefecture. */
export interface Forest {
  id: string;
  zh: string;
  en: string;
  place: string;
  level: Level;
  /** Numbers of the forests there; empty when none is known. */
  forestNumbers: string[];
  speciesZh: string;
  speciesEn: string;
  date: string | null;
  dateIs: DateIs | null;
  status: PlaceStatus;
  sources: string[];
  noteZh: string;
  noteEn: string;
}

/** The `ecology` product. */
export interface EcologyProduct {
  version: 1;
  sources: Source[];
  reserves: Reserve[];
  forests: Forest[];
  /** Ids of metrics in the `programme` product that make the national series. */
  series: string[];
  /** The metrics that head the layer, and their national figures, as `programme` has them. */
  metrics: Metric[];
  figures: Figure[];
}

/** A hub of the warehouse network. */
export interface Hub {
  id: string;
  zh: string;
  en: string;
  place: string;
  level: Level;
  placeStatus: PlaceStatus;
  lng: number;
  lat: number;
  positionStatus: PlaceStatus;
  /** `trunk` hubs take part in flows; `origin` warehouses opened in 2020 and do not. */
  role: 'trunk' | 'origin';
  opened: string | null;
  roleZh: string;
  roleEn: string;
  status: PlaceStatus;
  sources: string[];
  noteZh: string;
  noteEn: string;
}

/** Parcels of a province with listed counties, on their way to the nearest trunk hub. */
export interface ProvinceFlow {
  /** Index into the atlas' provinces. */
  province: number;
  /** Index into `hubs`. */
  hub: number;
  /** From the label point of the province to the hub, over the sphere. */
  km: number;
  parcels: number;
}

/**
 * The `network` product. Flows are a scenario: every amount is `modelled` and adds up to the national figure,
 * county to province to hub.
 */
export interface NetworkProduct {
  version: 1;
  sources: Source[];
  hubs: Hub[];
  scenario: {
    period: string;
    status: 'modelled';
    /** The national figure that all flows add up to, and what bound it is. */
    total: number;
    bound: Bound;
    /** [county], in the order of the atlas' counties; 0 where there is no estimate. */
    countyParcels: number[];
    provinces: ProvinceFlow[];
    /** [hub], in the order of `hubs`. */
    hubParcels: number[];
    /** Indices of the counties with a warehouse in the scenario, the most parcels first. */
    warehouses: number[];
    noteZh: string;
    noteEn: string;
  };
}

/** One name and code of a county; `from` and `to` are years, null when open or not known. */
export interface CountyName {
  code: string;
  zh: string;
  en: string;
  prefecture: string;
  /** Absent in releases that have it in Chinese alone. */
  prefectureEn?: string;
  from: number | null;
  to: number | null;
  /** What made this name out of the one before; empty for the first. */
  changeZh: string;
  changeEn: string;
  confidence: Observation['confidence'];
  sources: string[];
}

/** The `history` product: names over time by county id, the earliest first; only counties with a change. */
export interface HistoryProduct {
  version: 1;
  sources: Source[];
  names: Record<string, CountyName[]>;
}

/** The words of an announcement by which counties left the list. */
export interface ExitWords {
  sources: string[];
  quote?: string;
  noteZh: string;
  noteEn: string;
}

/** The `exits` product: what the dates of leaving the list rest on, in the order of the atlas' announcements. */
export interface ExitsProduct {
  version: 1;
  sources: Source[];
  announcements: ExitWords[];
}

/** A name of a place as it is written and read. */
export interface SpelledName {
  zh: string;
  /**
   * A syllable of Pinyin without tones for each character, with spaces between and `v` for ü. Where a character
   * has several readings they stand with `/` between, the right one first: `lao/le/yue ting xian`.
   */
  pinyin: string;
  /** How many of the first characters are its own; people and generic word follow: 2 of 宽城满族自治县. */
  own: number;
}

/** A name or code of a listed county that the atlas does not show it under. */
export interface OtherName extends SpelledName {
  /** Transliteration, not an official name. */
  en: string;
  /** Null where the official list alone has the name. */
  code: string | null;
  /** Years; null when open or not known. A name from the list has neither. */
  from: number | null;
  to: number | null;
}

/** The `gazetteer` product: what every place of the boundaries is called, as columns in the order of `id`. */
export interface GazetteerProduct {
  version: 1;
  sources: Source[];
  /** Words at the end of names that say what a place is, longer ones before their own endings. */
  generics: { zh: string; pinyin: string; en: string }[];
  /** Six digits; no code stands twice. */
  id: string[];
  /** A code that names a prefecture and its only county is a county. */
  level: Exclude<Level, 'nation'>[];
  /** In 2018 for listed counties, else as on the boundaries. */
  zh: string[];
  /** See `SpelledName`. */
  pinyin: string[];
  own: number[];
  /** By county id, the earliest first; only of listed counties, for of others no change is recorded. */
  others: Record<string, OtherName[]>;
}

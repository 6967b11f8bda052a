import type { LayerColors, Observation, Source, Words } from './product.ts';

/** What is known of counties year by year and is no part of the programme. */
export interface ContextIndicator {
  /** Begins with `context-`. */
  id: string;
  /** `yuan` or `people`. */
  unit: string;
  kind: 'flow' | 'stock';
  /** True when counties may be summed. */
  additive: boolean;
  /** True when amounts are compared by the population of the census; false for what is one already. */
  perHead: boolean;
  zh: string;
  en: string;
  scopeZh: string;
  scopeEn: string;
  /** Ids of `sources`; what they say themselves is not verified, see `confidence`. */
  sources: string[];
  confidence: Observation['confidence'];
  /** What is filled in, by population where `perHead`: its name, its unit, and what was divided by what. */
  rate: Words;
  rateUnit: Words;
  rateBase: Words;
  colors: LayerColors;
  /** The thresholds of the fixed classes, ascending. */
  steps: number[];
}

/** A figure of the source that is not believed, and why: it is 0, or too far from the nearest known years. */
export interface DoubtfulFigure {
  indicator: string;
  /** Six digits. */
  county: string;
  year: number;
  value: number;
  why: 'zero' | 'jump';
}

/** The `context` product: figures by county and year, whose status is `reported` and whose confidence their indicator has. */
export interface ContextProduct {
  version: 1;
  sources: Source[];
  indicators: ContextIndicator[];
  /** In the order of time. */
  years: number[];
  /** By indicator id: [year][county]; null where there is no figure, or only a doubtful one. */
  values: Record<string, (number | null)[][]>;
  /** How many times as much as in the nearest known year a figure may be without being doubtful. */
  greatestJump: number;
  /** In the order of indicators, counties and years. */
  doubtful: DoubtfulFigure[];
}

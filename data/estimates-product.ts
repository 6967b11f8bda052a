import type { Estimate, Source } from './product.ts';

/** How an estimate by the recipe of sales fits what is known. */
export interface EstimateFit {
  /** `overstated`: the total covers more counties; `contradicted`: published facts say otherwise. */
  fit: 'untested' | 'overstated' | 'contradicted';
  noteZh: string;
  noteEn: string;
}

/** By what an estimate is shared out besides the main weights, and what that changes. */
export interface Weighing {
  /** Id of an indicator of the product `context`, and the year of its figures. */
  context: string;
  year: number;
  zh: string;
  en: string;
  /** Ids of documents. */
  sources: string[];
  /** How many counties are weighed by a figure; the others are by their main weight. */
  known: number;
  /** Of the logarithms of figures and main weights, over these counties. */
  correlation: number;
  /** How many counties have more than so many times what main weights alone give, or less than that part of it. */
  moved: { times: number; counties: number }[];
}

/** A published figure of a county to be told beside its estimate of sales. */
export interface Outlier {
  /** Id of the figure in `programme`. */
  figure: string;
  /** Six digits. */
  county: string;
  /** A half-year or a year `2018FY` with an estimate of sales. */
  period: string;
  noteZh: string;
  noteEn: string;
}

/** The `estimates` product: county values of indicators other than sales. */
export interface EstimatesProduct {
  version: 1;
  /** By indicator id, like `estimates` of the atlas; a half-year without a national figure is all null. */
  estimates: Record<string, Estimate>;
  fits: Record<string, EstimateFit>;
  /** What the model of sales is fitted to and tested by; absent from releases whose model was another. */
  test?: ModelTest;
  /** Documents that are not in the atlas. This and what follows is absent from releases with one set of weights. */
  sources?: Source[];
  /** [county], the main weights: people at work in trade, transport and IT; null where there is no estimate. */
  weights?: (number | null)[];
  /** By indicator id, only where other weights are used. */
  weighings?: Record<string, Weighing>;
  outliers?: Outlier[];
}

/** A published number of counties whose sales pass a threshold; both ends of a reading belong to it. */
export interface PublishedCount {
  /** Id of the figure in `programme`. */
  figure: string;
  threshold: number;
  least: number;
  /** Null where only a floor was published. */
  most: number | null;
  /** A half-year or a year `2018FY`. */
  period: string;
  use: 'fit' | 'test';
  quote: string;
  sources: string[];
}

/** One way to weigh counties or to choose σ, and the counts that it expects, in the order of `counts`. */
export interface ModelVariant {
  weights: string;
  sigma: number;
  expected: { mean: number; deviation: number }[];
}

/** How the model of sales stands against published counts. */
export interface ModelTest {
  counts: PublishedCount[];
  /** Least and greatest σ over all readings of the counts that it is solved from. */
  sigmaRange: [number, number];
  /** The model itself first, then the ends of that range, then other weights, each with the σ that it solves to. */
  variants: ModelVariant[];
}

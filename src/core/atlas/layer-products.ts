import type {
  ContextProduct,
  EcologyProduct,
  EstimatesProduct,
  ExitsProduct,
  GazetteerProduct,
  HistoryProduct,
  NetworkProduct,
  ProgrammeProduct,
  StoriesProduct,
} from '../../../data/product.ts';

export type {
  ContextProduct,
  CountyName,
  EcologyProduct,
  EstimateFit,
  EstimatesProduct,
  ExitsProduct,
  Figure,
  Forest,
  GazetteerProduct,
  HistoryProduct,
  Hub,
  Metric,
  NetworkProduct,
  OtherName,
  Programme,
  ProgrammeProduct,
  ProgrammeField,
  ProvinceFlow,
  Reserve,
  Statement,
  StoriesProduct,
  Story,
} from '../../../data/product.ts';

/** The products that are fetched only when a layer or a panel needs them. */
export interface LayerProducts {
  readonly programme: ProgrammeProduct;
  readonly stories: StoriesProduct;
  readonly ecology: EcologyProduct;
  readonly network: NetworkProduct;
  readonly estimates: EstimatesProduct;
  readonly history: HistoryProduct;
  readonly exits: ExitsProduct;
  readonly context: ContextProduct;
  readonly gazetteer: GazetteerProduct;
}

export type LayerProductName = keyof LayerProducts;

/** What a release is made of, by the name in its manifest; and the manifest itself. */
export type ProductName =
  'manifest' | 'atlas' | 'overview' | 'detail' | 'land-overview' | 'land-detail' | LayerProductName;

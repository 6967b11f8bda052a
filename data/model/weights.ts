/** What the census says of a county; a null is missing, never 0. */
export interface Census {
  population: number | null;
  urban_share: number | null;
  trade_share: number | null;
  transport_share: number | null;
  it_share: number | null;
}

type Known = { [K in keyof Census]: number };

/** The ways to weigh a county, the main one first; each gives people. */
export const WEIGHTS = {
  'trade, transport and IT': (c: Known) =>
    c.population * (c.trade_share + c.transport_share + c.it_share),
  population: (c: Known) => c.population,
  'urban population': (c: Known) => c.population * c.urban_share,
  IT: (c: Known) => c.population * c.it_share,
  trade: (c: Known) => c.population * c.trade_share,
} satisfies Record<string, (county: Known) => number>;

export type WeightName = keyof typeof WEIGHTS;

/** Says whether all that the weights need is known; a county without it gets no estimate. */
export function isWeighable(county: Census): county is Known {
  const { population, urban_share, trade_share, transport_share, it_share } = county;
  return [population, urban_share, trade_share, transport_share, it_share].every((x) => x !== null);
}

/** The most that may be fetched up to the first map, in bytes as a good static host sends them. */
export const BUDGETS = {
  /** All JavaScript, workers included, by gzip. */
  script: 560_000,
  /** Tables and boundaries, by brotli at its highest level. */
  products: 450_000,
} as const;

/** Chunks that must not be fetched before a symbol or a page over the map is wanted. */
export const LATE_CHUNK =
  /\/(symbol-layers|CountyCard|ItemCard|ValuesTable|Overview|Places|MethodPage|ProvenanceDrawer)-[^/]*\.js$/;

/** The most that may be fetched for the opening view, in bytes as a good static host sends them. */
export const BUDGETS = {
  /** All JavaScript up to the first map, workers included, by gzip. */
  script: 560_000,
  /** Tables and boundaries, by brotli at its highest level; those of the overlays, too, which the first map does not wait for. */
  products: 400_000,
} as const;

/** Chunks that must not be fetched before a symbol or a page over the map is wanted. */
export const LATE_CHUNK =
  /\/(symbol-layers|CountyCard|ItemCard|Workbench|FilterPanel|FilterChips|CountyGrid|Charts|Downloads|OwnPanel|SearchBox|Overview|Places|MethodPage|ProvenanceDrawer|Movers|ShareDialog|ShareFiles|FilmPanel|StoryRoom|SlidePage|powerpoint|pdf|sheet)-[^/]*\.js$/;

/**
 * What the processor time of the main thread for a step may be against another, by medians of one
 * run. The limits are set once from several runs, on a busy and on an idle machine, with room for
 * noise; a step that touches every polygon crosses them many times over.
 */
export const RATIOS = {
  /** The fill at 100× the polygons against 1×, at most. */
  most: 2,
  /** GeoJsonLayer at 100× against the fill at 100×, at least. */
  least: 10,
} as const;

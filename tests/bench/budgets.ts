/** What the first map may weigh, in bytes. */
export const BUDGETS = {
  /** JavaScript fetched up to the first map, workers included, each file gzipped. */
  scriptGzip: 560_000,
  /** Products of the release fetched up to the first map, each file by brotli 11. */
  dataBrotli: 450_000,
} as const;

/** What an amount may be followed by, and how many times it then is. */
const TIMES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/**
 * Reads an amount as `formatAmount` writes it and as people type it: `1.2亿`, `120 million`, `120,000`, `1e8`, `+3%`.
 * A percentage is a share of one. `undefined` for anything else.
 */
export function parseAmount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replace(/[\s,]/g, '').toLowerCase();
  const parts = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(%|[^\d%.+-]+)?$/.exec(plain);
  if (!parts) return undefined;
  const amount = Number(parts[1]);
  if (!Number.isFinite(amount)) return undefined;
  const [, , suffix] = parts;
  if (suffix === undefined) return amount;
  if (suffix === '%') return amount / 100;
  const times = TIMES[suffix];
  return times === undefined ? undefined : amount * times;
}

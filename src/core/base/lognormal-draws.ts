import { normalQuantile } from '../../../data/model/normal.ts';
import { rememberLast } from './remember-last.ts';

/** How many ways there are in which amounts lie about what is expected of them. */
export const DRAWS = 1000;

/**
 * Gives for each of `count` amounts a factor in each draw: lognormal with the deviation `sigma`, and 1 on average over all
 * draws. Every amount takes each of the same quantiles once, in an order of its own (a Latin hypercube), so that few
 * draws are enough. The same arguments give the same numbers, and more amounts begin with those of fewer.
 */
export function lognormalDraws(count: number, sigma: number): readonly Float32Array[] {
  const { factors, next } = drawsOf(sigma);
  while (factors.length < count) factors.push(next());
  return factors.slice(0, count);
}

/** What was drawn with a deviation, and what draws the factors of one more amount. */
const drawsOf = rememberLast((sigma: number) => {
  const quantiles = Float32Array.from({ length: DRAWS }, (_, draw) =>
    Math.exp(sigma * normalQuantile((draw + 0.5) / DRAWS)),
  );
  const mean = quantiles.reduce((sum, factor) => sum + factor, 0) / DRAWS;
  const order = quantiles.map((factor) => factor / mean);
  const random = randomNumbers(SEED);
  const next = () => {
    for (let draw = DRAWS - 1; draw > 0; draw--) {
      const other = Math.floor(random() * (draw + 1));
      const factor = order[draw]!;
      order[draw] = order[other]!;
      order[other] = factor;
    }
    return order.slice();
  };
  return { factors: [] as Float32Array[], next };
});

const SEED = 1;

/** Numbers from 0 up to 1 by the multiplicative generator of Lehmer with the factor of Park and Miller. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

import { rememberLast } from './remember-last.ts';
import { normalQuantile } from '../../../data/model/normal.ts';

/** How many ways there are in which amounts lie about what is expected of them. */
const DRAWS = 1000;

/**
 * Gives factors, one for each of `count` amounts in each of many draws: lognormal with the deviation `sigma`, and 1 in
 * the middle of all draws. Every amount takes each of the same quantiles once, in an order of its own (a Latin hypercube),
 * so that few draws are enough. The same arguments give the same numbers.
 */
export const lognormalDraws = rememberLast((count: number, sigma: number): Float32Array[] => {
  const quantiles = Array.from({ length: DRAWS }, (_, draw) =>
    Math.exp(sigma * normalQuantile((draw + 0.5) / DRAWS)),
  );
  const mean = quantiles.reduce((sum, factor) => sum + factor, 0) / DRAWS;
  const draws = quantiles.map(() => new Float32Array(count));
  const random = randomNumbers(SEED);
  for (let member = 0; member < count; member++) {
    const order = quantiles.slice();
    for (let draw = DRAWS - 1; draw >= 0; draw--) {
      const other = Math.floor(random() * (draw + 1));
      [order[draw], order[other]] = [order[other]!, order[draw]!];
      draws[draw]![member] = order[draw]! / mean;
    }
  }
  return draws;
});

const SEED = 832;

/** Numbers from 0 up to 1 by the multiplicative generator of Lehmer with the factor of Park and Miller. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

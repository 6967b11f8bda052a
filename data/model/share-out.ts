/**
 * Shares a total out in proportion to weights, but gives no place less than its floor: places whose part
 * would be less get the floor, and the others share what is left, until no part is below its floor.
 * Gives unrounded amounts that add up to `total`. Throws when the floors exceed the total, or when there is
 * something to share and no weight to share it by.
 */
export function shareOut(
  total: number,
  weights: readonly number[],
  floors: readonly number[],
): number[] {
  const held = new Set<number>();
  for (;;) {
    let rest = total;
    let weight = 0;
    for (let i = 0; i < weights.length; i++)
      if (held.has(i)) rest -= floors[i]!;
      else weight += weights[i]!;
    if (rest < 0)
      throw new Error(`got floors above the total ${total}, expected at most the total`);
    if (weight === 0 && rest > 0)
      throw new Error(`got no weight, expected some to share ${rest} out by`);
    const rate = weight === 0 ? 0 : rest / weight;
    const below = weights.flatMap((w, i) => (!held.has(i) && w * rate < floors[i]! ? [i] : []));
    if (below.length === 0) return weights.map((w, i) => (held.has(i) ? floors[i]! : w * rate));
    for (const i of below) held.add(i);
  }
}

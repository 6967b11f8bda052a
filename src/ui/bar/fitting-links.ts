/** What is known of a link before it is decided whether it stands in the bar. */
export interface LinkWidth {
  /** The lower, the sooner it has a place. */
  readonly rank: number;
  /** In pixels. */
  readonly width: number;
}

/**
 * Which links have room, in their order: all of them, or as many as fit beside a button for the rest, by rank.
 * @param more width of that button
 */
export function fittingLinks(
  links: readonly LinkWidth[],
  room: number,
  more: number,
): readonly boolean[] {
  const sum = links.reduce((sum, { width }) => sum + width, 0);
  let left = sum <= room ? sum : room - more;
  const fits = links.map(() => false);
  const byRank = links.map((_, at) => at).sort((a, b) => links[a]!.rank - links[b]!.rank);
  for (const at of byRank) {
    const { width } = links[at]!;
    if (width > left) break;
    fits[at] = true;
    left -= width;
  }
  return fits;
}

/** What a film shows at a moment. */
export interface FilmMoment<Picture> {
  readonly under: Picture;
  /** What fades in over it, or `null` while one picture stands alone. */
  readonly over: Picture | null;
  /** How much of `over` is seen: above 0 and below 1; 0 without it. */
  readonly mix: number;
}

/** Pictures in time, before they are painted. */
export interface FilmTimeline<Picture> {
  /** How long it takes. */
  readonly seconds: number;
  /**
   * What is shown `t` seconds after the beginning, to the millisecond: always the same for the same `t`. A moment beyond
   * the ends is the end. A picture is the same object wherever it is shown.
   */
  at(t: number): FilmMoment<Picture>;
}

/** A moment of two pictures, or of one where the other is not seen. */
export function mixed<Picture>(under: Picture, over: Picture, mix: number): FilmMoment<Picture> {
  if (mix <= 0) return { under, over: null, mix: 0 };
  if (mix >= 1) return { under: over, over: null, mix: 0 };
  return { under, over, mix };
}

import { startOf, type Timed } from './story-clock.ts';

/** Where the scenes of a story lie along a page, in pixels from its top. */
export interface Track {
  /** Where the words of each scene begin, in their order; they lie one below the other. */
  readonly starts: readonly number[];
  /** Where those of the last end. */
  readonly end: number;
  /** How far one scrolls while the map goes from a scene to the next, at least a pixel; around words that are short, less. */
  readonly way: number;
}

/** A place along the page and the moment that it stands for. */
type Knot = readonly [place: number, seconds: number];

/**
 * The moment of a story, in seconds, at a place along its page: while the words of a scene pass the place the scene stands,
 * and where two meet the map is on its way. Places further down are never earlier moments; beyond the ends are the ends.
 */
export function momentAt(story: Timed, track: Track, place: number): number {
  const knots = knotsOf(story, track);
  const next = knots.findIndex(([at]) => at > place);
  if (next < 0) return knots.at(-1)?.[1] ?? 0;
  const [to, from] = [knots[next]!, knots[next - 1] ?? knots[next]!];
  const share = next === 0 ? 0 : (place - from[0]) / (to[0] - from[0]);
  return from[1] + (to[1] - from[1]) * share;
}

/** The place along the page at which a scene stands that is nearest to another place. */
export function placeWithin({ starts, end, way }: Track, scene: number, place: number): number {
  const [first, last] = restOf({ starts, end, way }, scene);
  return Math.min(Math.max(place, first), last);
}

function knotsOf(story: Timed, track: Track): Knot[] {
  return story.scenes.flatMap(({ scene }, at): Knot[] => {
    const [first, last] = restOf(track, at);
    const begins = startOf(story, at);
    return [
      [first, begins],
      [last, begins + scene.seconds],
    ];
  });
}

/** From where to where along the page a scene stands. */
function restOf({ starts, end, way }: Track, at: number): readonly [first: number, last: number] {
  const edges = [...starts, end];
  const length = (scene: number) => edges[scene + 1]! - edges[scene]!;
  /** Half of the way at the beginning of a scene, which takes at most a half of either. */
  const half = (edge: number) =>
    edge === 0 || edge === starts.length
      ? 0
      : Math.min(Math.max(way, 1) / 2, length(edge - 1) / 4, length(edge) / 4);
  return [edges[at]! + half(at), edges[at + 1]! - half(at + 1)];
}

import type { FlowMark } from '../../scene/marks.ts';

/** Fake degrees between two dots of a flow. */
const SPACING = 1.5;

/** Parcels on their way along a flow. */
export interface FlowDot {
  /** Fake degrees. */
  readonly position: [number, number];
  readonly flow: FlowMark;
}

/**
 * The dots along all trunk flows at a phase from 0 to below 1. A dot moves on to the next one's place
 * in one phase, so dots are as fast on a long flow as on a short one, and at 1 all is as at 0.
 */
export function flowDots(flows: readonly FlowMark[], phase: number): FlowDot[] {
  return flows
    .filter(({ isTrunk }) => isTrunk)
    .flatMap((flow) => {
      const [start, end] = [flow.path[0]!, flow.path.at(-1)!];
      const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
      const count = Math.max(1, Math.round(length / SPACING));
      return Array.from({ length: count }, (_, index) => ({
        flow,
        position: along(flow.path, (index + phase) / count),
      }));
    });
}

/** The point at a share of a path from 0 to below 1, whose points divide it into equal parts. */
function along(path: readonly [number, number][], share: number): [number, number] {
  const step = share * (path.length - 1);
  const [from, to] = [path[Math.floor(step)]!, path[Math.floor(step) + 1]!];
  const rest = step % 1;
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
}

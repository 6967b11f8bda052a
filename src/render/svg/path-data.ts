import type { Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';

/**
 * Writes lines as SVG path data in whole units of a grid. Points that fall on the grid point before
 * them are dropped, and so is a ring or line that shrinks to a point, or that lies wholly on one side of
 * `frame`, a box of the grid.
 */
export function pathData(
  lines: readonly (readonly Point[])[],
  toGrid: (place: Point) => Point,
  closed: boolean,
  frame?: Box,
): string {
  const drawn = lines.map((line) => line.map(toGrid));
  const seen = frame ? drawn.filter((line) => reaches(line, frame)) : drawn;
  return seen.map((line) => subpath(line, closed)).join('');
}

function reaches(line: readonly Point[], [left, top, right, bottom]: Box): boolean {
  const isBeside =
    line.every(([x]) => x < left) ||
    line.every(([x]) => x > right) ||
    line.every(([, y]) => y < top) ||
    line.every(([, y]) => y > bottom);
  return !isBeside;
}

function subpath(points: readonly Point[], closed: boolean): string {
  let [x, y] = [NaN, NaN];
  const steps: string[] = [];
  for (const point of points) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    if (nextX === x && nextY === y) continue;
    steps.push(steps.length === 0 ? `M${nextX} ${nextY}l` : step(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  }
  return steps.length > (closed ? 2 : 1) ? steps.join('') + (closed ? 'z' : '') : '';
}

/** A minus sign parts numbers as well as a space does. */
function step(dx: number, dy: number): string {
  return `${dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
}

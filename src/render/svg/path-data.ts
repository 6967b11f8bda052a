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

/**
 * A line of a grid whose points beyond a box are moved to its edge, and left out between others on the same side. What is
 * seen inside stays as it is where the box is larger than what is seen by the longest step of the line.
 */
export function within(line: readonly Point[], [left, top, right, bottom]: Box): Point[] {
  const moved = line.map(([x, y]): Point => [
    Math.min(right, Math.max(left, x)),
    Math.min(bottom, Math.max(top, y)),
  ]);
  return moved.filter(([x, y], index) => {
    const around = [moved[index - 1], moved[index + 1]];
    const isBetween = (axis: 0 | 1, edge: number) =>
      around.every((other) => other?.[axis] === edge);
    return !(
      ((x === left || x === right) && isBetween(0, x)) ||
      ((y === top || y === bottom) && isBetween(1, y))
    );
  });
}

import type { Box } from '../../core/geography/mesh.ts';

/** The `viewBox` of a picture `scale` times the home box, whose own corner is 0, 0. */
export function viewBox(home: Box, unit: number, scale: number): string {
  const width = (home[2] - home[0]) * unit;
  const height = (home[3] - home[1]) * unit;
  const margin = (scale - 1) / 2;
  return [-width * margin, -height * margin, width * scale, height * scale]
    .map(Math.round)
    .join(' ');
}

import { boxAround, type Box, type ProvinceShape } from './mesh.ts';

/** The box that the home view fits: all provinces, without the far islands (see `tessellate`). */
export function homeBox(provinces: readonly ProvinceShape[]): Box {
  const box = boxAround(provinces.map(({ box }) => box));
  if (!box) throw new Error('boundaries: got no province, expected 34');
  return box;
}

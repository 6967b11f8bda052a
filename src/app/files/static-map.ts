import { renderStaticMap } from '../../render/svg/static-map.ts';
import { staticMapStyle } from '../../render/svg/static-map-style.ts';
import { readBoundaries } from '../../release/load-topology.ts';
import type { Release } from '../../release/open-release.ts';
import type { Scene } from '../../scene/scene.ts';

/** A static map, and the rules of style for it. */
export interface StaticMapDrawing {
  readonly svg: string;
  readonly style: string;
}

/** Draws a scene as SVG, for browsers without WebGL2, from the overview boundaries. @throws IssueError */
export async function drawStaticMap(release: Release, scene: Scene): Promise<StaticMapDrawing> {
  const svg = renderStaticMap({ scene, boundaries: await readBoundaries(release) });
  return {
    svg: svg.replace('<svg', '<svg class="picture"'),
    style: staticMapStyle(scene.theme, scene.fill.classes?.colors ?? []),
  };
}

/** The same as a picture of its own. */
export function withStyle({ svg, style }: StaticMapDrawing): string {
  return svg.replace('<defs>', `<style>${style}</style><defs>`);
}

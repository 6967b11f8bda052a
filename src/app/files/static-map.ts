import { renderStaticMap } from '../../render/svg/static-map.ts';
import { staticMapStyle } from '../../render/svg/static-map-style.ts';
import { readBoundaries } from '../../release/load-topology.ts';
import type { Release } from '../../release/open-release.ts';
import type { Scene } from '../../scene/scene.ts';

/** Draws a scene as SVG, for browsers without WebGL2, from the overview boundaries. @throws IssueError */
export async function drawStaticMap(release: Release, scene: Scene): Promise<string> {
  const svg = renderStaticMap({ scene, boundaries: await readBoundaries(release) });
  const style = staticMapStyle(scene.theme, scene.fill.classes?.colors ?? []);
  return svg
    .replace('<svg', '<svg class="picture"')
    .replace('<defs>', `<style>${style}</style><defs>`);
}

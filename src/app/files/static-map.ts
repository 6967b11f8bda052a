import { renderStaticMap } from '../../render/svg/static-map.ts';
import { staticMapStyle } from '../../render/svg/static-map-style.ts';
import type { Level } from '../../core/geography/mesh.ts';
import type { MapFrame } from '../../core/view/map-frame.ts';
import { readBoundaries, readTopology } from '../../release/load-topology.ts';
import { renderStill, type MapLook } from '../../render/svg/framed-map.ts';
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

/** What still pictures are drawn from, which is kept, since each view is drawn anew. */
let kept: { release: Release; level: Level; topology: Topology } | undefined;
type Topology = Awaited<ReturnType<typeof readTopology>>;

/** Draws a scene as SVG just where a map on the page shows it. @throws IssueError */
export async function drawStill(
  release: Release,
  scene: Scene,
  frame: MapFrame,
  look: MapLook,
): Promise<string> {
  const { level } = scene.geometry;
  if (kept?.release !== release || kept.level !== level) {
    kept = { release, level, topology: await readTopology(release, level) };
  }
  return renderStill({ scene, ...kept.topology }, frame, look);
}

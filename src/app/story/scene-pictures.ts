import type { OutputTheme } from '../../core/theme/output-theme.ts';
import { levelOf } from '../../core/view/map-frame.ts';
import type { View } from '../../core/view/view.ts';
import { readTopology } from '../../release/load-topology.ts';
import type { OutputSize } from '../../render/svg/paper-size.ts';
import { drawSmallMap } from '../../render/svg/print-layout.ts';
import type { Scene } from '../../scene/scene.ts';
import { sceneNow, whenSceneLoaded } from '../files/scene-of.ts';
import type { ViewStore } from '../view-store.svelte.ts';

/** The sizes that a picture of a scene is drawn in, in CSS pixels: on paper and beside a phone's words. */
const SIZES = {
  usual: { width: 720, height: 540 },
  phone: { width: 360, height: 330 },
} as const satisfies Readonly<Record<string, OutputSize>>;
export type PictureSize = keyof typeof SIZES;

/** A view as a still picture. */
export interface ScenePicture {
  readonly scene: Scene;
  /** With ids of its own. */
  readonly svg: string;
  readonly style: string;
}

/** Draws a view at once: a page that is about to be printed waits for nothing. */
export type DrawScene = (view: View, theme: OutputTheme, size: PictureSize) => ScenePicture;

/** Fetches all that pictures of views need, and gives what draws them. @throws IssueError */
export async function prepareScenePictures(
  store: ViewStore,
  views: readonly View[],
): Promise<DrawScene> {
  const { release, geometry } = store;
  const { width, height } = SIZES.usual;
  const levels = views.map((view) => levelOf(view, geometry!, width, height));
  const level = levels.includes('detail') ? 'detail' : 'overview';
  const [topology] = await Promise.all([
    readTopology(release!, level),
    ...views.map((view) => whenSceneLoaded(store, view)),
  ]);
  return (view, theme, size) => {
    const scene = sceneNow(store, { view, theme });
    return { scene, ...drawSmallMap({ scene, ...topology }, SIZES[size]) };
  };
}

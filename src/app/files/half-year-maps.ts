import type { PeriodId } from '../../core/atlas/period.ts';
import { normalise } from '../../core/view/normalise.ts';
import { readTopology } from '../../release/load-topology.ts';
import { renderSmallMap } from '../../render/svg/print-layout.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { sceneOf } from './scene-of.ts';

/** The size of a picture, in CSS pixels. */
const SIZE = { width: 320, height: 250 } as const;

/** A half-year as a small picture. */
export interface HalfYearMap {
  readonly period: PeriodId;
  /** What the view states of it. */
  readonly sentence: string;
  /** An SVG document. */
  readonly svg: string;
}

/** Draws what the page shows for each half-year, all by the same classes. @throws IssueError */
export async function drawHalfYears(store: ViewStore): Promise<readonly HalfYearMap[]> {
  const topology = await readTopology(store.release!);
  const maps: HalfYearMap[] = [];
  for (const { id: period } of store.atlas?.periods ?? []) {
    const view = normalise(
      store.view,
      { period, compare: 'none', comparedPeriod: null, scaling: 'fixed', camera: null },
      store.atlas,
    );
    const scene = await sceneOf(store, { view });
    const svg = renderSmallMap({ scene, ...topology }, SIZE.width, SIZE.height);
    maps.push({ period, sentence: scene.headline.sentence, svg });
  }
  return maps;
}

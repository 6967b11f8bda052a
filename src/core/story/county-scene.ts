import { squareToMetres, unprojectFromPlane } from '../geography/albers.ts';
import { placePoint } from '../geography/county-points.ts';
import type { Mesh } from '../geography/mesh.ts';
import { NO_FILTER } from '../view/filter.ts';
import { NO_LABELS } from '../view/map-notes.ts';
import { roundCamera } from '../view/url.ts';
import type { View } from '../view/view.ts';
import type { ResolvedScene, ResolvedStory } from './resolve-story.ts';

/** How close a county is looked at: it is seen with its neighbours. */
const ZOOM = 4.5;
/** How long the scene of a county stands, in seconds. */
const SECONDS = 10;
const NO_WORDS = { zh: '', en: '' };

/** What a story begins with, as it is for one county: the county is pinned and looked at. */
export function viewOfCounty({ scenes }: ResolvedStory, id: string, mesh: Mesh): View {
  const { view } = scenes[0]!;
  const point = placePoint(mesh, id);
  const [lng, lat] = point ? unprojectFromPlane(squareToMetres(point)) : [0, 0];
  return {
    ...view,
    filter: NO_FILTER,
    classes: [],
    county: id,
    pins: [],
    item: null,
    labels: NO_LABELS,
    notes: [],
    camera: point ? roundCamera({ lng, lat, zoom: ZOOM }) : null,
  };
}

/** A story with a scene at its end that no story has, which a link to it takes for the last. */
export function withScene(resolved: ResolvedStory, view: View): ResolvedStory {
  const { number } = resolved.scenes.at(-1)!;
  const scene = { view: '', title: NO_WORDS, text: NO_WORDS, seconds: SECONDS };
  const added: ResolvedScene = { scene, number, view };
  return { ...resolved, scenes: [...resolved.scenes, added] };
}

import { squareToFakeLngLat } from '../core/geography/albers.ts';
import type { ItemId } from '../core/atlas/item.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { StoriesProduct, Story } from '../core/atlas/layer-products.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import { placePoint } from '../core/geography/county-points.ts';
import { timing } from '../core/atlas/event-timing.ts';
import type { Theme } from '../core/theme/theme.ts';
import { FAINT, type PointMark } from './marks.ts';

/** What the pins of one period are drawn from. */
export interface ProgrammeScene {
  readonly geometry: Geometry;
  readonly told: StoriesProduct;
  /** The last day of the period, ISO. */
  readonly end: string;
  /** What the filter keeps. */
  readonly filtered: FilteredCounties;
  readonly item: ItemId | null;
  readonly theme: Theme;
}

const PIN_PIXELS = 20;
/** What a pin grows by with each further story, up to four. */
const STORY_PIXELS = 2;

/**
 * One pin for each county or prefecture with stories, from north to south, so that a pin is never
 * hidden by one behind it. Stories of a later date than the period are left out; those without a
 * date count.
 */
export function programmeMarks(scene: ProgrammeScene): PointMark[] {
  const stories = toldBy(scene.told, scene.end);
  return [...new Set(stories.map(({ place }) => place!))]
    .flatMap((place) => {
      const here = stories.filter((story) => story.place === place);
      return pin(place, here, scene) ?? [];
    })
    .sort((a, b) => b.position[1] - a.position[1]);
}

/** The stories with a county or a prefecture that are not of a later date than a day; those without a date count. */
export function toldBy({ stories }: StoriesProduct, end: string): Story[] {
  return stories.filter(
    ({ placed, date, dateIs }) => placed && timing(date, dateIs, end) !== 'later',
  );
}

function pin(
  place: string,
  stories: readonly Story[],
  scene: ProgrammeScene,
): PointMark | undefined {
  const { geometry, filtered, item, theme } = scene;
  const point = placePoint(geometry.mesh, place);
  if (!point) return undefined;
  const [first] = stories;
  return {
    target: first!.level === 'county' ? { county: place } : `story:${first!.id}`,
    position: squareToFakeLngLat(point),
    shape: 'pin',
    stroke: stories.every(({ status }) => status === 'unverified') ? 'dashed' : 'solid',
    sizePixels: PIN_PIXELS + STORY_PIXELS * Math.min(4, stories.length - 1),
    color: stories.some(({ id }) => item === `story:${id}`) ? theme.accent : theme.pin,
    alpha: filtered.has(place) ? 1 : FAINT,
  };
}

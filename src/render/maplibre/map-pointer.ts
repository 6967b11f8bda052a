import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ItemId } from '../../core/atlas/item.ts';
import { fakeLngLatToSquare } from '../../core/geography/albers.ts';
import type { Mesh } from '../../core/geography/mesh.ts';
import { createCountyPicker } from '../../core/geography/pick-county.ts';
import { rememberLast } from '../../core/base/remember-last.ts';
import type { Scene } from '../../scene/scene.ts';
import { keepShiftClicks } from './map-gestures.ts';
import { siteAt } from './pick-symbol.ts';

/** What lies under the pointer, and the pointer's place in the window in pixels. */
export interface Hover {
  /** Row of the county, or -1. */
  readonly row: number;
  /** Of what lies above the county, or `null`. */
  readonly item: ItemId | null;
  readonly x: number;
  readonly y: number;
}

/** What the pointer does on the map. */
export interface PointerEvents {
  onHover(place: Hover): void;
  /** `beside` is whether what is clicked comes beside what is chosen, rather than in its place. */
  onClick(place: Hover, beside: boolean): void;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Within so many milliseconds of a touch what a browser tells of a mouse is made up. */
const TOUCH_MILLISECONDS = 1000;

const NOWHERE: Hover = { row: -1, item: null, x: 0, y: 0 };

/** Tells what the pointer is on, of the scene that the map shows at the time, whose symbols are drawn at a scale. */
export function followPointer(
  map: MapLibreMap,
  shown: () => Scene | undefined,
  markScale: () => number,
  events: PointerEvents,
): void {
  // The index is made when something is first pointed at.
  const pickerOf = rememberLast((mesh: Mesh) => createCountyPicker(mesh));
  /** Where a mouse is over the map. */
  let mouse: Pixel | undefined;
  let touchedAt = -Infinity;
  const canvas = map.getCanvas();

  function rowAt({ x, y }: Pixel): number {
    const mesh = shown()?.geometry.mesh;
    if (!mesh) return -1;
    const { lng, lat } = map.unproject([x, y]);
    return pickerOf(mesh)(...fakeLngLatToSquare([lng, lat]));
  }

  function placeAt({ x, y }: Pixel): Hover {
    const { left, top } = map.getContainer().getBoundingClientRect();
    const place = { x: left + x, y: top + y };
    const parts = shown()?.symbols ?? [];
    const sites = parts.flatMap((part) =>
      part.kind === 'sites' && part.visible ? part.sites : [],
    );
    const site = siteAt(sites, (position) => map.project(position), { x, y }, markScale());
    if (typeof site?.target === 'string') return { row: -1, item: site.target, ...place };
    const county = site?.target?.county;
    const row = county ? (shown()?.geometry.mesh.ids.indexOf(county) ?? -1) : -1;
    return { row: row < 0 ? rowAt({ x, y }) : row, item: null, ...place };
  }

  function hover(place: Hover): void {
    canvas.style.cursor = place.row < 0 && !place.item ? '' : 'pointer';
    events.onHover(place);
  }

  /** What those who use keys point at. */
  function middle(): Pixel {
    const { clientWidth, clientHeight } = map.getContainer();
    return { x: clientWidth / 2, y: clientHeight / 2 };
  }

  map.on('mousemove', ({ point }) => {
    if (performance.now() - touchedAt < TOUCH_MILLISECONDS) return;
    mouse = point;
    hover(placeAt(point));
  });
  map.on('mouseout', () => {
    mouse = undefined;
    hover(NOWHERE);
  });
  // A finger that is lifted points at nothing.
  map.on('touchstart', () => {
    touchedAt = performance.now();
    mouse = undefined;
  });
  map.on('movestart', () => hover(NOWHERE));
  keepShiftClicks(map);
  map.on('click', ({ point, originalEvent }) =>
    events.onClick(placeAt(point), originalEvent.shiftKey),
  );
  // The map has moved under a mouse that rests.
  map.on('moveend', () => {
    if (mouse) hover(placeAt(mouse));
    else if (canvas.matches(':focus-visible')) hover(placeAt(middle()));
  });
}

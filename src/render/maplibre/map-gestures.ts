import { MapMouseEvent, type BoxZoomHandlerOptions, type Map as MapLibreMap } from 'maplibre-gl';

/** A drag no longer than this, in pixels, is a click. */
const CLICK_PIXELS = 4;

/** What a drag with Shift ends in: the box is fitted, unless it is none. */
export const BOX_ZOOM: BoxZoomHandlerOptions = {
  boxZoomEnd(map, from, to, originalEvent) {
    if (from.dist(to) <= CLICK_PIXELS) map.fire(new MapMouseEvent('click', map, originalEvent));
    else map.fitScreenCoordinates(from, to, map.getBearing(), { linear: true }, { originalEvent });
  },
};

/** Lets a click with Shift be one, which MapLibre takes for a box that was given up. */
export function keepShiftClicks(map: MapLibreMap): void {
  map.on('boxzoomcancel', ({ originalEvent }) => {
    if (originalEvent instanceof MouseEvent)
      map.fire(new MapMouseEvent('click', map, originalEvent));
  });
}

/** Whether the reader moves the map by wheel, drag, touch and keys. */
export function setGestures(map: MapLibreMap, on: boolean): void {
  const { scrollZoom, boxZoom, dragPan, keyboard, doubleClickZoom, touchZoomRotate } = map;
  for (const gesture of [
    scrollZoom,
    boxZoom,
    dragPan,
    keyboard,
    doubleClickZoom,
    touchZoomRotate,
  ]) {
    if (on) gesture.enable();
    else gesture.disable();
  }
}

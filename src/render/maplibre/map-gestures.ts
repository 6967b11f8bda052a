import type { Map as MapLibreMap } from 'maplibre-gl';

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

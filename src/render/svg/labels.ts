import { countyLabels, pinnedLabels, placeLabels } from '../../scene/labels.ts';
import { COUNTY_ZOOM, PREFECTURE_ZOOM } from '../../scene/label-style.ts';
import { fakeLngLatToSquare, type Point } from '../../core/geography/albers.ts';
import type { Box } from '../../core/geography/mesh.ts';
import { areaName } from '../../i18n/format/area-name.ts';
import type { MapFrame } from '../../core/view/map-frame.ts';
import type { Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/text-width.ts';
import { textSvg, type TextStyle } from './text.ts';

/** Pixels kept free around a name. */
const GAP = 2;

/** A name where it may stand, in pixels. */
interface Label {
  readonly name: string;
  readonly at: Point;
  readonly style: TextStyle;
}

/**
 * Writes the names that the page's map has at this size, and those of the pinned counties before all others. A name
 * that would lie over another, over `taken`, or out of sight is left out; `scale` is how many times their usual size they have.
 */
export function labelsSvg(scene: Scene, frame: MapFrame, taken: readonly Box[], scale = 1): string {
  const boxes: Box[] = [...taken];
  return labelsOf(scene, frame, scale)
    .filter(({ name, at: [x, y], style: { size } }) => {
      const half = textWidth(name, size) / 2 + GAP;
      const box: Box = [x - half, y - size / 2 - GAP, x + half, y + size / 2 + GAP];
      const isInside = box[0] > 0 && box[1] > 0 && box[2] < frame.width && box[3] < frame.height;
      const isFree = name !== '' && isInside && boxes.every((other) => !overlap(box, other));
      if (isFree) boxes.push(box);
      return isFree;
    })
    .map(({ name, at: [x, y], style }) => textSvg(name, x, y + style.size * 0.36, style))
    .join('');
}

function labelsOf(scene: Scene, frame: MapFrame, scale: number): Label[] {
  const { geometry, atlas, view, pinned, language, theme } = scene;
  const grouping = view.layer === 'list' ? view.grouping : null;
  const features = [
    ...placeLabels(geometry, atlas, grouping, language, areaName).features,
    ...(frame.zoom >= COUNTY_ZOOM ? countyLabels(geometry, atlas, language).features : []),
  ];
  const shared = { anchor: 'middle', halo: theme.outside } as const;
  const labels = features.flatMap(({ properties, geometry: { coordinates } }): Label[] => {
    const { kind, name, order } = properties as { kind: string; name: string; order: number };
    if (kind === 'prefecture' && frame.zoom < PREFECTURE_ZOOM) return [];
    if (kind === 'county' && order === 1) return [];
    const isLarge = kind === 'province' || kind === 'group';
    const style = {
      ...shared,
      size: (isLarge ? 12.5 : 10.5) * scale,
      fill: isLarge ? theme.ink : theme.quiet,
    };
    return [
      { name, at: frame.toPixels(fakeLngLatToSquare(coordinates as [number, number])), style },
    ];
  });
  const style = { ...shared, size: 13 * scale, bold: true, fill: theme.ink };
  const pins = pinnedLabels(geometry, atlas, language, pinned).features.map(
    ({ properties, geometry: { coordinates } }): Label => {
      const [x, y] = frame.toPixels(fakeLngLatToSquare(coordinates as [number, number]));
      return { name: properties!['name'] as string, at: [x, y - 12 * scale], style };
    },
  );
  return [...pins, ...labels];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

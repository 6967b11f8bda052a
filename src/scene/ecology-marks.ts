import { planeToSquare, squareToFakeLngLat, toFakeLngLat } from '../core/geography/albers.ts';
import type { ItemId } from '../core/atlas/item.ts';
import type { FilteredCounties } from '../core/view/filtered.ts';
import type { EcologyProduct, Forest, Reserve } from '../core/atlas/layer-products.ts';
import type { Geometry } from '../core/geography/mesh.ts';
import { placePoint, rowsOf } from '../core/geography/county-points.ts';
import { timing } from '../core/atlas/event-timing.ts';
import type { Theme } from '../core/theme/theme.ts';
import { FAINT, type OutlineMark, type PointMark } from './marks.ts';

/** What reserves and forests of one period are drawn from. */
export interface EcologyScene {
  readonly geometry: Geometry;
  readonly ecology: EcologyProduct;
  /** The last day of the period, ISO. */
  readonly end: string;
  /** What the filter keeps. */
  readonly filtered: FilteredCounties;
  readonly item: ItemId | null;
  readonly theme: Theme;
}

const ALPHAS = { open: 0.95, unknown: 0.6 } as const;
/** Of a reserve whose area is not known. */
const RESERVE_PIXELS = 10;
/** Of a reserve of 1 km²; the area of the disc is proportional to that of the reserve. */
const PIXELS_OF_KM2 = 2.75;

/**
 * Reserves as discs, forests as outlines. What opened or was planted after the period is left out;
 * what has no date is dashed, and a reserve without one is paler.
 */
export function ecologyMarks(scene: EcologyScene): { sites: PointMark[]; outlines: OutlineMark[] } {
  const { reserves, forests } = scene.ecology;
  return {
    sites: reserves.flatMap((reserve) => reserveMark(reserve, scene) ?? []),
    outlines: forests.flatMap((forest) => forestMark(forest, scene) ?? []),
  };
}

function reserveMark(reserve: Reserve, scene: EcologyScene): PointMark | undefined {
  const { end, filtered, item, theme } = scene;
  const position = positionOf(reserve, scene.geometry);
  const opening = timing(reserve.opened, 'on', end);
  if (!position || opening === 'later') return undefined;
  const { id, place, approximate, areaKm2, precisionKm, lng } = reserve;
  const isDoubtful = approximate || isUnverified(reserve) || opening === 'unknown';
  const isKept = place === null || filtered.has(place);
  return {
    target: `reserve:${id}`,
    position,
    shape: 'disc',
    stroke: isDoubtful ? 'dashed' : 'solid',
    sizePixels: areaKm2 === null ? RESERVE_PIXELS : PIXELS_OF_KM2 * Math.sqrt(areaKm2),
    color: item === `reserve:${id}` ? theme.accent : theme.ecology,
    alpha: !isKept ? FAINT : opening === 'past' ? ALPHAS.open : ALPHAS.unknown,
    ...(lng !== null && precisionKm !== null && { errorRadius: toUnits(precisionKm) }),
  };
}

/** The point that is given, else the middle of the county or prefecture. */
function positionOf(
  { lng, lat, place }: Reserve,
  { mesh }: Geometry,
): [number, number] | undefined {
  if (lng !== null && lat !== null) return toFakeLngLat([lng, lat]);
  const point = place === null ? undefined : placePoint(mesh, place);
  return point && squareToFakeLngLat(point);
}

function isUnverified({ status, placeStatus }: Reserve): boolean {
  return status === 'unverified' || placeStatus === 'unverified';
}

/** A distance on the plane in coordinates of the square. */
function toUnits(km: number): number {
  return planeToSquare([km * 1000, 0])[0];
}

function forestMark(forest: Forest, scene: EcologyScene): OutlineMark | undefined {
  const { id, place, level, date, dateIs, status } = forest;
  const rows = rowsOf(scene.geometry.mesh, place);
  const planting = timing(date, dateIs, scene.end);
  if (rows.length === 0 || planting === 'later') return undefined;
  return {
    target: `forest:${id}`,
    rows,
    dashed: level !== 'county' || status === 'unverified' || planting === 'unknown',
    alpha: scene.filtered.has(place) ? ALPHAS.open : FAINT,
  };
}

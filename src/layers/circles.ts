import { ScatterplotLayer } from '@deck.gl/layers';
import { squareToStandIn } from '../model/albers.ts';
import type { County } from '../model/atlas.ts';
import type { Mesh } from '../model/mesh.ts';
import { channels, type Theme } from '../scales/theme.ts';
import { CIRCLES_BELOW } from './map-style.ts';

export { MapLibreOverlay } from '@deck.gl/maplibre';

/** What the circles of one period are drawn from. */
export interface CircleState {
  readonly mesh: Mesh;
  readonly countyById: ReadonlyMap<string, County>;
  readonly period: string;
  readonly visible: boolean;
  readonly theme: Theme;
  readonly provinces: readonly string[];
  /** Radius in pixels; `null` where there is no value. */
  radiusOf(county: County): number | null;
  /** Estimates are hollow. */
  isModelled(county: County): boolean;
}

/** A county at the centre of its boundary, in stand-in degrees. */
interface CirclePlace {
  readonly county: County;
  readonly position: [number, number];
}

/** deck.gl keeps a layer's buffers only while it is given the same array. */
const placesOfMesh = new WeakMap<Mesh, CirclePlace[]>();

function circlePlaces({ mesh, countyById }: CircleState): CirclePlace[] {
  const known = placesOfMesh.get(mesh);
  if (known) return known;
  const places = mesh.ids.flatMap((id, row) => {
    const county = countyById.get(id);
    const [x, y] = mesh.centers.subarray(row * 2, row * 2 + 2);
    return county ? [{ county, position: squareToStandIn([x!, y!]) }] : [];
  });
  placesOfMesh.set(mesh, places);
  return places;
}

/** Proportional circles of totals: hollow for estimates, filled for reported values. */
export function circleLayer(state: CircleState): ScatterplotLayer<CirclePlace> {
  const { period, visible, theme, provinces } = state;
  const rgb = channels(theme.circle).map((channel) => Math.round(channel * 255));
  const color = (alpha: number) => [...rgb.slice(0, 3), alpha] as [number, number, number, number];
  const isShown = ({ county }: CirclePlace) =>
    provinces.length === 0 || provinces.includes(county.province.id);
  return new ScatterplotLayer<CirclePlace>({
    id: 'circles',
    beforeId: CIRCLES_BELOW,
    data: circlePlaces(state),
    visible,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    filled: true,
    getPosition: ({ position }) => position,
    getRadius: ({ county }) => state.radiusOf(county) ?? 0,
    getFillColor: (place) => color(!isShown(place) ? 0 : state.isModelled(place.county) ? 16 : 200),
    getLineColor: (place) => color(isShown(place) ? 190 : 30),
    getLineWidth: 1,
    updateTriggers: {
      getRadius: [period, state.radiusOf],
      getFillColor: [period, theme, provinces],
      getLineColor: [theme, provinces],
    },
  } as ConstructorParameters<typeof ScatterplotLayer<CirclePlace>>[0]);
}

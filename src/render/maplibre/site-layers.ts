import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer } from '@deck.gl/layers';
import { FLAT, WORLD_UNITS } from './deck.ts';
import { glyphAtlas, glyphName, glyphSize, type GlyphVariant } from './glyphs.ts';
import type { PointMark } from '../../scene/marks.ts';
import { rgba } from './rgba.ts';
import type { SitesPart } from '../../scene/symbols.ts';

const ERROR_ALPHAS = { fill: 0.08, border: 0.4 } as const;

/** One drawing of a mark: first its ground, then its stroke. */
interface Glyph {
  readonly site: PointMark;
  readonly stroke: GlyphVariant;
}

interface SiteData {
  readonly glyphs: readonly Glyph[];
  /** The marks whose true place is known to a radius. */
  readonly rough: readonly PointMark[];
}

/** deck.gl keeps a layer's buffers only while it is given the same array. */
const dataOfSites = new WeakMap<readonly PointMark[], SiteData>();

/** Single places with their shapes, and below them the circles within which their true places lie. */
export function siteLayers(
  { id, opacity, visible, sites, theme }: SitesPart,
  beforeId: string,
  scale: number,
) {
  const shared = { beforeId, opacity, visible, parameters: FLAT };
  const { glyphs, rough } = siteData(sites);
  return [
    new ScatterplotLayer<PointMark, { beforeId: string }>({
      ...shared,
      id: `${id}-errors`,
      data: rough,
      radiusUnits: 'common',
      lineWidthUnits: 'pixels',
      lineWidthScale: scale,
      stroked: true,
      getPosition: ({ position }) => position,
      getRadius: ({ errorRadius = 0 }) => errorRadius * WORLD_UNITS,
      getLineWidth: 1,
      getFillColor: ({ color, alpha }) => rgba(color, alpha * ERROR_ALPHAS.fill),
      getLineColor: ({ color, alpha }) => rgba(color, alpha * ERROR_ALPHAS.border),
    }),
    new IconLayer<Glyph, { beforeId: string }>({
      ...shared,
      ...glyphAtlas(),
      id,
      sizeScale: scale,
      data: glyphs,
      getPosition: ({ site }) => site.position,
      getIcon: ({ site, stroke }) => glyphName(site.shape, stroke),
      getSize: ({ site }) => glyphSize(site.sizePixels),
      getColor: ({ site, stroke }) =>
        rgba(stroke === 'ground' ? theme.paper : site.color, site.alpha),
      updateTriggers: { getColor: theme },
    }),
  ] satisfies Layer[];
}

function siteData(sites: readonly PointMark[]): SiteData {
  const known = dataOfSites.get(sites);
  if (known) return known;
  const data = {
    glyphs: sites.flatMap((site) => [
      { site, stroke: 'ground' as const },
      { site, stroke: site.stroke },
    ]),
    rough: sites.filter(({ errorRadius }) => errorRadius !== undefined),
  };
  dataOfSites.set(sites, data);
  return data;
}

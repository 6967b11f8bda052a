import type { Layer } from '@deck.gl/core';
import { IconLayer, PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { fakeLngLatToSquare } from '../../core/geography/albers.ts';
import { FLAT } from './deck.ts';
import { flowDots, type FlowDot } from './flow-dots.ts';
import { glyphAtlas, glyphName, glyphSize } from './glyphs.ts';
import { arrowPixels, type FlowMark } from '../../scene/marks.ts';
import { rgba } from './rgba.ts';
import type { FlowsPart } from '../../scene/symbols.ts';

const DEGREES = Math.PI / 180;
/** Steps of a path that an arrowhead is laid along. */
const LAST_STEPS = 5;
const NO_DOTS: FlowDot[] = [];
/** deck.gl keeps a layer's buffers only while it is given the same array. */
const trunksOf = new WeakMap<readonly FlowMark[], FlowMark[]>();

/** Curves, the arrowheads of trunk flows, and dots that travel along them. */
export function flowLayers(part: FlowsPart, beforeId: string, scale: number): Layer[] {
  const { id, opacity, visible, flows, phase, theme } = part;
  const shared = { beforeId, opacity, parameters: FLAT };
  const trunks = trunksOf.get(flows) ?? flows.filter(({ isTrunk }) => isTrunk);
  trunksOf.set(flows, trunks);
  return [
    new PathLayer<FlowMark, { beforeId: string }>({
      ...shared,
      id,
      visible,
      data: flows,
      widthUnits: 'pixels',
      widthScale: scale,
      jointRounded: true,
      antialiasing: true,
      getPath: ({ path }) => path,
      getWidth: ({ widthPixels }) => widthPixels,
      getColor: ({ color, alpha }) => rgba(color, alpha),
    }),
    new IconLayer<FlowMark, { beforeId: string }>({
      ...shared,
      ...glyphAtlas(),
      id: `${id}-arrows`,
      visible,
      data: trunks,
      // Flat on the map, it keeps its direction when the map is turned or tilted.
      billboard: false,
      sizeScale: scale,
      getPosition: ({ path }) => path.at(-1)!,
      getIcon: () => glyphName('arrow', 'solid'),
      getSize: ({ widthPixels }) => glyphSize(arrowPixels(widthPixels)),
      getAngle: (flow) => heading(flow) / DEGREES,
      getPixelOffset: (flow) => beforeEnd(flow, scale),
      getColor: ({ color, alpha }) => rgba(color, alpha),
      updateTriggers: { getPixelOffset: scale },
    }),
    new ScatterplotLayer<FlowDot, { beforeId: string }>({
      ...shared,
      id: `${id}-dots`,
      visible: visible && phase !== null,
      data: phase === null ? NO_DOTS : flowDots(trunks, phase),
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      radiusScale: scale,
      lineWidthScale: scale,
      stroked: true,
      getPosition: ({ position }) => position,
      getRadius: ({ flow }) => 2 + flow.widthPixels / 4,
      getLineWidth: 1,
      getFillColor: ({ flow }) => rgba(theme.paper, flow.alpha),
      getLineColor: ({ flow }) => rgba(flow.color, flow.alpha),
    }),
  ];
}

/**
 * The direction in which a flow arrives, counter-clockwise from the east: that of its last stretch, on
 * which the arrowhead lies, rather than of its very end behind the hub.
 */
function heading({ path }: FlowMark): number {
  const [fromX, fromY] = fakeLngLatToSquare(path.at(-1 - LAST_STEPS)!);
  const [toX, toY] = fakeLngLatToSquare(path.at(-1)!);
  return Math.atan2(fromY - toY, toX - fromX);
}

/** Moves an arrowhead, which is drawn around its middle, back to where its tip has the flow's gap. */
function beforeEnd(flow: FlowMark, scale: number): [number, number] {
  const back = (flow.gapPixels + arrowPixels(flow.widthPixels) / 2) * scale;
  return [-Math.cos(heading(flow)) * back, Math.sin(heading(flow)) * back];
}

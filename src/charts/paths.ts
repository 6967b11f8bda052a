import { plot, type PlotOptions, type Scale } from '@observablehq/plot';
import type { Theme } from '../core/theme/theme.ts';
import type { Chart, Place } from './chart.ts';
import { defineScreens } from './status-screens.ts';

/** Where a place stands in a picture, in pixels from its top left corner. */
export interface Pixels {
  readonly x: number;
  readonly y: number;
  /** Where the bar begins; the same as `y` where there is none. */
  readonly foot: number;
  readonly rangeX: readonly [number, number] | null;
  readonly rangeY: readonly [number, number] | null;
}

/** A chart that is drawn at a width. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly pixelsOf: (place: Place) => Pixels;
}

/** How a picture lies in the page, and its words in the picture, as Plot would have it. */
const PLACE = { display: 'block', height: 'auto', maxWidth: '100%', whiteSpace: 'pre' };

/** Draws a chart at a width in pixels; needs a document. */
export function drawChart(chart: Chart, width: number, theme: Theme): Drawing {
  const options = chart.plot(width);
  // Without titles and legends Plot gives the picture itself.
  const svg = plot({ ...options, figure: false }) as SVGSVGElement & ReturnType<typeof plot>;
  // Where a policy lets no style stand in a page, that of Plot would be refused; `PLACE` has what the picture needs of it.
  svg.querySelector('style')?.remove();
  Object.assign(svg.style, PLACE);
  defineScreens(svg, chart.kind, theme);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${chart.title} ${chart.summary}`);
  // Plot names the groups of its marks in English; a picture has one name.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  const x = along(svg.scale('x'));
  const y = along(svg.scale('y'));
  // A range may reach beyond the axes; it then ends at the frame.
  const { height, marginLeft, marginRight, marginTop, marginBottom } = options;
  const acrossFrame = clamp(marginLeft!, width - marginRight!);
  const uprightFrame = clamp(marginTop!, height! - marginBottom!);
  const shiftOf = shifts(svg.scale('fx'), svg.scale('fy'), options);
  return {
    svg,
    width,
    height: height!,
    pixelsOf: (place) => {
      const facet = chart.facetOf?.(place, width);
      const shift = facet ? shiftOf(facet.fx, facet.fy) : { x: 0, y: 0 };
      const range = (
        ends: readonly [number, number] | null | undefined,
        scale: (value: number) => number,
        by: number,
        within: (pixel: number) => number,
      ) => (ends ? ([within(scale(ends[0]) + by), within(scale(ends[1]) + by)] as const) : null);
      return {
        x: x(place.x) + shift.x,
        y: y(place.y) + shift.y,
        foot: y(place.foot ?? place.y) + shift.y,
        rangeX: range(place.rangeX, x, shift.x, acrossFrame),
        rangeY: range(place.rangeY, y, shift.y, uprightFrame),
      };
    },
  };
}

function clamp(least: number, most: number): (pixel: number) => number {
  return (pixel) => Math.min(most, Math.max(least, pixel));
}

/** The middle of a value along a scale. */
function along(scale: Scale | undefined): (value: number | string) => number {
  return (value) => (scale ? scale.apply(value) + (scale.bandwidth ?? 0) / 2 : NaN);
}

/** How far a small multiple lies from the first, as Plot shifts it. */
function shifts(fx: Scale | undefined, fy: Scale | undefined, options: PlotOptions) {
  return (column: number, row: number) => ({
    x: fx ? fx.apply(column) - options.marginLeft! : 0,
    y: fy ? fy.apply(row) - options.marginTop! : 0,
  });
}

import { STATUS_PATTERNS, type StatusLines } from '../core/theme/status-patterns.ts';
import type { Theme } from '../core/theme/theme.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The screens over the fills of a chart, as `fill` wants them; `name` is the chart's own within the page. */
export function screens(name: string): { readonly strokes: string; readonly hatch: string } {
  return { strokes: `url(#${name}-strokes)`, hatch: `url(#${name}-hatch)` };
}

/** Puts the screens that `screens` names into a picture: strokes for estimates, hatching for what is not known. */
export function defineScreens(svg: Element, name: string, theme: Theme): void {
  const defs = make('defs', {});
  defs.append(
    pattern(`${name}-strokes`, STATUS_PATTERNS.strokes, theme.veil),
    pattern(`${name}-hatch`, STATUS_PATTERNS.hatch, theme.hatch),
  );
  svg.prepend(defs);
}

function pattern(id: string, { pitch, width, turn }: StatusLines, stroke: string): Element {
  const tile = make('pattern', {
    id,
    width: String(pitch),
    height: String(pitch),
    patternUnits: 'userSpaceOnUse',
    patternTransform: `rotate(${turn})`,
  });
  const line = { d: `M0 ${pitch / 2}H${pitch}`, stroke, 'stroke-width': String(width) };
  tile.append(make('path', line));
  return tile;
}

function make(tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

import type { Theme } from '../core/theme/theme.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The screens over the fills of a chart, as `fill` wants them; `name` is the chart's own within the page. */
export function screens(name: string): { readonly dots: string; readonly hatch: string } {
  return { dots: `url(#${name}-dots)`, hatch: `url(#${name}-hatch)` };
}

/** Puts the screens that `screens` names into a picture: fine dots for estimates, hatching for what is not known. */
export function defineScreens(svg: Element, name: string, theme: Theme): void {
  const dots = pattern(`${name}-dots`, '4');
  dots.append(make('circle', { cx: '2', cy: '2', r: '0.8', fill: theme.dots }));
  const hatch = pattern(`${name}-hatch`, '5');
  hatch.setAttribute('patternTransform', 'rotate(45)');
  hatch.append(make('path', { d: 'M0 0V5', stroke: theme.hatch }));
  const defs = make('defs', {});
  defs.append(dots, hatch);
  svg.prepend(defs);
}

function pattern(id: string, size: string): Element {
  return make('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' });
}

function make(tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

import { channels, type Theme } from '../../core/theme/theme.ts';

/**
 * Style rules for the parts of a static map, for a picture that stands outside the page: `colors` are those
 * of the classes of its fill, `scale` stretches its lines. Symbols bring their colours along.
 */
export function staticMapStyle(theme: Theme, colors: readonly string[], scale = 1): string {
  // Painters of pictures know no colour with four channels.
  const paint = (property: 'fill' | 'stroke', color: string) => {
    const opacity = Number(channels(color)[3].toFixed(2));
    return `${property}:${color.slice(0, 7)};${property}-opacity:${opacity}`;
  };
  const line = (color: string, width: number) =>
    `fill:none;${paint('stroke', color)};stroke-width:${width * scale}`;
  const rules: [string, string][] = [
    ['.outside', `fill:${theme.outside}`],
    ['.missing', `fill:${theme.missing}`],
    ['.listed', `fill:${theme.listed}`],
    ...colors.map((color, classIndex): [string, string] => [`.bin-${classIndex}`, `fill:${color}`]),
    ['.county-line', line(theme.countyLine, 1)],
    ['.county-line-over', line(theme.countyLineOver, 1)],
    ['.province-line', line(theme.provinceLine, 1.5)],
    ['.nation-line', line(theme.nationLine, 2)],
    ['.dash-line', line(theme.nationLine, 3.5)],
    ['.total', `stroke-width:${1.5 * scale}`],
    ['.flow', 'fill:none;stroke-linecap:round'],
    ['.forest', line(theme.ecology, 2.5)],
  ];
  return rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('');
}

import type { SvgNode } from './svg-tree.ts';

/** Properties that a child has from its parent. */
const INHERITED = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'text-anchor',
]);

/** Properties by name, as SVG writes them. */
export type Style = Readonly<Record<string, string>>;

/** Reads rules of single classes, `.name{property:value;…}`, as `staticMapStyle` writes them. */
export function readRules(css: string): ReadonlyMap<string, Style> {
  return new Map(
    [...css.matchAll(/\.([\w-]+)\{([^}]*)\}/g)].map(([, name, body]) => [
      name!,
      Object.fromEntries(body!.split(';').map((pair) => pair.split(':') as [string, string])),
    ]),
  );
}

/** The properties that hold for an element inside one with others: its rules go before its attributes. */
export function styleOf(node: SvgNode, outer: Style, rules: ReadonlyMap<string, Style>): Style {
  const inherited = Object.entries(outer).filter(([name]) => INHERITED.has(name));
  const named = (node.attributes['class'] ?? '').split(' ').map((name) => rules.get(name) ?? {});
  return Object.assign(Object.fromEntries(inherited), node.attributes, ...named) as Style;
}

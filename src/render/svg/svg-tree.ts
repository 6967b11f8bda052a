/** An element of an SVG document that this room has written. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** What stands in it, without that of its children. */
  readonly text: string;
}

const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Reads a document as `renderPrintLayout` and its like write it: elements, quoted attributes, text; no comments.
 * @throws Error where it is anything else.
 */
export function readSvg(svg: string): SvgNode {
  const root = { name: '', attributes: {}, children: [] as SvgNode[], text: '' };
  const open = [root];
  let end = 0;
  for (const token of svg.matchAll(TOKEN)) {
    const [all, closing, name, attributes, closed, text] = token;
    if (token.index !== end) break;
    end += all.length;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescape(text);
    else if (closing) open.pop();
    else {
      const node = { name: name!, attributes: readAttributes(attributes!), children: [], text: '' };
      parent.children.push(node);
      if (!closed) open.push(node);
    }
  }
  const [document] = root.children;
  if (end !== svg.length || open.length !== 1 || document?.name !== 'svg') {
    throw new Error(`svg: cannot be read from character ${end} on`);
  }
  return document;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, unescape(value!)]));
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!);
}

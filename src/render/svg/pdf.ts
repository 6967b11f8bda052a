import PDFDocument from 'pdfkit';
import { compose, readTransform, type Matrix } from './matrix.ts';
import { PdfPatterns } from './pdf-patterns.ts';
import { narrowQuotes, replaceUnknown, type FaceFont } from './pdf-text.ts';
import { readRules, styleOf, type Style } from './svg-style.ts';
import { readSvg, type SvgNode } from './svg-tree.ts';

/** A picture as a PDF, and what of its text the font has no shapes for. */
export interface PdfFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that stand as □ in it, each once; none where all are there. */
  readonly unknown: readonly string[];
}

/** Points a CSS pixel. */
const POINTS = 0.75;
/** Bold text is drawn with a rim of this share of its size: one weight is carried along. */
const BOLD_RIM = 0.032;

/**
 * Writes documents of `renderPrintLayout` and its like as a PDF, each as a page of its size: the same vectors and patterns,
 * and text that can be selected, in `font` (bytes of a TrueType font), of which only what is used is embedded. The first
 * names the file. What has a role in the documents is told apart for readers of screens, headings, paragraphs and pictures
 * with their words; all else is decoration. The same input gives the same bytes.
 */
export function makePdf(svgs: readonly [string, ...string[]], font: Uint8Array): Promise<PdfFile> {
  const [first, ...others] = svgs.map(readSvg) as [SvgNode, ...SvgNode[]];
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // The types know of names and paths only.
    font: font as unknown as string,
    lang: first.attributes['xml:lang'] ?? 'zh-Hans',
    info: {
      Title: first.children.find(({ name }) => name === 'title')?.text ?? '',
      Creator: 'Relief Atlas',
      // A fixed day keeps the bytes the same.
      CreationDate: new Date(0),
    },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const structure = doc.struct('Document');
  doc.addStructure(structure);
  const unknown = [first, ...others].flatMap((root) => {
    const [width, height] = [root.attributes['width'], root.attributes['height']].map(
      (length) => Number(length) * POINTS,
    ) as [number, number];
    doc.addPage({ size: [width, height], margin: 0 });
    const pen = new Pen(doc, root, height, structure);
    pen.draw();
    return [...pen.unknown];
  });
  structure.end();
  doc.end();
  return done.then(() => ({ bytes: joined(chunks), unknown: [...new Set(unknown)] }));
}

/** What parts of a document are in a PDF, by their roles. */
const TAGS: Readonly<Record<string, string>> = { heading: 'H1', paragraph: 'P', img: 'Figure' };

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What of an element's surroundings its drawing depends on. */
interface Surroundings {
  readonly style: Style;
  readonly matrix: Matrix;
  readonly opacity: number;
  /** Whether it is told of already. */
  readonly isTagged: boolean;
}

/** Draws the elements of a document one after the other. */
class Pen {
  readonly unknown = new Set<string>();
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: SvgNode;
  readonly #rules: ReadonlyMap<string, Style>;
  readonly #named = new Map<string, SvgNode>();
  readonly #language: string;
  #css = '';
  readonly #patterns: PdfPatterns;
  readonly #structure: PDFKit.PDFStructureElement;

  constructor(
    doc: PDFKit.PDFDocument,
    root: SvgNode,
    height: number,
    structure: PDFKit.PDFStructureElement,
  ) {
    this.#doc = doc;
    this.#root = root;
    this.#structure = structure;
    this.#language = root.attributes['xml:lang'] ?? 'zh';
    this.#gather(root);
    this.#rules = readRules(this.#css);
    this.#patterns = new PdfPatterns(doc, height, (id) => this.#named.get(id));
  }

  draw(): void {
    const { viewBox, width } = this.#root.attributes;
    const scale = (Number(width) * POINTS) / Number(viewBox!.split(' ')[2]);
    this.#doc.scale(scale);
    const matrix = [scale, 0, 0, scale, 0, 0] as const;
    const around = { style: {}, opacity: 1, matrix, isTagged: false };
    for (const child of this.#root.children) this.#draw(child, around);
  }

  #gather(node: SvgNode): void {
    const { id } = node.attributes;
    if (id) this.#named.set(id, node);
    if (node.name === 'style') this.#css += node.text;
    for (const child of node.children) this.#gather(child);
  }

  #draw(node: SvgNode, around: Surroundings): void {
    if (['title', 'style', 'defs', 'clipPath'].includes(node.name)) return;
    const { role, 'aria-label': alt } = node.attributes;
    const tag = around.isTagged ? undefined : TAGS[role ?? ''];
    if (tag) {
      const draw = () => this.#draw(node, { ...around, isTagged: true });
      this.#structure.add(this.#doc.struct(tag, alt ? { alt } : {}, draw));
      return;
    }
    if (!around.isTagged && node.name !== 'g') {
      this.#doc.markContent('Artifact');
      this.#draw(node, { ...around, isTagged: true });
      this.#doc.endMarkedContent();
      return;
    }
    const own = readTransform(node.attributes['transform']);
    const style = styleOf(node, around.style, this.#rules);
    const inside: Surroundings = {
      style,
      matrix: compose(around.matrix, own),
      opacity: around.opacity * Number(style['opacity'] ?? 1),
      isTagged: around.isTagged,
    };
    this.#doc.save();
    this.#doc.transform(...own);
    this.#clip(node.attributes['clip-path']);
    if (node.name === 'g') for (const child of node.children) this.#draw(child, inside);
    else if (node.name === 'text') this.#write(node, inside);
    else this.#paint(this.#shapeOf(node), inside);
    this.#doc.restore();
  }

  /** The element that `use` stands for, or itself. */
  #shapeOf(node: SvgNode): SvgNode {
    return node.name === 'use' ? this.#named.get(node.attributes['xlink:href']!.slice(1))! : node;
  }

  #clip(reference: string | undefined): void {
    const box = reference && this.#named.get(reference.slice(5, -1))?.children[0];
    if (!box) return;
    this.#trace(box);
    this.#doc.clip();
  }

  /** Adds the outline of an element to the path; `false` where it has none. */
  #trace({ name, attributes }: SvgNode): boolean {
    const at = (key: string) => Number(attributes[key] ?? 0);
    if (name === 'rect') this.#doc.rect(at('x'), at('y'), at('width'), at('height'));
    else if (name === 'circle') this.#doc.circle(at('cx'), at('cy'), at('r'));
    else if (name === 'path' && attributes['d']) this.#doc.path(attributes['d']);
    else if (name !== 'path') throw new Error(`svg: got element ${name}, expected a shape or text`);
    else return false;
    return true;
  }

  #paint(node: SvgNode, { style, matrix, opacity }: Surroundings): void {
    const fill = style['fill'] ?? '#000000';
    const stroke = style['stroke'] ?? 'none';
    const rule = style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
    if (fill !== 'none' && this.#trace(node)) {
      const alpha = opacity * Number(style['fill-opacity'] ?? 1);
      if (fill.startsWith('url(')) {
        this.#doc.fillOpacity(alpha * this.#patterns.opacity(fill));
        this.#patterns.use(fill, matrix);
        this.#doc.addContent(rule === 'even-odd' ? 'f*' : 'f');
      } else this.#doc.fillColor(fill).fillOpacity(alpha).fill(rule);
    }
    if (stroke !== 'none' && this.#trace(node)) {
      const dashes = style['stroke-dasharray']?.split(' ').map(Number);
      this.#doc
        .lineWidth(Number(style['stroke-width'] ?? 1))
        .lineJoin((style['stroke-linejoin'] ?? 'miter') as 'miter')
        .lineCap((style['stroke-linecap'] ?? 'butt') as 'butt')
        .strokeColor(stroke)
        .strokeOpacity(opacity * Number(style['stroke-opacity'] ?? 1));
      // The types know of one length and a gap, and dashes here always are these two.
      if (dashes) this.#doc.dash(dashes[0]!, { space: dashes[1]! });
      this.#doc.stroke();
    }
  }

  #write(node: SvgNode, { style, opacity }: Surroundings): void {
    const size = Number(style['font-size']);
    const face = (this.#doc as unknown as { _font: { font: FaceFont } })._font.font;
    const { text, unknown } = replaceUnknown(narrowQuotes(node.text, this.#language), face);
    for (const character of unknown) this.unknown.add(character);
    this.#doc.fontSize(size);
    const width = this.#doc.widthOfString(text);
    const shift = { start: 0, middle: width / 2, end: width }[style['text-anchor'] ?? 'start'] ?? 0;
    const [x, y] = [Number(node.attributes['x']) - shift, Number(node.attributes['y'])];
    const fill = style['fill'] ?? '#000000';
    if (style['stroke']) this.#rim(text, x, y, size, style, face);
    if (fill === 'none') return;
    const isBold = style['font-weight'] === '700';
    this.#doc.fillColor(fill).fillOpacity(opacity);
    if (isBold)
      this.#doc
        .strokeColor(fill)
        .strokeOpacity(opacity)
        .lineWidth(size * BOLD_RIM);
    const how = { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: isBold } as const;
    this.#doc.text(text, x, y, how);
  }

  /** The rim of text is drawn as outlines, so that the text is found in the file once. */
  #rim(text: string, x: number, y: number, size: number, style: Style, face: FaceFont): void {
    const scale = size / face.unitsPerEm;
    this.#doc.save().translate(x, y).scale(scale, -scale);
    this.#doc
      .lineWidth(Number(style['stroke-width']) / scale)
      .lineJoin('round')
      .strokeColor(style['stroke']!)
      .strokeOpacity(1);
    for (const { glyph, at } of face.layout(text).glyphs.map(placed())) {
      const d = glyph.path.toSVG();
      if (!d) continue;
      this.#doc.save().translate(at, 0).path(d).stroke().restore();
    }
    this.#doc.restore();
  }
}

/** Places glyphs one after the other. */
function placed() {
  let at = 0;
  return (glyph: ReturnType<FaceFont['layout']>['glyphs'][number]) => {
    const here = { glyph, at };
    at += glyph.advanceWidth;
    return here;
  };
}

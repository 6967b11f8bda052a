import { compose, readTransform, type Matrix } from './matrix.ts';
import type { SvgNode } from './svg-tree.ts';

/** The resources of a page, which pdfkit keeps but its types do not tell of. */
type Patterned = PDFKit.PDFDocument & {
  readonly page: { readonly patterns: Record<string, PDFKit.PDFKitReference> };
};

/** SVG patterns of rectangles as tiling patterns of a PDF. */
export class PdfPatterns {
  readonly #doc: Patterned;
  /** From the top of the page down to its bottom, where PDF begins. */
  readonly #flip: Matrix;
  readonly #find: (id: string) => SvgNode | undefined;
  readonly #made = new Map<string, string>();

  constructor(doc: PDFKit.PDFDocument, height: number, find: (id: string) => SvgNode | undefined) {
    this.#doc = doc as Patterned;
    this.#flip = [1, 0, 0, -1, 0, height];
    this.#find = find;
  }

  /** The opacity of a pattern, which is that of all its marks. */
  opacity(url: string): number {
    return Number(this.#nodeOf(url).children.at(-1)?.attributes['fill-opacity'] ?? 1);
  }

  /** Makes a pattern the colour of the next fill, as it lies where `matrix` holds. */
  use(url: string, matrix: Matrix): void {
    const key = `${url} ${matrix.join(' ')}`;
    const name = this.#made.get(key) ?? `T${this.#made.size + 1}`;
    if (!this.#made.has(key)) {
      this.#made.set(key, name);
      this.#doc.page.patterns[name] = this.#make(this.#nodeOf(url), matrix);
    }
    // pdfkit must not think that the last colour still holds.
    (this.#doc as unknown as { _fillColor: unknown })._fillColor = null;
    this.#doc.addContent(`/Pattern cs /${name} scn`);
  }

  #nodeOf(url: string): SvgNode {
    const id = url.slice(5, -1);
    const node = this.#find(id);
    if (!node) throw new Error(`svg: no pattern ${id}`);
    return node;
  }

  #make({ attributes, children }: SvgNode, matrix: Matrix): PDFKit.PDFKitReference {
    const [width, height] = [Number(attributes['width']), Number(attributes['height'])];
    const turned = compose(matrix, readTransform(attributes['patternTransform']));
    const tile = this.#doc.ref({
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, width, height],
      XStep: width,
      YStep: height,
      Matrix: compose(this.#flip, turned).map((value) => Number(value.toFixed(6))),
      Resources: {},
    });
    tile.end(children.map(markContent).join('\n'));
    return tile;
  }
}

function markContent({ attributes }: SvgNode): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key]));
  const color = [1, 3, 5].map(
    (from) => parseInt(attributes['fill']!.slice(from, from + 2), 16) / 255,
  );
  return `${color.map((part) => part.toFixed(3)).join(' ')} rg ${x} ${y} ${width} ${height} re f`;
}

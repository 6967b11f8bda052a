import type { Point } from '../../core/geography/albers.ts';
import { escapeXml } from '../../core/base/escape-xml.ts';
import { fillXml, lineXml, type Fill, type Line } from './paint.ts';
import { textBodyXml, type Text } from './text-body.ts';
import { areaAround, cornersOf, emu, type SlideRect } from './emu.ts';

/** What the list of shapes and readers of screens call a shape. */
interface Named {
  readonly name: string;
  /** What it shows, in words; empty for what only decorates. */
  readonly description: string;
}

/** Paths of whole units; several rings in one shape cut holes into each other. */
export interface Freeform extends Named {
  readonly kind: 'freeform';
  readonly paths: readonly (readonly Point[])[];
  readonly closed: boolean;
  readonly fill: Fill | null;
  readonly line: Line | null;
}

/** A shape that programs know by name. */
export interface Preset extends Named {
  readonly kind: 'preset';
  readonly preset: 'rect' | 'ellipse' | 'diamond' | 'teardrop' | 'line' | 'rightArrow';
  readonly area: SlideRect;
  /** Degrees, clockwise. */
  readonly turn?: number;
  readonly fill: Fill | null;
  readonly line: Line | null;
}

/** Words in a box; `title` is what the slide is called. */
export interface TextBox extends Named {
  readonly kind: 'text';
  readonly area: SlideRect;
  readonly text: Text;
  readonly title?: boolean;
}

/** A chart that the slide is related to by an id. */
export interface ChartFrame extends Named {
  readonly kind: 'chart';
  readonly area: SlideRect;
  readonly relation: string;
}

/** Shapes that are moved together, the lowest first; not empty. */
export interface Group extends Named {
  readonly kind: 'group';
  readonly shapes: readonly PptxShape[];
}

export type PptxShape = Freeform | Preset | TextBox | ChartFrame | Group;

/** Writes shapes, the lowest first, for the tree of a slide; each gets an id of its own. */
export function shapesXml(shapes: readonly PptxShape[]): string {
  // The tree itself has the first.
  let last = 1;
  const write = (shape: PptxShape): string => shapeXml(shape, (last += 1), write);
  return shapes.map(write).join('');
}

function shapeXml(shape: PptxShape, id: number, write: (shape: PptxShape) => string): string {
  const { name, description } = shape;
  const descr = description === '' ? '' : ` descr="${escapeXml(description)}"`;
  const named = `<p:cNvPr id="${id}" name="${escapeXml(name)}"${descr}/>`;
  switch (shape.kind) {
    case 'group': {
      const area = areaOf(shape);
      const frame = `${placeXml(area)}${placeXml(area, 'ch')}`;
      const inside = shape.shapes.map(write).join('');
      return `<p:grpSp><p:nvGrpSpPr>${named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;
    }
    case 'chart':
      return `<p:graphicFrame><p:nvGraphicFramePr>${named}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placeXml(shape.area)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${shape.relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
    case 'text': {
      const kind = shape.title ? '<p:cNvSpPr/>' : '<p:cNvSpPr txBox="1"/>';
      const role = shape.title ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
      return `<p:sp><p:nvSpPr>${named}${kind}${role}</p:nvSpPr><p:spPr><a:xfrm>${placeXml(shape.area)}</a:xfrm>${presetXml('rect')}</p:spPr>${textBodyXml(shape.text)}</p:sp>`;
    }
    default: {
      const turn = shape.kind === 'preset' && shape.turn ? ` rot="${shape.turn * 60_000}"` : '';
      const outline = shape.kind === 'preset' ? presetXml(shape.preset) : pathsXml(shape);
      return `<p:sp><p:nvSpPr>${named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm${turn}>${placeXml(areaOf(shape))}</a:xfrm>${outline}${fillXml(shape.fill)}${lineXml(shape.line)}</p:spPr></p:sp>`;
    }
  }
}

/** The area that a shape takes up. */
function areaOf(shape: PptxShape): SlideRect {
  if (shape.kind === 'freeform') return areaAround(shape.paths.flat());
  if (shape.kind !== 'group') return shape.area;
  return areaAround(shape.shapes.flatMap((inner) => cornersOf(areaOf(inner))));
}

function placeXml({ x, y, width, height }: SlideRect, of: '' | 'ch' = ''): string {
  const [off, ext] = of === 'ch' ? ['chOff', 'chExt'] : ['off', 'ext'];
  return `<a:${off} x="${emu(x)}" y="${emu(y)}"/><a:${ext} cx="${emu(width)}" cy="${emu(height)}"/>`;
}

function presetXml(preset: Preset['preset']): string {
  return `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;
}

function pathsXml({ paths, closed, fill }: Freeform): string {
  const { x: left, y: top, width, height } = areaAround(paths.flat());
  const steps = paths.map((path) => {
    const points = path.map(([x, y]) => `<a:pt x="${x - left}" y="${y - top}"/>`);
    const [first, ...rest] = points;
    const drawn = rest.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('');
    return `<a:moveTo>${first}</a:moveTo>${drawn}${closed ? '<a:close/>' : ''}`;
  });
  const hollow = fill ? '' : ' fill="none"';
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}"${hollow}>${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
}

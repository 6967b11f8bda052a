import { PATHS, EYE } from '../../scene/glyph-paths.ts';
import type { IconLayerProps } from '@deck.gl/layers';
import { SHAPES, STROKES, type GlyphShape, type GlyphStroke } from '../../scene/marks.ts';

/** How a shape can be drawn: with a stroke, or as the ground that sets it off from the map. */
export type GlyphVariant = GlyphStroke | 'ground';

const GLYPH_STROKES: readonly GlyphVariant[] = [...STROKES, 'ground'];
/** Pixels of the canvas: two for each of the largest marks on the screen, and a margin for the ground. */
const BODY = 64;
const CELL = 96;
const MARGIN = (CELL - BODY) / 2;
const GROUND = 12;
const LINE = 9;
/** How much of the map shows the colour inside of a dashed shape, so that it is seen as one. */
const TINT = 0.2;
const DASHES = [17, 12];

/** The name of a glyph in the atlas. */
export function glyphName(shape: GlyphShape, stroke: GlyphVariant): string {
  return `${shape}-${stroke}`;
}

/** The size to draw a glyph's cell at, so that the shape itself has a size in pixels. */
export function glyphSize(sizePixels: number): number {
  return (sizePixels * CELL) / BODY;
}

/** Where each glyph lies in the picture, and which of its points lies on its place. */
export const GLYPHS: Exclude<IconLayerProps['iconMapping'], string | undefined> =
  Object.fromEntries(
    SHAPES.flatMap((shape, row) =>
      GLYPH_STROKES.map((stroke, column) => [
        glyphName(shape, stroke),
        {
          x: column * CELL,
          y: row * CELL,
          width: CELL,
          height: CELL,
          mask: true,
          anchorX: CELL / 2,
          anchorY: shape === 'pin' ? MARGIN + BODY : CELL / 2,
        },
      ]),
    ),
  );

/** All shapes as white masks, one row a shape and one column a stroke, the ground last. */
export function drawGlyphs(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = GLYPH_STROKES.length * CELL;
  canvas.height = SHAPES.length * CELL;
  const context = canvas.getContext('2d')!;
  context.fillStyle = context.strokeStyle = 'white';
  context.lineJoin = 'round';
  SHAPES.forEach((shape, row) => {
    GLYPH_STROKES.forEach((stroke, column) => {
      context.setTransform(1, 0, 0, 1, column * CELL + MARGIN, row * CELL + MARGIN);
      drawGlyph(context, shape, stroke);
    });
  });
  return canvas;
}

/** What an icon layer takes its glyphs from; drawn once for all. */
export function glyphAtlas(): Required<Pick<IconLayerProps, 'iconAtlas' | 'iconMapping'>> {
  picture ??= drawGlyphs();
  // deck.gl takes canvases, but its types know of textures and addresses only.
  return { iconAtlas: picture as unknown as string, iconMapping: GLYPHS };
}

let picture: HTMLCanvasElement | undefined;

function drawGlyph(
  context: CanvasRenderingContext2D,
  shape: GlyphShape,
  stroke: GlyphVariant,
): void {
  const path = new Path2D(PATHS[shape]);
  context.save();
  if (stroke === 'ground') {
    context.lineWidth = GROUND;
    context.fill(path);
    context.stroke(path);
  } else if (stroke === 'solid') {
    if (shape === 'pin') path.addPath(new Path2D(EYE));
    context.fill(path, 'evenodd');
  } else {
    // Half of the line falls outside and is clipped, so the shape keeps its size.
    context.clip(path);
    context.lineWidth = LINE * 2;
    if (stroke === 'dashed') {
      context.setLineDash(DASHES);
      context.globalAlpha = TINT;
      context.fill(path);
      context.globalAlpha = 1;
    }
    context.stroke(path);
  }
  context.restore();
}

import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import type { FillValues } from '../../scene/fill-values.ts';
import { uploadGeometry, type DrawnGeometry, type UploadedGeometry } from './county-fill-gpu.ts';
import { createOutlinesPass, type Outline, type OutlinesPass } from './county-outlines.ts';
import { createPaintsPass, type FillState, type PaintsPass } from './county-paints.ts';
import { createPatternsPass, type PatternsPass } from './county-patterns.ts';
import { createPicturePass, type PictureParts, type PicturePass } from './county-picture.ts';
import { createPlacesPass, type Places, type PlacesPass } from './county-places.ts';
import type { Sight } from './sight.ts';

/**
 * Sea, land, counties and borders as the lowest layer of the map: boundaries and values given once, a state for each frame.
 * Which rows a pixel belongs to is drawn when the camera moves, and how a row is painted when the state changes, so
 * that neither has to be done again for the other.
 */
export interface CountyFill {
  readonly fill: CustomLayerInterface;
  /** Outlines of counties, for a place above what lies on the fill. */
  readonly outlines: CustomLayerInterface;
  setGeometry(geometry: DrawnGeometry): void;
  setValues(values: FillValues): void;
  /** 1 for each row that the filter lets through, 0 for each that recedes. */
  setMask(mask: Uint8Array): void;
  setState(state: FillState): void;
  setOutlines(outlines: readonly Outline[]): void;
  /** How many times their usual size lines and patterns have. */
  setScale(scale: number): void;
}

interface Passes {
  readonly paints: PaintsPass;
  readonly places: PlacesPass;
  readonly patterns: PatternsPass;
  readonly picture: PicturePass;
  readonly outlines: OutlinesPass;
}

/**
 * Makes the fill. All its data may be set before the map takes it up, and is uploaded at the next frame after a change.
 * @param onDrawn after each frame that shows counties
 */
export function createCountyFill(id: string, onDrawn?: () => void): CountyFill {
  let map: Map | undefined;
  let passes: Passes | undefined;
  let geometry: DrawnGeometry | undefined;
  let uploaded: UploadedGeometry | undefined;
  let values: FillValues | undefined;
  let mask: Uint8Array | undefined;
  let state: FillState | undefined;
  let outlines: readonly Outline[] = [];
  let scale = 1;
  let seen: Places | undefined;
  let paints: WebGLTexture | undefined;
  let parts: PictureParts | undefined;

  /** Draws what the picture is made of, as far as it has changed. */
  function prepare(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!passes || !geometry || !state || !values || !mask) return;
    for (const test of [gl.STENCIL_TEST, gl.CULL_FACE, gl.BLEND, gl.SCISSOR_TEST]) gl.disable(test);
    uploaded ??= uploadGeometry(gl, geometry);
    const sight = sightOf(gl, input, map!.getZoom(), scale);
    const places = passes.places.draw(uploaded, sight, state.theme, map!.isMoving());
    const patterns = passes.patterns.draw(sight);
    if (places !== seen || !paints || patterns !== parts?.patterns) parts = undefined;
    seen = places;
    paints ??= passes.paints.draw(state, geometry.mesh.ids.length);
    parts ??= { places: places.texture, paints, patterns };
    gl.bindVertexArray(null);
  }

  return {
    fill: {
      id,
      type: 'custom',
      renderingMode: '2d',
      onAdd(on, context) {
        const gl = context as WebGL2RenderingContext;
        map = on;
        passes = {
          paints: createPaintsPass(gl),
          places: createPlacesPass(gl),
          patterns: createPatternsPass(gl),
          picture: createPicturePass(gl),
          outlines: createOutlinesPass(gl),
        };
        if (values) passes.paints.setValues(values);
        if (mask) passes.paints.setMask(mask);
      },
      onRemove() {
        uploaded?.delete();
        for (const pass of Object.values(passes ?? {}) as { delete(): void }[]) pass.delete();
        passes = uploaded = paints = parts = seen = undefined;
      },
      prerender: (context, input) => prepare(context as WebGL2RenderingContext, input),
      render(context) {
        const gl = context as WebGL2RenderingContext;
        if (!passes || !uploaded || !parts || !state) return;
        for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE, gl.BLEND])
          gl.disable(test);
        passes.picture.draw(parts, uploaded.rows, state);
        onDrawn?.();
      },
    },
    outlines: {
      id: `${id}-outlines`,
      type: 'custom',
      renderingMode: '2d',
      render(context) {
        const gl = context as WebGL2RenderingContext;
        if (!passes || !uploaded || !geometry || !seen) return;
        for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE]) gl.disable(test);
        // They lie on the borders, also while these are between two pixels.
        passes.outlines.draw(outlines, uploaded, geometry.borders, seen.sight);
      },
    },
    setGeometry(next) {
      geometry = next;
      uploaded?.delete();
      uploaded = paints = undefined;
    },
    setValues(next) {
      values = next;
      passes?.paints.setValues(next);
      paints = undefined;
    },
    setMask(next) {
      mask = next;
      passes?.paints.setMask(next);
      paints = undefined;
    },
    setState(next) {
      state = next;
      paints = undefined;
    },
    setOutlines(next) {
      outlines = next;
    },
    setScale(next) {
      scale = next;
    },
  };
}

function sightOf(
  gl: WebGL2RenderingContext,
  input: CustomRenderMethodInput,
  zoom: number,
  scale: number,
): Sight {
  return {
    matrix: fromMiddle(input),
    zoom,
    width: gl.drawingBufferWidth,
    height: gl.drawingBufferHeight,
    ratio: devicePixelRatio,
    scale,
  };
}

/**
 * The matrix from coordinates of the square, whose origin is in the middle, to clip space. The
 * shift is applied in 64 bits, or vertices would tremble at high zoom.
 */
function fromMiddle({ defaultProjectionData }: CustomRenderMethodInput): number[] {
  const matrix = [...(defaultProjectionData.mainMatrix as unknown as number[])];
  for (let row = 0; row < 4; row++) {
    matrix[12 + row] = matrix[12 + row]! + 0.5 * matrix[row]! + 0.5 * matrix[4 + row]!;
  }
  return matrix;
}

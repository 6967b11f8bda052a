import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import type { Theme } from '../../core/theme/theme.ts';
import type { FillValues } from '../../scene/fill-values.ts';
import { uploadGeometry, type DrawnGeometry, type UploadedGeometry } from './county-fill-gpu.ts';
import { createOutlinesPass, type Outline, type OutlinesPass } from './county-outlines.ts';
import { createPaintsPass, type FillState, type PaintsPass } from './county-paints.ts';
import { createPicturePass, type PicturePass } from './county-picture.ts';
import { createPlacesPass, type PlacesPass, type Sight } from './county-places.ts';

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
  let seen: (Sight & { readonly theme: Theme }) | undefined;
  let places: WebGLTexture | undefined;
  let paints: WebGLTexture | undefined;

  /** Draws what the picture is made of, as far as it has changed. */
  function prepare(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!passes || !geometry || !state || !values || !mask) return;
    for (const test of [gl.STENCIL_TEST, gl.CULL_FACE, gl.BLEND, gl.SCISSOR_TEST]) gl.disable(test);
    if (!uploaded) {
      uploaded = uploadGeometry(gl, geometry);
      seen = undefined;
    }
    const sight = { ...sightOf(gl, input, map!.getZoom(), scale), theme: state.theme };
    if (!seen || !isSame(seen, sight)) places = passes.places.draw(uploaded, sight, state.theme);
    seen = sight;
    paints ??= passes.paints.draw(state, geometry.mesh.ids.length);
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
          picture: createPicturePass(gl),
          outlines: createOutlinesPass(gl),
        };
        if (values) passes.paints.setValues(values);
        if (mask) passes.paints.setMask(mask);
      },
      onRemove() {
        uploaded?.delete();
        for (const pass of Object.values(passes ?? {}) as { delete(): void }[]) pass.delete();
        passes = uploaded = places = paints = undefined;
      },
      prerender: (context, input) => prepare(context as WebGL2RenderingContext, input),
      render(context) {
        const gl = context as WebGL2RenderingContext;
        if (!passes || !uploaded || !places || !paints || !state || !seen) return;
        for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE, gl.BLEND])
          gl.disable(test);
        passes.picture.draw(places, paints, uploaded.rows, state, seen);
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
        passes.outlines.draw(outlines, uploaded, geometry.borders, seen);
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

function isSame<T extends Sight & { readonly theme: Theme }>(a: T, b: T): boolean {
  const { matrix } = a;
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.ratio === b.ratio &&
    a.scale === b.scale &&
    a.zoom === b.zoom &&
    a.theme === b.theme &&
    b.matrix.every((value, at) => value === matrix[at])
  );
}

/**
 * The matrix from coordinates of the square, whose origin is in the middle, to clip space. The
 * shift is applied in 64 bits, or vertices would tremble at high zoom.
 */
function fromMiddle({ defaultProjectionData }: CustomRenderMethodInput): Float32Array {
  const matrix = [...(defaultProjectionData.mainMatrix as unknown as number[])];
  for (let row = 0; row < 4; row++) {
    matrix[12 + row] = matrix[12 + row]! + 0.5 * matrix[row]! + 0.5 * matrix[4 + row]!;
  }
  return Float32Array.from(matrix);
}

import { seaRow } from '../../core/geography/mesh.ts';
import type { Theme } from '../../core/theme/theme.ts';
import { borderAlphas, borderWidths } from './border-style.ts';
import {
  createTarget,
  linkProgram,
  type Target,
  type UploadedGeometry,
} from './county-fill-gpu.ts';
import {
  BORDER_FRAGMENT,
  BORDER_VERTEX,
  FILL_FRAGMENT,
  FILL_VERTEX,
} from './county-fill-shaders.ts';

/** From where a frame is seen. */
export interface Sight {
  /** From coordinates of the square to clip space. */
  readonly matrix: Float32Array;
  readonly zoom: number;
  /** Of the canvas, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas to one of the screen. */
  readonly ratio: number;
  /** How many times their usual size lines have. */
  readonly scale: number;
}

/** Works out which rows each pixel belongs to; the same as long as nothing moves, whatever is painted. */
export interface PlacesPass {
  draw(geometry: UploadedGeometry, sight: Sight, theme: Theme): WebGLTexture;
  delete(): void;
}

export function createPlacesPass(gl: WebGL2RenderingContext): PlacesPass {
  const fill = linkProgram(gl, FILL_VERTEX, FILL_FRAGMENT);
  const borders = linkProgram(gl, BORDER_VERTEX, BORDER_FRAGMENT);
  let target: Target | undefined;
  return {
    draw({ shapes, shapeCorners, strips, stripCorners, rows }, sight, theme) {
      const { matrix, zoom, width, height, ratio, scale } = sight;
      if (target?.width !== width || target.height !== height) {
        target?.delete();
        gl.activeTexture(gl.TEXTURE0);
        target = createTarget(gl, 'RG32UI', width, height);
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
      gl.viewport(0, 0, width, height);
      gl.disable(gl.DEPTH_TEST);
      gl.colorMask(true, true, true, true);
      gl.clearBufferuiv(gl.COLOR, 0, [seaRow(rows), 0, 0, 0]);
      gl.useProgram(fill.program);
      gl.bindVertexArray(shapes);
      gl.uniformMatrix4fv(fill.uniforms['matrix']!, false, matrix);
      gl.drawElements(gl.TRIANGLES, shapeCorners, gl.UNSIGNED_INT, 0);

      gl.enable(gl.DEPTH_TEST);
      gl.depthMask(true);
      gl.depthFunc(gl.LESS);
      gl.depthRange(0, 1);
      gl.clearBufferfv(gl.DEPTH, 0, [1]);
      gl.colorMask(false, true, false, false);
      gl.useProgram(borders.program);
      gl.bindVertexArray(strips);
      gl.uniformMatrix4fv(borders.uniforms['matrix']!, false, matrix);
      gl.uniform2f(borders.uniforms['viewport']!, width, height);
      gl.uniform1fv(
        borders.uniforms['widths']!,
        borderWidths(zoom).map((pixels) => pixels * ratio * scale),
      );
      gl.uniform1fv(borders.uniforms['alphas']!, borderAlphas(theme));
      gl.drawElements(gl.TRIANGLES, stripCorners, gl.UNSIGNED_INT, 0);
      gl.colorMask(true, true, true, true);
      gl.disable(gl.DEPTH_TEST);
      return target.texture;
    },
    delete() {
      target?.delete();
      gl.deleteProgram(fill.program);
      gl.deleteProgram(borders.program);
    },
  };
}

import { stripsAround, type Borders } from '../../core/geography/borders.ts';
import { channels } from '../../core/theme/theme.ts';
import { linkProgram, type UploadedGeometry } from './county-fill-gpu.ts';
import { OUTLINE_FRAGMENT, OUTLINE_VERTEX } from './county-fill-shaders.ts';
import type { Sight } from './sight.ts';

/** A line around a county. */
export interface Outline {
  /** Of the county, or -1 for none. */
  readonly row: number;
  readonly color: string;
  /** In screen pixels. */
  readonly width: number;
}

/** Draws outlines from the strips of the borders. */
export interface OutlinesPass {
  draw(
    outlines: readonly Outline[],
    geometry: UploadedGeometry,
    borders: Borders,
    sight: Sight,
  ): void;
  delete(): void;
}

export function createOutlinesPass(gl: WebGL2RenderingContext): OutlinesPass {
  const { program, uniforms } = linkProgram(gl, OUTLINE_VERTEX, OUTLINE_FRAGMENT);
  return {
    draw(outlines, { strips }, borders, { matrix, width, height, ratio, scale }) {
      gl.useProgram(program);
      gl.bindVertexArray(strips.all);
      gl.uniformMatrix4fv(uniforms['matrix']!, false, matrix);
      gl.uniform2f(uniforms['viewport']!, width, height);
      gl.enable(gl.BLEND);
      gl.blendEquation(gl.FUNC_ADD);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      for (const outline of outlines) {
        gl.uniform1f(uniforms['half']!, (outline.width * ratio * scale) / 2);
        gl.uniform3fv(uniforms['color']!, channels(outline.color).slice(0, 3));
        for (const strip of stripsAround(borders, outline.row)) {
          const [start, end] = [borders.starts[strip]!, borders.starts[strip + 1]!];
          gl.drawElements(gl.TRIANGLES, end - start, gl.UNSIGNED_INT, start * 4);
        }
      }
      gl.bindVertexArray(null);
    },
    delete() {
      gl.deleteProgram(program);
    },
  };
}

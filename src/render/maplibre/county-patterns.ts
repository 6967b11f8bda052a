import { createTarget, linkProgram, type Target } from './county-fill-gpu.ts';
import { PATTERNS_FRAGMENT, WHOLE_VERTEX } from './county-fill-shaders.ts';
import type { Sight } from './sight.ts';

/** Works out where the patterns of statuses lie on the canvas; the same as long as it keeps its size, whatever is seen on it. */
export interface PatternsPass {
  draw(sight: Sight): WebGLTexture;
  delete(): void;
}

export function createPatternsPass(gl: WebGL2RenderingContext): PatternsPass {
  const { program, uniforms } = linkProgram(gl, WHOLE_VERTEX, PATTERNS_FRAGMENT);
  let target: Target | undefined;
  let drawnScale = 0;
  return {
    draw({ width, height, ratio, scale }) {
      // Finer patterns than usual would be grey.
      const patternScale = ratio * Math.max(1, scale);
      if (target?.width === width && target.height === height && drawnScale === patternScale) {
        return target.texture;
      }
      target?.delete();
      gl.activeTexture(gl.TEXTURE0);
      // Eight bits would show in the steps of a colour.
      target = createTarget(gl, 'RGB10_A2', width, height);
      drawnScale = patternScale;
      gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
      gl.viewport(0, 0, width, height);
      gl.useProgram(program);
      gl.uniform1f(uniforms['ratio']!, patternScale);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      return target.texture;
    },
    delete() {
      target?.delete();
      gl.deleteProgram(program);
    },
  };
}

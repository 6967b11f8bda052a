import { channels, type Theme } from '../../core/theme/theme.ts';
import { borderColors } from './border-style.ts';
import { createTarget, linkProgram, type Target } from './county-fill-gpu.ts';
import { PICTURE_FRAGMENT, WHOLE_VERTEX } from './county-fill-shaders.ts';
import type { FillState } from './county-paints.ts';

/** What the picture is put together of, as textures; another object where it is another picture. */
export interface PictureParts {
  readonly places: WebGLTexture;
  readonly paints: WebGLTexture;
  readonly patterns: WebGLTexture;
}

const UNITS = ['places', 'paints', 'patterns'] as const;

/** Paints every pixel of the canvas by the rows that it belongs to. */
export interface PicturePass {
  /** Draws into what is bound, which has one sample a pixel; the same parts again are only copied from then on. */
  draw(parts: PictureParts, rows: number, state: FillState): void;
  delete(): void;
}

export function createPicturePass(gl: WebGL2RenderingContext): PicturePass {
  const { program, uniforms } = linkProgram(gl, WHOLE_VERTEX, PICTURE_FRAGMENT);
  const rgb = (color: string) => channels(color).slice(0, 3);
  const setTheme = (theme: Theme) => {
    gl.uniform4fv(uniforms['veil']!, channels(theme.veil));
    gl.uniform3fv(uniforms['hatch']!, rgb(theme.hatch));
    gl.uniform3fv(uniforms['receded']!, rgb(theme.outside));
    gl.uniform1f(uniforms['ground']!, channels(theme.sea)[3]);
    gl.uniform4fv(uniforms['lines']!, borderColors(theme));
  };
  /** What was drawn last, and, once that was asked for again, its picture. */
  let last: PictureParts | undefined;
  let isKept = false;
  let kept: Target | undefined;

  /** Makes room for a picture of the canvas, and binds it. */
  function bindKept(): Target {
    const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
    if (kept?.width !== width || kept.height !== height) {
      kept?.delete();
      gl.activeTexture(gl.TEXTURE0);
      kept = createTarget(gl, 'RGBA8', width, height);
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, kept.framebuffer);
    return kept;
  }

  function paint(parts: PictureParts, rows: number, { theme, fill }: FillState): void {
    gl.useProgram(program);
    UNITS.forEach((name, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, parts[name]);
      gl.uniform1i(uniforms[name]!, unit);
    });
    gl.uniform1i(uniforms['rows']!, rows);
    gl.uniform1i(uniforms['filled']!, fill.classes ? 1 : 0);
    gl.uniform1f(uniforms['opacity']!, fill.opacity);
    setTheme(theme);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  return {
    draw(parts, rows, state) {
      if (parts !== last) {
        paint(parts, rows, state);
        last = parts;
        isKept = false;
        return;
      }
      const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
      const { width, height } = bindKept();
      if (!isKept) paint(parts, rows, state);
      isKept = true;
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, bound);
      gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    },
    delete() {
      kept?.delete();
      gl.deleteProgram(program);
    },
  };
}

import { channels, type Theme } from '../../core/theme/theme.ts';
import { borderColors } from './border-style.ts';
import { linkProgram } from './county-fill-gpu.ts';
import { PICTURE_FRAGMENT, WHOLE_VERTEX } from './county-fill-shaders.ts';
import type { FillState } from './county-paints.ts';

/** What the picture is put together of, as textures. */
export interface PictureParts {
  readonly places: WebGLTexture;
  readonly paints: WebGLTexture;
  readonly patterns: WebGLTexture;
}

const UNITS = ['places', 'paints', 'patterns'] as const;

/** Paints every pixel of the canvas by the rows that it belongs to. */
export interface PicturePass {
  /** Draws into what is bound. */
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
    gl.uniform4fv(uniforms['lines']!, borderColors(theme));
  };
  return {
    draw(parts, rows, { theme, fill }) {
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
    },
    delete() {
      gl.deleteProgram(program);
    },
  };
}

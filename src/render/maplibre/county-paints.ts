import { channels, type Theme } from '../../core/theme/theme.ts';
import type { Fill, FillStep } from '../../scene/fill.ts';
import type { FillValues } from '../../scene/fill-values.ts';
import {
  createTarget,
  linkProgram,
  TEXTURES,
  uploadTexture,
  type Target,
  type TextureName,
} from './county-fill-gpu.ts';
import { CLASSES, PAINTS_FRAGMENT, TEXTURE_WIDTH, WHOLE_VERTEX } from './county-fill-shaders.ts';

/** What a frame of the fill depends on; a change costs the paints of the rows, whatever the mesh's size. */
export interface FillState extends FillStep {
  /** At most eight classes; its values are those of `setValues`. */
  readonly fill: Pick<Fill, 'classes' | 'highlighted' | 'opacity'>;
  readonly theme: Theme;
}

/** Works out how each row is painted, once for all pixels that it has. */
export interface PaintsPass {
  setValues(values: FillValues): void;
  setMask(mask: Uint8Array): void;
  /** Draws the paints of so many counties, and gives their texture. */
  draw(state: FillState, rows: number): WebGLTexture;
  delete(): void;
}

export function createPaintsPass(gl: WebGL2RenderingContext): PaintsPass {
  const { program, uniforms } = linkProgram(gl, WHOLE_VERTEX, PAINTS_FRAGMENT);
  const textures = new Map<TextureName, WebGLTexture>();
  const stale = new Map<TextureName, Float32Array | Uint8Array>();
  let periods = 0;
  let target: Target | undefined;

  function upload(): void {
    for (const texture of TEXTURES) {
      const values = stale.get(texture.name);
      if (values) uploadTexture(gl, textures, texture, values);
    }
    stale.clear();
  }

  return {
    setValues(values) {
      periods = values.periods;
      stale.set('rates', values.rates).set('kinds', values.kinds);
    },
    setMask(mask) {
      stale.set('shown', mask);
    },
    draw({ theme, fill, from, to, mix }, rows) {
      const height = Math.ceil((rows + 2) / TEXTURE_WIDTH);
      gl.activeTexture(gl.TEXTURE0);
      if (target?.height !== height) {
        target?.delete();
        target = createTarget(gl, 'RGBA8', TEXTURE_WIDTH, height);
      }
      upload();
      gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
      gl.viewport(0, 0, target.width, target.height);
      gl.useProgram(program);
      TEXTURES.forEach(({ name }, unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, textures.get(name)!);
        gl.uniform1i(uniforms[name]!, unit);
      });
      const rgb = (color: string) => channels(color).slice(0, 3);
      const { classes, highlighted } = fill;
      gl.uniform1i(uniforms['rows']!, rows);
      gl.uniform1i(uniforms['periods']!, periods);
      gl.uniform2i(uniforms['period']!, from, to);
      gl.uniform1f(uniforms['mix']!, mix);
      gl.uniform1i(uniforms['filled']!, classes ? 1 : 0);
      gl.uniform1fv(uniforms['breaks']!, padded(classes?.breaks ?? [], Infinity, CLASSES - 1));
      gl.uniform3fv(
        uniforms['colors']!,
        padded(classes?.colors ?? [], theme.missing, CLASSES).flatMap(rgb),
      );
      gl.uniform1i(uniforms['classes']!, maskOf(highlighted));
      for (const name of ['outside', 'listed', 'missing', 'land', 'sea'] as const) {
        gl.uniform3fv(uniforms[name]!, rgb(theme[name]));
      }
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      return target.texture;
    },
    delete() {
      for (const texture of textures.values()) gl.deleteTexture(texture);
      target?.delete();
      gl.deleteProgram(program);
    },
  };
}

/** A bit for each class that stands out; all of them where none is named. */
function maskOf(classes: readonly number[]): number {
  return classes.length === 0 ? ~0 : classes.reduce((mask, index) => mask | (1 << index), 0);
}

/** Fills up to a length with something that no value reaches. */
function padded<T>(list: readonly T[], filling: T, length: number): T[] {
  return Array.from({ length }, (_, index) => list[index] ?? filling);
}

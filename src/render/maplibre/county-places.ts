import { MITER_LIMIT } from '../../core/geography/borders.ts';
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
import { boxOf, isSameSight, shiftBetween, type Area, type Shift, type Sight } from './sight.ts';

/** Which rows each pixel of a sight belongs to. */
export interface Places {
  readonly texture: WebGLTexture;
  /** While the camera moves it may lie up to half a pixel beside what was asked for. */
  readonly sight: Sight;
  readonly theme: Theme;
}

interface Drawn extends Places {
  readonly geometry: UploadedGeometry;
  /** Whether rounding may have laid single pixels otherwise than a drawing as a whole does. */
  readonly isShifted: boolean;
}

/** Works out which rows each pixel belongs to; the same as long as nothing moves, whatever is painted. */
export interface PlacesPass {
  /**
   * Draws the places, or as many of them as have come into sight; gives the last ones where these are still right.
   * @param isMoving whether the next frame may come from elsewhere: then what was drawn is shifted by whole pixels
   */
  draw(geometry: UploadedGeometry, sight: Sight, theme: Theme, isMoving: boolean): Places;
  delete(): void;
}

export function createPlacesPass(gl: WebGL2RenderingContext): PlacesPass {
  const fill = linkProgram(gl, FILL_VERTEX, FILL_FRAGMENT);
  const borders = linkProgram(gl, BORDER_VERTEX, BORDER_FRAGMENT);
  /** What was drawn last, and room for the next shift. */
  let target: Target | undefined;
  let spare: Target | undefined;
  let last: Drawn | undefined;

  function resize({ width, height }: Sight): void {
    if (target?.width === width && target.height === height) return;
    target?.delete();
    spare?.delete();
    spare = undefined;
    gl.activeTexture(gl.TEXTURE0);
    target = createTarget(gl, 'RG32UI', width, height);
  }

  /** Draws one part into the target, and leaves the rest. */
  function drawArea(
    { shapes, strips, rows }: UploadedGeometry,
    sight: Sight,
    theme: Theme,
    area: Area,
  ): void {
    const { matrix, zoom, width, height, ratio, scale } = sight;
    const widths = borderWidths(zoom).map((pixels) => pixels * ratio * scale);
    const reach = (Math.max(...widths) / 2 + 1) * MITER_LIMIT;
    const box = boxOf(sight, area, reach);
    gl.bindFramebuffer(gl.FRAMEBUFFER, target!.framebuffer);
    gl.viewport(0, 0, width, height);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(area.x, area.y, area.width, area.height);
    gl.disable(gl.DEPTH_TEST);
    gl.colorMask(true, true, true, true);
    gl.clearBufferuiv(gl.COLOR, 0, [seaRow(rows), 0, 0, 0]);
    gl.useProgram(fill.program);
    gl.uniformMatrix4fv(fill.uniforms['matrix']!, false, matrix);
    shapes.draw(box);

    gl.enable(gl.DEPTH_TEST);
    gl.depthMask(true);
    gl.depthFunc(gl.LESS);
    gl.depthRange(0, 1);
    gl.clearBufferfv(gl.DEPTH, 0, [1]);
    gl.colorMask(false, true, false, false);
    gl.useProgram(borders.program);
    gl.uniformMatrix4fv(borders.uniforms['matrix']!, false, matrix);
    gl.uniform2f(borders.uniforms['viewport']!, width, height);
    gl.uniform1fv(borders.uniforms['widths']!, widths);
    gl.uniform1fv(borders.uniforms['alphas']!, borderAlphas(theme));
    strips.draw(box);
    gl.colorMask(true, true, true, true);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.SCISSOR_TEST);
  }

  /** Moves what was drawn to the side, and draws what comes into sight. */
  function shift(geometry: UploadedGeometry, theme: Theme, { right, up, sight }: Shift): void {
    const { width, height } = sight;
    gl.activeTexture(gl.TEXTURE0);
    spare ??= createTarget(gl, 'RG32UI', width, height);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target!.framebuffer);
    gl.bindTexture(gl.TEXTURE_2D, spare.texture);
    gl.copyTexSubImage2D(
      gl.TEXTURE_2D,
      0,
      Math.max(0, right),
      Math.max(0, up),
      Math.max(0, -right),
      Math.max(0, -up),
      width - Math.abs(right),
      height - Math.abs(up),
    );
    [target, spare] = [spare, target];
    const strips: Area[] = [
      { x: right > 0 ? 0 : width + right, y: 0, width: Math.abs(right), height },
      { x: 0, y: up > 0 ? 0 : height + up, width, height: Math.abs(up) },
    ];
    for (const area of strips) {
      if (area.width > 0 && area.height > 0) drawArea(geometry, sight, theme, area);
    }
  }

  return {
    draw(geometry, sight, theme, isMoving) {
      const kept = last?.geometry === geometry && last.theme === theme ? last : undefined;
      if (kept && (isMoving || !kept.isShifted) && isSameSight(kept.sight, sight)) return kept;
      const way = kept && isMoving ? shiftBetween(kept.sight, sight) : undefined;
      if (kept && way?.right === 0 && way.up === 0) return kept;
      const { width, height } = sight;
      const isNear = way && Math.abs(way.right) < width / 2 && Math.abs(way.up) < height / 2;
      if (isNear) {
        shift(geometry, theme, way);
      } else {
        resize(sight);
        drawArea(geometry, sight, theme, { x: 0, y: 0, width, height });
      }
      last = {
        texture: target!.texture,
        sight: isNear ? way.sight : sight,
        theme,
        geometry,
        isShifted: isNear === true,
      };
      return last;
    },
    delete() {
      target?.delete();
      spare?.delete();
      gl.deleteProgram(fill.program);
      gl.deleteProgram(borders.program);
    },
  };
}

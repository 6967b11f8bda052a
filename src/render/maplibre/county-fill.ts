import type { CustomLayerInterface, CustomRenderMethodInput } from 'maplibre-gl';
import type { Mesh } from '../../core/geography/mesh.ts';
import { channels, type Theme } from '../../core/theme/theme.ts';
import type { Fill, FillStep } from '../../scene/fill.ts';
import type { FillValues } from '../../scene/fill-values.ts';
import {
  linkProgram,
  TEXTURES,
  uploadMesh,
  uploadTexture,
  type TextureName,
} from './county-fill-gpu.ts';
import { CLASSES } from './county-fill-shaders.ts';

/** What a frame of the fill depends on; a change costs uniforms only, whatever the mesh's size. */
export interface FillState extends FillStep {
  /** At most eight classes; its values are those of `setValues`. */
  readonly fill: Pick<Fill, 'classes' | 'highlighted' | 'opacity'>;
  readonly theme: Theme;
}

/** The county choropleth as a layer of the map: a mesh and values given once, a state for each frame. */
export interface CountyFill extends CustomLayerInterface {
  setMesh(mesh: Mesh): void;
  setValues(values: FillValues): void;
  /** 1 for each row that the filter lets through, 0 for each that recedes. */
  setMask(mask: Uint8Array): void;
  setState(state: FillState): void;
}

const UNIFORMS = [
  'matrix',
  'rates',
  'kinds',
  'shown',
  'periods',
  'period',
  'mix',
  'filled',
  'breaks',
  'colors',
  'outside',
  'listed',
  'missing',
  'ratio',
  'dots',
  'hatch',
  'receded',
  'opacity',
  'classes',
] as const;

/**
 * Makes the fill. All its data may be set before the map takes it up, and is uploaded at the next
 * frame after a change.
 */
export function createCountyFill(id: string): CountyFill {
  let gl: WebGL2RenderingContext | undefined;
  let program: WebGLProgram;
  let vertices: WebGLVertexArrayObject;
  let uniforms: Record<string, WebGLUniformLocation | null> = {};
  let mesh: Mesh | undefined;
  let periods = 0;
  let state: FillState | undefined;
  let paint: ReturnType<typeof uniformsOf> | undefined;
  const textures = new Map<TextureName, WebGLTexture>();
  const data: Partial<Record<TextureName, Float32Array | Uint8Array>> = {};
  const stale = new Set<TextureName | 'mesh'>();
  const buffers: WebGLBuffer[] = [];

  function upload(gl: WebGL2RenderingContext): void {
    if (stale.has('mesh') && mesh) uploadMesh(gl, program, vertices, buffers, mesh);
    for (const texture of TEXTURES) {
      const values = data[texture.name];
      if (stale.has(texture.name) && values) {
        uploadTexture(gl, textures, texture, values);
      }
    }
    stale.clear();
  }

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    setMesh(next) {
      mesh = next;
      stale.add('mesh');
    },
    setValues(next) {
      periods = next.periods;
      data.rates = next.rates;
      data.kinds = next.kinds;
      stale.add('rates').add('kinds');
    },
    setMask(next) {
      data.shown = next;
      stale.add('shown');
    },
    setState(next) {
      const isPainted = state?.fill === next.fill && state.theme === next.theme;
      if (!isPainted) paint = uniformsOf(next);
      state = next;
    },
    onAdd(_map, context) {
      gl = context as WebGL2RenderingContext;
      program = linkProgram(gl);
      vertices = gl.createVertexArray();
      uniforms = Object.fromEntries(
        UNIFORMS.map((name) => [name, gl!.getUniformLocation(program, `u_${name}`)]),
      );
      stale.add('mesh').add('rates').add('kinds').add('shown');
    },
    onRemove() {
      for (const texture of textures.values()) gl?.deleteTexture(texture);
      for (const buffer of buffers) gl?.deleteBuffer(buffer);
      gl?.deleteVertexArray(vertices);
      gl?.deleteProgram(program);
      textures.clear();
    },
    render(context, input) {
      const gl = context as WebGL2RenderingContext;
      if (!mesh || !state || !paint || !data.rates || !data.shown) return;
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      upload(gl);
      TEXTURES.forEach(({ name }, unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, textures.get(name)!);
        gl.uniform1i(uniforms[name]!, unit);
      });
      gl.uniformMatrix4fv(uniforms['matrix']!, false, fromMiddle(input));
      gl.uniform1i(uniforms['periods']!, periods);
      gl.uniform2i(uniforms['period']!, state.from, state.to);
      gl.uniform1f(uniforms['mix']!, state.mix);
      gl.uniform1i(uniforms['filled']!, state.fill.classes ? 1 : 0);
      gl.uniform1fv(uniforms['breaks']!, paint.breaks);
      gl.uniform3fv(uniforms['colors']!, paint.colors);
      gl.uniform1i(uniforms['classes']!, paint.classes);
      gl.uniform1f(uniforms['opacity']!, state.fill.opacity);
      gl.uniform3fv(uniforms['outside']!, paint.outside);
      gl.uniform3fv(uniforms['listed']!, paint.listed);
      gl.uniform3fv(uniforms['missing']!, paint.missing);
      gl.uniform1f(uniforms['ratio']!, devicePixelRatio);
      gl.uniform4fv(uniforms['dots']!, paint.dots);
      gl.uniform3fv(uniforms['hatch']!, paint.hatch);
      gl.uniform3fv(uniforms['receded']!, paint.outside);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      gl.disable(gl.BLEND);
      gl.drawElements(gl.TRIANGLES, mesh.triangles.length, gl.UNSIGNED_INT, 0);
      gl.bindVertexArray(null);
    },
  };
}

/** Colours and classes as the shaders take them; kept from frame to frame while these are the same. */
function uniformsOf({ theme, fill: { classes, highlighted } }: FillState) {
  const rgb = (color: string) => channels(color).slice(0, 3);
  return {
    breaks: Float32Array.from(padded(classes?.breaks ?? [], Infinity, CLASSES - 1)),
    colors: Float32Array.from(padded(classes?.colors ?? [], theme.missing, CLASSES).flatMap(rgb)),
    classes: maskOf(highlighted),
    outside: rgb(theme.outside),
    listed: rgb(theme.listed),
    missing: rgb(theme.missing),
    dots: channels(theme.dots),
    hatch: rgb(theme.hatch),
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

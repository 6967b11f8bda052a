import type { CustomLayerInterface, CustomRenderMethodInput } from 'maplibre-gl';
import type { Mesh } from '../model/mesh.ts';
import { channels, type Theme } from '../scales/theme.ts';
import type { CountyValues } from './county-values.ts';
import { CLASSES, FRAGMENT_SHADER, TEXTURE_WIDTH, VERTEX_SHADER } from './county-fill-shaders.ts';

/** What a frame of the fill depends on; a change costs uniforms only, whatever the mesh's size. */
export interface FillState {
  /** Places of the period left and of the period reached in the order of time. */
  readonly from: number;
  readonly to: number;
  /** How far the step has come, 0 to 1. */
  readonly mix: number;
  /** Whether rates are filled in, or the listed counties merely tinted. */
  readonly filled: boolean;
  readonly thresholds: readonly number[];
  /** At most eight, one more than thresholds. */
  readonly colors: readonly string[];
  /** Classes that stand out while all others recede; none lets all stand out. */
  readonly classes: readonly number[];
  /** 0 to 1: how far the fill stands out from counties outside the list. */
  readonly opacity: number;
  readonly theme: Theme;
}

/** The county choropleth as a layer of the map: a mesh and values given once, a state for each frame. */
export interface CountyFill extends CustomLayerInterface {
  setMesh(mesh: Mesh): void;
  setValues(values: CountyValues): void;
  /** 1 for each row that the filter keeps, 0 for each that recedes. */
  setKept(kept: Uint8Array): void;
  setState(state: FillState): void;
}

const UNIFORMS = [
  ...['matrix', 'rates', 'kinds', 'shown', 'periods', 'period', 'mix', 'filled', 'thresholds'],
  ...['colors', 'outside', 'listed', 'missing', 'ratio', 'dots', 'hatch', 'receded', 'opacity'],
  'classes',
] as const;

const TEXTURES = [
  { name: 'rates', internal: 'R32F', format: 'RED', type: 'FLOAT' },
  { name: 'kinds', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
  { name: 'shown', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
] as const;

type TextureName = (typeof TEXTURES)[number]['name'];

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
  let paint: Paint | undefined;
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
    setKept(next) {
      data.shown = next;
      stale.add('shown');
    },
    setState(next) {
      const isPainted = state && PAINTED.every((key) => state![key] === next[key]);
      if (!isPainted) paint = paintOf(next);
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
      gl.uniform1i(uniforms['filled']!, state.filled ? 1 : 0);
      gl.uniform1fv(uniforms['thresholds']!, paint.thresholds);
      gl.uniform3fv(uniforms['colors']!, paint.colors);
      gl.uniform1i(uniforms['classes']!, paint.classes);
      gl.uniform1f(uniforms['opacity']!, state.opacity);
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

/** What of a state colours follow from; kept from frame to frame while it is the same. */
const PAINTED = ['theme', 'colors', 'thresholds', 'classes'] as const;

/** Colours and classes as the shaders take them. */
type Paint = ReturnType<typeof paintOf>;

function paintOf({ theme, colors, thresholds, classes }: FillState) {
  const rgb = (color: string) => channels(color).slice(0, 3);
  return {
    thresholds: Float32Array.from(padded(thresholds, Infinity, CLASSES - 1)),
    colors: Float32Array.from(padded(colors, theme.missing, CLASSES).flatMap(rgb)),
    classes: maskOf(classes),
    outside: rgb(theme.outside),
    listed: rgb(theme.listed),
    missing: rgb(theme.missing),
    dots: channels(theme.dots),
    hatch: rgb(theme.hatch),
  };
}

/** A bit for each class that stands out; all of them where none is named. */
function maskOf(classes: readonly number[]): number {
  return classes.length === 0 ? ~0 : classes.reduce((mask, place) => mask | (1 << place), 0);
}

/** Fills up to a length with something that no value reaches. */
function padded<T>(list: readonly T[], filling: T, length: number): T[] {
  return Array.from({ length }, (_, at) => list[at] ?? filling);
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

function uploadMesh(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  vertices: WebGLVertexArrayObject,
  buffers: WebGLBuffer[],
  mesh: Mesh,
): void {
  for (const buffer of buffers.splice(0)) gl.deleteBuffer(buffer);
  gl.bindVertexArray(vertices);
  const upload = (target: number, data: Float32Array | Uint32Array) => {
    const buffer = gl.createBuffer();
    buffers.push(buffer);
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, data as Float32Array<ArrayBuffer>, gl.STATIC_DRAW);
  };
  const attribute = (name: string, data: Float32Array, size: number) => {
    upload(gl.ARRAY_BUFFER, data);
    const location = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  };
  attribute('a_position', mesh.positions, 2);
  attribute('a_row', mesh.rows, 1);
  upload(gl.ELEMENT_ARRAY_BUFFER, mesh.triangles);
}

function uploadTexture(
  gl: WebGL2RenderingContext,
  textures: Map<TextureName, WebGLTexture>,
  { name, internal, format, type }: (typeof TEXTURES)[number],
  values: Float32Array | Uint8Array,
): void {
  const height = Math.max(1, Math.ceil(values.length / TEXTURE_WIDTH));
  const length = TEXTURE_WIDTH * height;
  const padded = values instanceof Float32Array ? new Float32Array(length) : new Uint8Array(length);
  padded.set(values);
  const texture = textures.get(name) ?? gl.createTexture();
  textures.set(name, texture);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texImage2D(
    ...([gl.TEXTURE_2D, 0, gl[internal], TEXTURE_WIDTH, height, 0, gl[format], gl[type]] as const),
    padded as Float32Array<ArrayBuffer>,
  );
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  }
}

function linkProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const logs = gl.getAttachedShaders(program)!.map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`county fill: shaders do not link: ${logs.join(' ')}`);
  }
  return program;
}

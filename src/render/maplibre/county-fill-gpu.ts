import type { Mesh } from '../../core/geography/mesh.ts';
import { FRAGMENT_SHADER, TEXTURE_WIDTH, VERTEX_SHADER } from './county-fill-shaders.ts';

/** The textures of the fill: rates and kinds by row and period, and which rows are shown. */
export const TEXTURES = [
  { name: 'rates', internal: 'R32F', format: 'RED', type: 'FLOAT' },
  { name: 'kinds', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
  { name: 'shown', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
] as const;

export type TextureName = (typeof TEXTURES)[number]['name'];

/** Puts a mesh into buffers of its own in place of the former ones. */
export function uploadMesh(
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

/** Puts values into a texture, in rows of `TEXTURE_WIDTH`; the last row is filled up. */
export function uploadTexture(
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

/** Compiles and links the shaders of the fill. @throws if they do not link. */
export function linkProgram(gl: WebGL2RenderingContext): WebGLProgram {
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

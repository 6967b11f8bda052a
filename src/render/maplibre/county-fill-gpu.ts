import { BORDER_STRIDE, type Borders } from '../../core/geography/borders.ts';
import { landRow, type Geometry } from '../../core/geography/mesh.ts';
import { TEXTURE_WIDTH } from './county-fill-shaders.ts';

/** The parts of the boundaries that are drawn. */
export type DrawnGeometry = Pick<Geometry, 'mesh' | 'borders' | 'land'>;

/** The textures of the fill: rates and kinds by row and period, and which rows are shown. */
export const TEXTURES = [
  { name: 'rates', internal: 'R32F', format: 'RED', type: 'FLOAT' },
  { name: 'kinds', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
  { name: 'shown', internal: 'R8UI', format: 'RED_INTEGER', type: 'UNSIGNED_BYTE' },
] as const;

export type TextureName = (typeof TEXTURES)[number]['name'];

/** Where shaders find their vertices; each name has one place in all programs. */
const ATTRIBUTES = ['a_position', 'a_row', 'a_miter', 'a_rows', 'a_border'] as const;
const at = (name: (typeof ATTRIBUTES)[number]) => ATTRIBUTES.indexOf(name);

/** Linked shaders, and the places of their uniforms by name without `u_`. */
export interface Program {
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<Record<string, WebGLUniformLocation>>;
}

/** Compiles and links two shaders. @throws if they do not link. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  ATTRIBUTES.forEach((name, place) => gl.bindAttribLocation(program, place, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const logs = gl.getAttachedShaders(program)!.map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`county fill: shaders do not link: ${logs.join(' ')}`);
  }
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number;
  const names = Array.from({ length: count }, (_, index) => gl.getActiveUniform(program, index)!);
  const uniforms = names.map(({ name }) => [
    name.replace(/^u_|\[0\]$/g, ''),
    gl.getUniformLocation(program, name)!,
  ]);
  return { program, uniforms: Object.fromEntries(uniforms) };
}

/** Geometry in the memory of the graphics. */
export interface UploadedGeometry {
  readonly shapes: WebGLVertexArrayObject;
  /** How many corners the triangles of the shapes have. */
  readonly shapeCorners: number;
  readonly strips: WebGLVertexArrayObject;
  readonly stripCorners: number;
  /** How many counties there are. */
  readonly rows: number;
  delete(): void;
}

/** Puts land and counties, and all borders, into buffers of their own. */
export function uploadGeometry(
  gl: WebGL2RenderingContext,
  { mesh, borders, land }: DrawnGeometry,
): UploadedGeometry {
  const buffers: WebGLBuffer[] = [];
  const upload = (target: number, data: AllowSharedBufferSource) => {
    const buffer = gl.createBuffer();
    buffers.push(buffer);
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, data, gl.STATIC_DRAW);
  };
  const floats = (name: (typeof ATTRIBUTES)[number], data: Float32Array, size: number) => {
    upload(gl.ARRAY_BUFFER, data as Float32Array<ArrayBuffer>);
    gl.enableVertexAttribArray(at(name));
    gl.vertexAttribPointer(at(name), size, gl.FLOAT, false, 0, 0);
  };
  const shapes = gl.createVertexArray();
  gl.bindVertexArray(shapes);
  const counties = mesh.positions.length / 2;
  const ground = new Float32Array(land.positions.length / 2).fill(landRow(mesh.ids.length));
  floats('a_position', joined(mesh.positions, land.positions), 2);
  floats('a_row', joined(mesh.rows, ground), 1);
  // The land comes first, so that the counties lie on it.
  const triangles = new Uint32Array(land.triangles.length + mesh.triangles.length);
  triangles.set(land.triangles.map((corner) => corner + counties));
  triangles.set(mesh.triangles, land.triangles.length);
  upload(gl.ELEMENT_ARRAY_BUFFER, triangles);
  const strips = gl.createVertexArray();
  gl.bindVertexArray(strips);
  uploadBorders(gl, borders, upload);
  gl.bindVertexArray(null);
  return {
    shapes,
    shapeCorners: triangles.length,
    strips,
    stripCorners: borders.triangles.length,
    rows: mesh.ids.length,
    delete() {
      for (const buffer of buffers) gl.deleteBuffer(buffer);
      gl.deleteVertexArray(shapes);
      gl.deleteVertexArray(strips);
    },
  };
}

function uploadBorders(
  gl: WebGL2RenderingContext,
  { vertices, triangles }: Borders,
  upload: (target: number, data: AllowSharedBufferSource) => void,
): void {
  upload(gl.ARRAY_BUFFER, vertices);
  for (const name of ['a_position', 'a_miter', 'a_rows', 'a_border'] as const) {
    gl.enableVertexAttribArray(at(name));
  }
  gl.vertexAttribPointer(at('a_position'), 2, gl.FLOAT, false, BORDER_STRIDE, 0);
  gl.vertexAttribPointer(at('a_miter'), 2, gl.SHORT, false, BORDER_STRIDE, 8);
  gl.vertexAttribIPointer(at('a_rows'), 2, gl.UNSIGNED_SHORT, BORDER_STRIDE, 12);
  gl.vertexAttribPointer(at('a_border'), 2, gl.UNSIGNED_BYTE, false, BORDER_STRIDE, 16);
  upload(gl.ELEMENT_ARRAY_BUFFER, triangles as Uint32Array<ArrayBuffer>);
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
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
  readExactly(gl);
}

/** A texture that is drawn into. */
export interface Target {
  readonly texture: WebGLTexture;
  readonly framebuffer: WebGLFramebuffer;
  readonly width: number;
  readonly height: number;
  delete(): void;
}

/** Makes a texture to draw into; its content is what the memory held. */
export function createTarget(
  gl: WebGL2RenderingContext,
  internal: 'RGBA8' | 'RG32UI',
  width: number,
  height: number,
): Target {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl[internal], width, height);
  readExactly(gl);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  const depth = internal === 'RG32UI' ? gl.createRenderbuffer() : null;
  if (depth) {
    gl.bindRenderbuffer(gl.RENDERBUFFER, depth);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT16, width, height);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, depth);
  }
  return {
    texture,
    framebuffer,
    width,
    height,
    delete() {
      gl.deleteFramebuffer(framebuffer);
      gl.deleteRenderbuffer(depth);
      gl.deleteTexture(texture);
    },
  };
}

function readExactly(gl: WebGL2RenderingContext): void {
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  }
}

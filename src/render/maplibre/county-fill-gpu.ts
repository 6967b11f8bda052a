import { BORDER_STRIDE, type Borders } from '../../core/geography/borders.ts';
import { landRow, type Box, type Geometry } from '../../core/geography/mesh.ts';
import { TEXTURE_WIDTH } from './county-fill-shaders.ts';
import { borderRuns, gatherTriangles, shapeRuns, type TriangleRuns } from './triangle-runs.ts';

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

/** Triangles in the memory of the graphics. */
export interface UploadedTriangles {
  /** All of them. */
  readonly all: WebGLVertexArrayObject;
  /** Draws those in a box of the square and, of the runs that reach into it, some outside; without a box it draws all. */
  draw(box: Box | undefined): void;
}

/** Geometry in the memory of the graphics. */
export interface UploadedGeometry {
  /** Land and counties. */
  readonly shapes: UploadedTriangles;
  readonly strips: UploadedTriangles;
  /** How many counties there are. */
  readonly rows: number;
  delete(): void;
}

/** Puts land and counties, and all borders, into buffers of their own. */
export function uploadGeometry(
  gl: WebGL2RenderingContext,
  { mesh, borders, land }: DrawnGeometry,
): UploadedGeometry {
  const made: { delete(): void }[] = [];
  const buffer = (target: number, data: AllowSharedBufferSource) => {
    const name = gl.createBuffer();
    made.push({ delete: () => gl.deleteBuffer(name) });
    gl.bindBuffer(target, name);
    gl.bufferData(target, data, gl.STATIC_DRAW);
    return name;
  };
  const array = (attributes: () => void, corners: WebGLBuffer) => {
    const name = gl.createVertexArray();
    made.push({ delete: () => gl.deleteVertexArray(name) });
    gl.bindVertexArray(name);
    attributes();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, corners);
    return name;
  };
  const trianglesOf = (runs: TriangleRuns, attributes: () => void): UploadedTriangles => {
    gl.bindVertexArray(null);
    const { triangles } = runs;
    const all = array(
      attributes,
      buffer(gl.ELEMENT_ARRAY_BUFFER, triangles as Uint32Array<ArrayBuffer>),
    );
    gl.bindVertexArray(null);
    const some = array(attributes, buffer(gl.ELEMENT_ARRAY_BUFFER, new Uint32Array(0)));
    const gathered = new Uint32Array(triangles.length);
    return {
      all,
      draw(box) {
        const corners = box ? gatherTriangles(runs, box, gathered) : triangles.length;
        const isPart = corners < triangles.length;
        gl.bindVertexArray(isPart ? some : all);
        if (isPart) {
          gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, gathered.subarray(0, corners), gl.STREAM_DRAW);
        }
        gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, 0);
      },
    };
  };
  const shapes = trianglesOf(shapeRuns(mesh, land), shapeAttributes(gl, buffer, { mesh, land }));
  const strips = trianglesOf(borderRuns(borders), borderAttributes(gl, buffer, borders));
  gl.bindVertexArray(null);
  return {
    shapes,
    strips,
    rows: mesh.ids.length,
    delete() {
      for (const one of made) one.delete();
    },
  };
}

type Upload = (target: number, data: AllowSharedBufferSource) => WebGLBuffer;

/** Uploads the vertices of land and counties; gives what tells the array that is bound of them. */
function shapeAttributes(
  gl: WebGL2RenderingContext,
  upload: Upload,
  { mesh, land }: Pick<DrawnGeometry, 'mesh' | 'land'>,
): () => void {
  const ground = new Float32Array(land.positions.length / 2).fill(landRow(mesh.ids.length));
  const positions = upload(gl.ARRAY_BUFFER, joined(mesh.positions, land.positions));
  const rows = upload(gl.ARRAY_BUFFER, joined(mesh.rows, ground));
  const floats = (name: (typeof ATTRIBUTES)[number], data: WebGLBuffer, size: number) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, data);
    gl.enableVertexAttribArray(at(name));
    gl.vertexAttribPointer(at(name), size, gl.FLOAT, false, 0, 0);
  };
  return () => {
    floats('a_position', positions, 2);
    floats('a_row', rows, 1);
  };
}

/** Uploads the vertices of the borders; gives what tells the array that is bound of them. */
function borderAttributes(
  gl: WebGL2RenderingContext,
  upload: Upload,
  { vertices }: Borders,
): () => void {
  const data = upload(gl.ARRAY_BUFFER, vertices);
  return () => {
    gl.bindBuffer(gl.ARRAY_BUFFER, data);
    for (const name of ['a_position', 'a_miter', 'a_rows', 'a_border'] as const) {
      gl.enableVertexAttribArray(at(name));
    }
    gl.vertexAttribPointer(at('a_position'), 2, gl.FLOAT, false, BORDER_STRIDE, 0);
    gl.vertexAttribPointer(at('a_miter'), 2, gl.SHORT, false, BORDER_STRIDE, 8);
    gl.vertexAttribIPointer(at('a_rows'), 2, gl.UNSIGNED_SHORT, BORDER_STRIDE, 12);
    gl.vertexAttribPointer(at('a_border'), 2, gl.UNSIGNED_BYTE, false, BORDER_STRIDE, 16);
  };
}

function joined(first: Float32Array, second: Float32Array): Float32Array<ArrayBuffer> {
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
  internal: 'RGBA8' | 'RGB10_A2' | 'RG32UI',
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

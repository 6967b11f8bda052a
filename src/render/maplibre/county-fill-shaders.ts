import { RECEDED } from '../../scene/fill.ts';
import { BORDER_KINDS, MITER_UNIT } from '../../core/geography/borders.ts';
import { LEAST_TONE, TONES } from '../../core/theme/theme.ts';
import { STATUS_PATTERNS, type StatusLines } from '../../core/theme/status-patterns.ts';

/** Texels a row of the textures of values and paints. */
export const TEXTURE_WIDTH = 1024;

/** The most classes that the shaders know. */
export const CLASSES = 8;

const glsl = (value: number) => value.toFixed(4);

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
`;

/** A kind of paint that has no pattern and does not recede, as the land and the sea. */
const GROUND = 7;

/** Covers what is drawn into by one triangle. */
export const WHOLE_VERTEX = `${HEAD}
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;

/**
 * Paints: one texel for each row of the mesh, and for the land and the sea behind it. Looks the two periods of a county up in
 * the textures of values and picks its colour; alpha is a code: its kind, and 8 more where it stands out.
 */
export const PAINTS_FRAGMENT = `${HEAD}
uniform sampler2D u_rates;
uniform usampler2D u_kinds;
uniform usampler2D u_shown;
uniform int u_rows;
uniform int u_periods;
uniform ivec2 u_period;
uniform float u_mix;
uniform bool u_filled;
uniform float u_breaks[${CLASSES - 1}];
uniform vec3 u_colors[${CLASSES}];
uniform int u_classes;
uniform vec3 u_outside;
uniform vec3 u_listed;
uniform vec3 u_missing;
uniform vec3 u_land;
uniform vec3 u_sea;

out vec4 paint;

ivec2 texel(int at) {
  return ivec2(at % ${TEXTURE_WIDTH}, at / ${TEXTURE_WIDTH});
}

void main() {
  int row = int(gl_FragCoord.y) * ${TEXTURE_WIDTH} + int(gl_FragCoord.x);
  if (row >= u_rows) {
    paint = vec4(row == u_rows ? u_land : u_sea, ${GROUND}.0 / 255.0);
    return;
  }
  int from = row * u_periods + u_period.x;
  int to = row * u_periods + u_period.y;
  int kindFrom = int(texelFetch(u_kinds, texel(from), 0).r);
  int kindTo = int(texelFetch(u_kinds, texel(to), 0).r);
  int kind = u_mix < 0.5 ? kindFrom : kindTo;
  float rateFrom = texelFetch(u_rates, texel(from), 0).r;
  float rateTo = texelFetch(u_rates, texel(to), 0).r;
  // Nothing is passed through on the way from or to a missing value.
  float rate = kindFrom == 3 ? rateTo : kindTo == 3 ? rateFrom : mix(rateFrom, rateTo, u_mix);
  int bin = 0;
  for (int i = 0; i < ${CLASSES - 1}; i++) bin += rate >= u_breaks[i] ? 1 : 0;
  vec3 color = kind == 0 ? u_outside : kind == 3 ? u_missing : u_filled ? u_colors[bin] : u_listed;
  bool isValue = u_filled && kind != 0 && kind != 3;
  bool isChosen = u_classes == -1 || (isValue && (u_classes >> bin & 1) == 1);
  bool isShown = isChosen && texelFetch(u_shown, texel(row), 0).r == 1u;
  paint = vec4(color, float(kind | (isShown ? 8 : 0)) / 255.0);
}`;

/**
 * The places: which rows each pixel belongs to, drawn when the camera has moved. Red is the row that the middle of the
 * pixel lies in; green is what a border adds, by bits: 20 of the row on its other side, 5 of that row's share of the pixel (in 62nds),
 * 5 of how much of the pixel the line covers (in 31sts), 2 of the line's colour.
 */
export const FILL_VERTEX = `${HEAD}
in vec2 a_position;
in float a_row;
uniform mat4 u_matrix;
flat out uint v_row;
void main() {
  v_row = uint(a_row + 0.5);
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

export const FILL_FRAGMENT = `${HEAD}
flat in uint v_row;
out uvec2 place;
void main() {
  place = uvec2(v_row, 0u);
}`;

/** Moves the edges of a strip apart by \`reach\` pixels to either side; \`v_across\` is the distance from its middle. */
const STRIP = `
in vec2 a_position;
in vec2 a_miter;
in vec2 a_border;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
out float v_across;
void place(float reach) {
  vec4 middle = u_matrix * vec4(a_position, 0.0, 1.0);
  vec4 turn = u_matrix * vec4(a_miter, 0.0, 0.0);
  vec2 across = (turn.xy - middle.xy / middle.w * turn.w) * u_viewport;
  vec2 offset = normalize(across) * length(a_miter) / ${glsl(MITER_UNIT)} * reach;
  v_across = (a_border.y * 2.0 - 1.0) * reach;
  gl_Position = middle + vec4(offset * 2.0 / u_viewport * middle.w, 0.0, 0.0);
}`;

/** How much of a pixel whose middle is so far from that of a line lies on the line. */
const COVER = `
float cover(float across, float halfWidth) {
  return max(0.0, min(across + 0.5, halfWidth) - max(across - 0.5, -halfWidth));
}`;

export const BORDER_VERTEX = `${HEAD}${STRIP}
in uvec2 a_rows;
uniform float u_widths[${BORDER_KINDS.length}];
flat out uvec2 v_rows;
flat out float v_half;
flat out uint v_kind;
void main() {
  v_kind = uint(a_border.x + 0.5);
  v_rows = a_rows;
  v_half = u_widths[v_kind] * 0.5;
  place(v_half + 0.5);
}`;

/** Of two borders on one pixel the one remains that hides more of it. */
export const BORDER_FRAGMENT = `${HEAD}${COVER}
flat in uvec2 v_rows;
flat in float v_half;
flat in uint v_kind;
in float v_across;
uniform float u_alphas[${BORDER_KINDS.length}];
out uvec2 place;
void main() {
  float covered = cover(v_across, v_half);
  float share = max(0.0, 0.5 - abs(v_across));
  // The row of the pixel's own middle is there already.
  uint other = v_across < 0.0 ? v_rows.y : v_rows.x;
  uint color = min(v_kind, 2u);
  place = uvec2(0u, other | uint(share * 62.0 + 0.5) << 20 | uint(covered * 31.0 + 0.5) << 25 | color << 30);
  gl_FragDepth = 1.0 - max(covered * u_alphas[v_kind], share * 0.02);
}`;

const { strokes, dashes, hatch } = STATUS_PATTERNS;
const dash = dashes.width / dashes.box[1] / 2;

/** How much of a pixel lies on one of the lines of a pattern, in GLSL. */
function onLines({ pitch, width, turn }: StatusLines, wobble = '0.0'): string {
  const angle = (turn / 180) * Math.PI;
  const turned = `mat2(${[Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)].map(glsl).join(', ')})`;
  return `lines(${turned} * at, ${glsl(pitch)}, ${glsl(width / 2)}, ${wobble})`;
}

/**
 * The patterns of statuses, in screen pixels at a fixed angle: how much of each pixel lies on the strokes of estimates (red), on the
 * hatching over missing values (green) and on the dashes over what is unverified (blue).
 */
export const PATTERNS_FRAGMENT = `${HEAD}${COVER}
uniform float u_ratio;
out vec4 patterns;
/** Along and across them is \`at\`; each wavers by itself, as a hand does. */
float lines(vec2 at, float pitch, float halfWidth, float wobble) {
  float across = at.y / pitch;
  float line = floor(across);
  float bend = wobble * (0.6 * sin(at.x * 0.21 + line * 2.1) + 0.4 * sin(at.x * 0.09 - line * 1.3));
  return cover(((across - line - 0.5) * pitch + bend) * u_ratio, halfWidth * u_ratio);
}
void main() {
  vec2 at = gl_FragCoord.xy / u_ratio;
  vec2 cell = fract(at / vec2(${glsl(dashes.box[0])}, ${glsl(dashes.box[1])})) - 0.5;
  float dash = (1.0 - smoothstep(${glsl(dash - 0.05)}, ${glsl(dash + 0.05)}, abs(cell.y))) * (1.0 - step(${glsl(dashes.length / dashes.box[0] / 2)}, abs(cell.x)));
  patterns = vec4(${onLines(strokes, '0.6')}, ${onLines(hatch)}, dash, 1.0);
}`;

/**
 * The picture: each pixel is painted as the rows that it belongs to. Where a border runs the paints of its two sides are mixed by
 * their shares of the pixel, patterns and all, and the line is laid on top, so that nothing needs multisampling. A processor that
 * draws runs all branches for all pixels, so a paint is looked up once.
 */
export const PICTURE_FRAGMENT = `${HEAD}
uniform usampler2D u_places;
uniform sampler2D u_paints;
uniform sampler2D u_patterns;
uniform int u_rows;
uniform vec4 u_veil;
uniform vec3 u_hatch;
uniform bool u_filled;
uniform vec3 u_receded;
uniform float u_opacity;
uniform vec4 u_lines[4];
uniform float u_ground;
out vec4 color;

vec4 paintOf(uint row) {
  return texelFetch(u_paints, ivec2(row % ${TEXTURE_WIDTH}u, row / ${TEXTURE_WIDTH}u), 0);
}

int codeOf(vec4 paint) {
  return int(paint.a * 255.0 + 0.5);
}

/** A paint where so much of the pixel lies on each pattern. */
vec3 painted(vec4 paint, vec3 patterns) {
  int code = codeOf(paint);
  int kind = code & 7;
  float veil = kind == 2 ? patterns.r : kind == 4 ? 0.75 * patterns.b : 0.0;
  vec3 seen = kind == 3 ? mix(paint.rgb, u_hatch, 0.7 * patterns.g) : mix(paint.rgb, u_veil.rgb, u_filled ? u_veil.a * veil : 0.0);
  return mix(u_receded, seen, code == ${GROUND} ? 1.0 : ((code & 8) == 8 ? 1.0 : ${RECEDED}) * u_opacity);
}

/** What is seen of a paint, by how much of it: around the country that may be nothing. */
vec4 seen(vec4 paint, vec3 patterns) {
  float share = codeOf(paint) == ${GROUND} ? u_ground : 1.0;
  return vec4(painted(paint, patterns) * share, share);
}

/** Whether a paint is that of an estimate that stands out: two of them have no line between, which would be too sharp. */
bool isEstimate(vec4 paint) {
  return u_filled && codeOf(paint) == (8 | 2);
}

/** What lies beside the nation is not known to its border: land, sea or what else is seen there. */
uint beside(uint own, ivec2 at) {
  const ivec2 STEPS[4] = ivec2[4](ivec2(1, 0), ivec2(-1, 0), ivec2(0, 1), ivec2(0, -1));
  for (int i = 0; i < 4; i++) {
    uint row = texelFetch(u_places, at + STEPS[i], 0).r;
    if (row != own) return row;
  }
  return own;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  uvec2 place = texelFetch(u_places, at, 0).rg;
  vec3 patterns = texelFetch(u_patterns, at, 0).rgb;
  uint own = place.r;
  vec4 paint = paintOf(own);
  color = seen(paint, patterns);
  if (place.g == 0u) return;
  uint share = place.g >> 20 & 31u;
  uint other = place.g & 0xFFFFFu;
  bool isCounty = place.g >> 30 == 0u;
  // The shore of the land runs on below the counties.
  bool isHidden = own < uint(u_rows) && other >= uint(u_rows) && other != 65535u;
  if (other == 65535u) other = beside(own, at);
  vec4 otherPaint = paintOf(other);
  if (!isHidden) color = mix(color, seen(otherPaint, patterns), float(share) / 62.0);
  if (isCounty && isEstimate(paint) && isEstimate(otherPaint)) return;
  vec4 line = u_lines[place.g >> 30];
  const vec3 TONES = vec3(${TONES.map(glsl).join(', ')});
  bool isLost = abs(dot(color.rgb - line.rgb, TONES)) < ${glsl(LEAST_TONE)};
  if (isCounty && isLost) line = u_lines[3];
  color = mix(color, vec4(line.rgb, 1.0), line.a * float(place.g >> 25 & 31u) / 31.0);
}`;

/** A line of one width and colour along strips, for outlines. */
export const OUTLINE_VERTEX = `${HEAD}${STRIP}
uniform float u_half;
void main() {
  place(u_half + 0.5);
}`;

export const OUTLINE_FRAGMENT = `${HEAD}${COVER}
in float v_across;
uniform float u_half;
uniform vec3 u_color;
out vec4 color;
void main() {
  float covered = cover(v_across, u_half);
  color = vec4(u_color * covered, covered);
}`;

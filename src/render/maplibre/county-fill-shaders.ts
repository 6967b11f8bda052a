import { STATUS_PATTERNS } from '../../core/theme/status-patterns.ts';
/** Texels a row of the value textures. */
export const TEXTURE_WIDTH = 1024;

/** The most classes that the shaders know. */
export const CLASSES = 8;

/** Looks the two periods of a county up in the value textures and picks its colour. */
export const VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;

in vec2 a_position;
in float a_row;

uniform mat4 u_matrix;
uniform sampler2D u_rates;
uniform usampler2D u_kinds;
uniform usampler2D u_shown;
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

flat out vec3 v_color;
flat out int v_kind;
flat out float v_shown;

ivec2 texel(int at) {
  return ivec2(at % ${TEXTURE_WIDTH}, at / ${TEXTURE_WIDTH});
}

void main() {
  int row = int(a_row + 0.5);
  int from = row * u_periods + u_period.x;
  int to = row * u_periods + u_period.y;
  int kindFrom = int(texelFetch(u_kinds, texel(from), 0).r);
  int kindTo = int(texelFetch(u_kinds, texel(to), 0).r);
  v_kind = u_mix < 0.5 ? kindFrom : kindTo;
  v_shown = float(texelFetch(u_shown, texel(row), 0).r);
  float rateFrom = texelFetch(u_rates, texel(from), 0).r;
  float rateTo = texelFetch(u_rates, texel(to), 0).r;
  // Nothing is passed through on the way from or to a missing value.
  float rate = kindFrom == 3 ? rateTo : kindTo == 3 ? rateFrom : mix(rateFrom, rateTo, u_mix);
  int bin = 0;
  for (int i = 0; i < ${CLASSES - 1}; i++) bin += rate >= u_breaks[i] ? 1 : 0;
  if (v_kind == 0) v_color = u_outside;
  else if (v_kind == 3) v_color = u_missing;
  else v_color = u_filled ? u_colors[bin] : u_listed;
  bool isValue = u_filled && v_kind != 0 && v_kind != 3;
  bool isChosen = u_classes == -1 || (isValue && (u_classes >> bin & 1) == 1);
  if (!isChosen) v_shown = 0.0;
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

const { dots, dashes, hatch } = STATUS_PATTERNS;
const dash = dashes.width / dashes.box[1] / 2;
const glsl = (value: number) => value.toFixed(4);

/**
 * Lays dots over estimates, hatching over missing values and dashes over what is unverified, in screen
 * pixels at a fixed angle.
 */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;

flat in vec3 v_color;
flat in int v_kind;
flat in float v_shown;

uniform float u_ratio;
uniform bool u_filled;
uniform vec4 u_dots;
uniform vec3 u_hatch;
uniform vec3 u_receded;
uniform float u_opacity;

out vec4 color;

void main() {
  vec2 at = gl_FragCoord.xy / u_ratio;
  vec3 paint = v_color;
  if (v_kind == 2 && u_filled) {
    vec2 cell = fract(vec2(at.x + at.y, at.x - at.y) / ${glsl(dots.square)}) - 0.5;
    float far = length(cell) * ${glsl(dots.square / Math.SQRT2)};
    float dot = 1.0 - smoothstep(${glsl(dots.radius - dots.softness)}, ${glsl(dots.radius + dots.softness)}, far);
    paint = mix(paint, u_dots.rgb, dot * u_dots.a);
  } else if (v_kind == 3) {
    float across = abs(fract((at.x + at.y) / ${glsl(hatch.pitch * Math.SQRT2)}) - 0.5) * ${glsl(hatch.pitch)};
    paint = mix(paint, u_hatch, (1.0 - smoothstep(${glsl(hatch.width / 2 - 0.25)}, ${glsl(hatch.width / 2 + 0.25)}, across)) * 0.7);
  } else if (v_kind == 4 && u_filled) {
    vec2 cell = fract(at / vec2(${glsl(dashes.box[0])}, ${glsl(dashes.box[1])})) - 0.5;
    float dash = (1.0 - smoothstep(${glsl(dash - 0.05)}, ${glsl(dash + 0.05)}, abs(cell.y))) * (1.0 - step(${glsl(dashes.length / dashes.box[0] / 2)}, abs(cell.x)));
    paint = mix(paint, u_dots.rgb, dash * u_dots.a * 0.75);
  }
  color = vec4(mix(u_receded, paint, mix(0.18, 1.0, v_shown) * u_opacity), 1.0);
}`;

import { expect, test } from 'vitest';
import { STATUS_PATTERNS } from './status-patterns.ts';
import { contrast, distance, EYES } from '../../../tests/fixtures/eyes.ts';
import { channels, themeDeclarations, THEMES, type Theme } from './theme.ts';

/** Twice the least distance in OKLab that an eye sees between two colours side by side. */
const TOLD_APART = 0.04;

const SCHEMES = ['light', 'dark'] as const;

/** All colours of a theme, at whatever depth. */
function colorsOf(theme: Theme): string[] {
  return Object.values(theme).flatMap((value: string | object) =>
    typeof value === 'string' ? value : Object.values(value).flat(),
  );
}

/** Every sequence of classes from the least to the most. */
function sequencesOf({ ramps, years }: Theme): [name: string, colors: readonly string[]][] {
  const sequential = Object.entries(ramps).filter(
    ([name]) => name !== 'average' && name !== 'change',
  );
  return [...sequential, ['years', years]];
}

function gapsIn(colors: readonly string[], eye: (typeof EYES)[number]): number[] {
  return colors.slice(1).map((color, index) => distance(colors[index]!, color, eye));
}

test('both themes name the same colours', () => {
  expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light));
  expect(colorsOf(THEMES.dark)).toHaveLength(colorsOf(THEMES.light).length);
});

test.each(SCHEMES)('every colour of the %s theme is #RRGGBB or #RRGGBBAA', (scheme) => {
  const strays = colorsOf(THEMES[scheme]).filter(
    (color) => !/^#([0-9A-F]{6}|[0-9A-F]{8})$/i.test(color),
  );
  expect(strays).toEqual([]);
});

for (const scheme of SCHEMES) {
  test.each([
    ['ink', 'paper'],
    ['ink', 'sea'],
    ['ink', 'land'],
    ['ink', 'outside'],
    ['quiet', 'paper'],
    ['quiet', 'sea'],
    ['quiet', 'land'],
  ] as const)(`%s on %s is legible in the ${scheme} theme`, (text, ground) => {
    const theme = THEMES[scheme];
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test(`the accent stands out from the paper of the ${scheme} theme`, () => {
    const { accent, paper } = THEMES[scheme];
    expect(contrast(accent, paper)).toBeGreaterThanOrEqual(3);
  });

  for (const [name, colors] of sequencesOf(THEMES[scheme])) {
    test.each(EYES)(`classes of ${name} side by side differ to %s eyes in the ${scheme}`, (eye) => {
      expect(Math.min(...gapsIn(colors, eye))).toBeGreaterThan(TOLD_APART);
    });

    test(`the classes of ${name} go one way from the paper of the ${scheme} theme`, () => {
      const contrasts = colors.map((color) => contrast(color, THEMES[scheme].paper));
      expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    });
  }

  test.each(EYES)(`no class of the ${scheme} theme looks unlisted to %s eyes`, (eye) => {
    const { outside, missing, ramps, years, groups } = THEMES[scheme];
    const classes = [...Object.values(ramps).flat(), ...years, ...groups.slice(0, -1)];
    const gaps = classes.flatMap((color) => [
      distance(color, outside, eye),
      distance(color, missing, eye),
    ]);
    expect(Math.min(...gaps)).toBeGreaterThan(TOLD_APART);
  });

  for (const name of ['average', 'change'] as const) {
    const ramp = THEMES[scheme].ramps[name];
    const [below, above] = [ramp.slice(0, ramp.length / 2), ramp.slice(ramp.length / 2)];

    test.each(EYES)(`the classes of ${name} in the ${scheme} theme differ to %s eyes`, (eye) => {
      expect(Math.min(...gapsIn(ramp, eye))).toBeGreaterThan(TOLD_APART);
      const across = below.flatMap((low) => above.map((high) => distance(low, high, eye)));
      expect(Math.min(...across)).toBeGreaterThan(TOLD_APART);
    });

    test(`the classes of ${name} in the ${scheme} theme are as strong on both sides`, () => {
      const { paper } = THEMES[scheme];
      const strength = (colors: readonly string[]) => colors.map((color) => contrast(color, paper));
      expect(strength(below)).toEqual(strength(below).sort((a, b) => b - a));
      expect(strength(above)).toEqual(strength(above).sort((a, b) => a - b));
    });

    test(`in ${name} of the ${scheme} theme less is purple and more is orange`, () => {
      const warmth = (color: string) => channels(color)[0] - channels(color)[2];
      expect(Math.max(...below.map(warmth))).toBeLessThan(0);
      expect(Math.min(...above.map(warmth))).toBeGreaterThan(0);
    });
  }

  test.each(EYES)(`areas side by side differ to %s eyes in the ${scheme} theme`, (eye) => {
    const { groups } = THEMES[scheme];
    const gaps = groups.flatMap((one, index) =>
      groups.slice(index + 1).map((other) => distance(one, other, eye)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(TOLD_APART);
  });

  test(`of the ${scheme} theme only the ecology is green`, () => {
    const { ecology, ...rest } = THEMES[scheme];
    const isGreen = (color: string) => {
      const [red, green, blue] = channels(color);
      return green > red * 1.15 && green > blue * 1.15;
    };
    expect(isGreen(ecology)).toBe(true);
    expect(colorsOf(rest as Theme).filter(isGreen)).toEqual([]);
  });
}

test('a colour splits into four channels, opaque unless it says otherwise', () => {
  expect(channels('#FF0080')).toEqual([1, 0, 128 / 255, 1]);
  expect(channels('#00000033')).toEqual([0, 0, 0, 0.2]);
});

test('style sheets get every single colour and each pattern of a status under its name', () => {
  const declarations = themeDeclarations(THEMES.light);
  expect(declarations).toContain(`--nation-line:${THEMES.light.nationLine}`);
  const single = Object.values(THEMES.light).filter((value) => typeof value === 'string');
  const patterns = Object.keys(STATUS_PATTERNS);
  expect(declarations.split(';')).toHaveLength(single.length + patterns.length);
  for (const pattern of patterns) expect(declarations).toContain(`--${pattern}-pattern:`);
});

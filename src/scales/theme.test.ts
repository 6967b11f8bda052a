import { expect, test } from 'vitest';
import { contrast, distance, EYES } from '../../tests/fixtures/eyes.ts';
import { channels, themeDeclarations, THEMES, type Theme } from './theme.ts';

/** Twice the least distance in OKLab that an eye sees between two colours side by side. */
const TOLD_APART = 0.04;

const SCHEMES = ['light', 'dark'] as const;

function colorsOf(theme: Theme): string[] {
  return Object.values(theme).flat() as string[];
}

test('both themes name the same colours', () => {
  expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light));
  expect(THEMES.dark.sales).toHaveLength(THEMES.light.sales.length);
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

  test.each(EYES)(
    `neighbouring classes of the ${scheme} theme differ to eyes of %s sight`,
    (eye) => {
      const { sales } = THEMES[scheme];
      const gaps = sales.slice(1).map((color, index) => distance(sales[index]!, color, eye));
      expect(Math.min(...gaps)).toBeGreaterThan(TOLD_APART);
    },
  );

  test.each(EYES)(`no class of the ${scheme} theme looks unlisted to eyes of %s sight`, (eye) => {
    const { sales, outside, missing } = THEMES[scheme];
    const gaps = sales.flatMap((color) => [
      distance(color, outside, eye),
      distance(color, missing, eye),
    ]);
    expect(Math.min(...gaps)).toBeGreaterThan(TOLD_APART);
  });

  test(`the classes of the ${scheme} theme go one way from its paper`, () => {
    const { sales, paper } = THEMES[scheme];
    const contrasts = sales.map((color) => contrast(color, paper));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
  });
}

test('a colour splits into four channels, opaque unless it says otherwise', () => {
  expect(channels('#FF0080')).toEqual([1, 0, 128 / 255, 1]);
  expect(channels('#00000033')).toEqual([0, 0, 0, 0.2]);
});

test('style sheets get every single colour under its name', () => {
  const declarations = themeDeclarations(THEMES.light);
  expect(declarations).toContain(`--nation-line:${THEMES.light.nationLine}`);
  expect(declarations.split(';')).toHaveLength(Object.keys(THEMES.light).length - 1);
});

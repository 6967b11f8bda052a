import { expect, test } from 'vitest';
import { THEMES } from '../../core/theme/theme.ts';
import { staticMapStyle } from './static-map-style.ts';

test.each(['light', 'dark'] as const)('a static map of the %s theme has its colours', (scheme) => {
  const colors = THEMES[scheme].ramps.blue;
  const style = staticMapStyle(THEMES[scheme], colors);
  expect(style).toContain(`.outside{fill:${THEMES[scheme].outside}}`);
  colors.forEach((color, bin) => {
    expect(style).toContain(`.bin-${bin}{fill:${color}}`);
  });
});

test('a colour that lets through is written as a colour and an opacity', () => {
  const style = staticMapStyle({ ...THEMES.light, nationLine: '#12345680' }, []);
  expect(style).toContain('stroke:#123456;stroke-opacity:0.5');
  expect(style).not.toMatch(/#[0-9A-Fa-f]{8}/);
});

test('lines of a static map have a rule each', () => {
  const style = staticMapStyle(THEMES.light, []);
  const classes = ['county-line', 'province-line', 'nation-line', 'dash-line'];
  for (const name of [...classes, 'missing', 'listed', 'total', 'flow', 'forest']) {
    expect(style).toContain(`.${name}{`);
  }
});

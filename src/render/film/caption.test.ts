import { expect, test } from 'vitest';
import { textLines } from '../../../tests/fixtures/print.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { captionHeight, captionSvg } from './caption.ts';

const draw = (title: string, text: string, width: number, height: number) =>
  captionSvg({ title, text, language: 'en', theme: THEMES.light }, { width, height });

test('a caption has the words of its scene, as they are written', () => {
  const svg = draw('A & B', 'Less < more.', 1280, 720);
  expect(textLines(svg)).toEqual(['A & B', 'Less < more.']);
  expect(svg).toContain(`width="1280" height="${captionHeight(720)}"`);
});

test.each([
  [640, 360],
  [1280, 720],
  [3840, 2160],
])('at %i × %i the longest words that a scene may have lie within the band', (width, height) => {
  const svg = draw('T'.repeat(200), 'words '.repeat(333), width, height);
  const [, high] = /viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)!;
  const lines = [...svg.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(lines.length).toBeGreaterThan(2);
  expect(Math.min(...lines)).toBeGreaterThan(0);
  expect(Math.max(...lines)).toBeLessThan(Number(high));
  expect(textLines(svg).join(' ').match(/words/g)).toHaveLength(333);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { below, from, HEIGHTS, WIDTHS } from './breakpoints.ts';

const SIZE = /\(\s*(min|max)-(width|height):\s*([\d.]+)px\s*\)/g;

function files(name: RegExp): string[] {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return all.filter((path) => name.test(path));
}

function read(path: string): string {
  return readFileSync(`src/${path}`, 'utf8');
}

/** The sizes that a text asks for, as the least of what begins there. */
function sizesIn(text: string): string[] {
  return [...text.matchAll(SIZE)].map(([, end, side, pixels]) => {
    const least = Number(pixels) + (end === 'max' ? 1 : 0);
    return `${side} ${least}`;
  });
}

const NAMED = [
  ...Object.values(WIDTHS).map((pixels) => `width ${pixels}`),
  ...Object.values(HEIGHTS).map((pixels) => `height ${pixels}`),
];

test.each(files(/\.(svelte|css)$/))('%s changes only at named sizes', (path) => {
  const unnamed = sizesIn(read(path)).filter((size) => !NAMED.includes(size));
  expect(unnamed).toEqual([]);
});

test('every name is used', () => {
  const used = new Set(files(/\.(svelte|css)$/).flatMap((path) => sizesIn(read(path))));
  expect(NAMED.filter((size) => !used.has(size))).toEqual([]);
});

test('scripts ask for sizes by name alone', () => {
  const scripts = files(/(?<!\.test)\.ts$|\.svelte$/);
  expect(scripts.filter((path) => /matchMedia\([^)]*(width|height)/.test(read(path)))).toEqual([]);
});

test('below a name ends where it begins', () => {
  expect(from('desk')).toBe('(min-width: 1100px)');
  expect(below('desk')).toBe('(max-width: 1099px)');
});

import { expect, test } from 'vitest';
import { draw, objections, redraw, withoutDetours } from './drawing.ts';

const GRAPH = new Map([
  ['src/main.ts', ['src/ui/App.svelte']],
  ['src/ui/App.svelte', ['src/charts/chart.ts', 'src/core/view/view.ts']],
  ['src/charts/chart.ts', ['src/core/view/view.ts', 'src/core/atlas/atlas.ts']],
  ['src/core/view/view.ts', ['src/core/atlas/atlas.ts']],
  ['src/core/atlas/atlas.ts', []],
]);
const UPWARD = new Map([...GRAPH, ['src/core/atlas/atlas.ts', ['src/core/view/view.ts']]]);

test('draws rooms from the top down, without arrows that follow from others', () => {
  expect(draw(GRAPH)).toBe(`\`\`\`mermaid
flowchart TD
  entry[main.ts, single.ts] --> ui
  ui --> charts
  charts --> core
\`\`\`

An arrow is an import; those that follow from others are left out. 4 pairs of rooms, 0 imports
against the [table](tools/rooms/table.ts), 0 circles of files, types included.`);
});

test('counts what the table forbids, and circles', () => {
  expect(draw(UPWARD)).toContain('1 import\nagainst');
  expect(draw(UPWARD)).toContain('1 circle of files');
  expect(objections(UPWARD)).toEqual([
    'src/core/atlas/atlas.ts → src/core/view/view.ts: core/atlas may not import core/view, of core only base, geography.',
  ]);
});

test('keeps the arrows of a circle and those out of it', () => {
  const arrows = new Map(
    Object.entries({ a: ['b', 'c'], b: ['a', 'c'] }).map(([from, to]) => [from, new Set(to)]),
  );
  expect(withoutDetours(arrows)).toEqual(arrows);
});

test('changes only what stands between the marks', () => {
  const readme = `before\n\n<!-- rooms, drawn by npm run rooms -->\nold\n<!-- end of rooms -->\n\nafter\n`;
  const once = redraw(readme, GRAPH);
  expect(once).toMatch(/^before\n\n<!--.*-->\n\n```mermaid[^]*\n\n<!--.*-->\n\nafter\n$/);
  expect(once).not.toContain('old');
  expect(redraw(once, GRAPH)).toBe(once);
  expect(() => redraw('no marks', GRAPH)).toThrow('expected <!-- rooms');
});

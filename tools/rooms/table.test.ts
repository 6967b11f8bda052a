import { expect, test } from 'vitest';
import { readImports } from './imports.ts';
import { MAY_IMPORT, objection, placeOf, WITHIN } from './table.ts';

test('a room may import those below it and itself', () => {
  expect(objection('src/scene/labels.ts', 'src/core/view/view.ts')).toBeUndefined();
  expect(objection('src/scene/labels.ts', 'src/scene/marks.ts')).toBeUndefined();
});

test('a room may not import one above it, and hears what it may', () => {
  expect(objection('src/i18n/format/units.ts', 'src/app/address.ts')).toBe(
    'i18n may not import app, only core.',
  );
});

test('nothing of the page imports tools', () => {
  expect(objection('src/app/address.ts', 'tools/print/png.ts')).toContain('may not import tools');
});

test('a folder may import those before it in its room, not those after or beside it', () => {
  const atlas = 'src/core/atlas/atlas.ts';
  const view = 'src/core/view/view.ts';
  expect(objection(view, atlas)).toBeUndefined();
  expect(objection(atlas, view)).toBe(
    'core/atlas may not import core/view, of core only base, geography.',
  );
  expect(objection('src/render/pptx/a.ts', 'src/render/svg/b.ts')).toContain('only itself');
  expect(objection('src/render/film/a.ts', 'src/render/svg/b.ts')).toBeUndefined();
});

test('only the page itself imports what lies in ui and not in a folder of it', () => {
  expect(objection('src/ui/App.svelte', 'src/ui/slide/SlidePage.svelte')).toBeUndefined();
  expect(objection('src/ui/slide/SlidePage.svelte', 'src/ui/App.svelte')).toContain(
    'not import ui',
  );
});

test('a new room or folder has to be entered in the table', () => {
  expect(objection('src/new/a.ts', 'src/core/base/b.ts')).toContain('new is no room');
  expect(objection('src/ui/new/a.ts', 'src/ui/base/b.ts')).toContain('ui/new is no folder');
});

test('what lies outside is left to other rules', () => {
  expect(objection('src/core/atlas/atlas.ts', 'data/product.ts')).toBeUndefined();
});

test('a folder in a folder is part of that', () => {
  expect(placeOf('src/ui/workbench/table/Grid.svelte')).toEqual({
    room: 'ui',
    folder: 'workbench',
  });
});

test('the table names no room and no folder that is not there', () => {
  const places = [...readImports('.').keys()].map((file) => placeOf(file)!);
  const there = new Set(places.flatMap(({ room, folder }) => [room, `${room}/${folder}`]));
  const named = [
    ...Object.keys(MAY_IMPORT),
    ...Object.entries(WITHIN).flatMap(([room, folders]) =>
      Object.keys(folders).map((folder) => `${room}/${folder}`),
    ),
  ];
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

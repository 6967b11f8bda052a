import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import record from './record.json' with { type: 'json' };
import { loadTables } from './tables.ts';

const tables = loadTables();
const src = fileURLToPath(new URL('../src/', import.meta.url));

/** The text of a module without its comments. */
function codeOf(path: string): string {
  return readFileSync(src + path, 'utf8').replace(
    /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<=^|[\s;])(\/\/|--).*$/gm,
    '',
  );
}

test('the code names no indicator, half-year or number of the record, and no service of the programme', () => {
  const ids = tables.indicators.map(({ id }) => id).join('|');
  const halves = tables.periods.map(({ id }) => id).join('|');
  const programmes = tables.programmes.flatMap(({ zh, en }) => [zh, en]).join('|');
  const { groupings, census, planting, villages } = record;
  const labels = Object.values(groupings).flatMap((label) =>
    Object.values(label).flatMap(({ zh, en }) => [zh, en]),
  );
  const said = [census, planting, villages].flatMap(({ zh, en }) => [zh, en]).join('|');
  const word = new RegExp(
    `['"\`](${ids}|${labels.join('|')})['"\`]|${programmes}|${said}|census (of|in) 2020|\\b(${halves}|${tables.list.length}|${record.batches.join(', ')})\\b|MYbank|网商银行`,
  );
  const modules = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(ts|svelte|sql)$/.test(path) && !path.endsWith('.test.ts'),
  );
  const found = modules.flatMap((path) => {
    const said = word.exec(codeOf(path))?.[0];
    return said ? [`src/${path}: ${said}`] : [];
  });
  expect(found).toEqual([]);
});

test('the record names a layer, a half-year, indicators, batches and areas that the tables have', () => {
  const { view, opening, listFigure, income, items, batches, areas } = record;
  const layers = tables.layers.map(({ indicator }) => indicator);
  expect(layers).toEqual(expect.arrayContaining([view.layer, listFigure]));
  expect(tables.context.map(({ id }) => id)).toContain(income);
  expect(['list', ...layers]).toContain(opening.layer);
  expect(Object.keys(items)).toEqual(expect.arrayContaining(opening.overlays));
  expect(tables.periods.map(({ id }) => id)).toContain(view.period);
  const ids = tables.indicators.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.values(items).flat()));
  expect([...new Set(tables.list.map((row) => row.left_year))].sort()).toEqual(batches);
  const named = (column: 'area' | 'three_areas') =>
    [...new Set(tables.list.flatMap((row) => row[column]?.split('|') ?? []))].sort();
  expect(named('area')).toEqual(areas.area.map(({ zh }) => zh).sort());
  expect(named('three_areas')).toEqual(areas.three.map(({ zh }) => zh).sort());
});

import { circlesOf } from './circles.ts';
import type { ImportGraph } from './imports.ts';
import { MAY_IMPORT, objection, placeOf } from './table.ts';

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

const START = '<!-- rooms, drawn by npm run rooms -->';
const END = '<!-- end of rooms -->';

/** The text with what stands between the two marks drawn again. */
export function redraw(text: string, graph: ImportGraph): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`expected ${START} and ${END}`);
  return `${text.slice(0, start)}${START}\n\n${draw(graph)}\n\n${text.slice(end)}`;
}

/** Rooms from the top down, the arrows that say the rest, and what the table objects to. */
export function draw(graph: ImportGraph): string {
  const all = arrowsOf(graph);
  const few = withoutDetours(all);
  const rooms = Object.keys(MAY_IMPORT).reverse();
  const lines = rooms
    .filter((room) => few.get(room)?.size)
    .map(
      (room) => `  ${nameOf(room)} --> ${rooms.filter((to) => few.get(room)!.has(to)).join(' & ')}`,
    );
  const pairs = [...all.values()].reduce((sum, { size }) => sum + size, 0);
  const wrong = count(objections(graph), 'import');
  const circles = count(circlesOf(graph), 'circle');
  return [
    ...['```mermaid', 'flowchart TD', ...lines, '```', ''],
    `An arrow is an import; those that follow from others are left out. ${pairs} pairs of rooms, ${wrong}`,
    `against the [table](tools/rooms/table.ts), ${circles} of files, types included.`,
  ].join('\n');
}

/** What the table says against the imports of all files. */
export function objections(graph: ImportGraph): string[] {
  return [...graph].flatMap(([from, imported]) =>
    imported.flatMap((to) => {
      const message = objection(from, to);
      return message ? [`${from} → ${to}: ${message}`] : [];
    }),
  );
}

function count(things: readonly unknown[], name: string): string {
  return `${things.length} ${name}${things.length === 1 ? '' : 's'}`;
}

function nameOf(room: string): string {
  return room === 'entry' ? 'entry[main.ts, single.ts]' : room;
}

/** Which room imports which. */
export function arrowsOf(graph: ImportGraph): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const [from, imported] of graph) {
    const room = placeOf(from)!.room;
    for (const to of imported) {
      const other = placeOf(to)!.room;
      if (other !== room) arrows.set(room, (arrows.get(room) ?? new Set()).add(other));
    }
  }
  return arrows;
}

/** Leaves out the arrows to where another way leads, too; within a circle all stay. */
export function withoutDetours(arrows: Arrows): Arrows {
  const isNeeded = (from: string, to: string) =>
    ![...arrows.get(from)!].some(
      (by) => by !== to && reaches(arrows, by, to) && !reaches(arrows, by, from),
    );
  return new Map(
    [...arrows].map(([from, targets]) => [
      from,
      new Set([...targets].filter((to) => isNeeded(from, to))),
    ]),
  );
}

function reaches(arrows: Arrows, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const room of seen) for (const next of arrows.get(room) ?? []) seen.add(next);
  return seen.has(to);
}

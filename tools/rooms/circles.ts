import type { ImportGraph } from './imports.ts';

/** Files that reach each other by their imports: the strongly connected components (Tarjan). */
export function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];

  /** Returns the earliest file, by number, that is still open and that this one reaches. */
  function visit(file: string): number {
    const number = order.size;
    order.set(file, number);
    open.push(file);
    let earliest = number;
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) earliest = Math.min(earliest, visit(next));
      else if (open.includes(next)) earliest = Math.min(earliest, order.get(next)!);
    }
    if (earliest === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return earliest;
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

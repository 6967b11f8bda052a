import { filledWidth, textOf, type InputRow, type Sheet } from './cells.ts';
import { nameRole, type Role } from './column-role.ts';
import { plainText } from './plain-text.ts';

/** What stands once before tables side by side, and is said of all of them. */
const SHARED: readonly (Role | null)[] = ['province', 'prefecture', 'period', 'half', 'indicator'];

/** Where each column of a table comes from; `null` for one that it has not. */
type Layout = readonly (number | null)[];

/**
 * Puts tables that stand side by side, each with its column of counties under the same name, one below the other: a figure
 * belongs to the county of its own table. Columns of the same name are one. Any other sheet is left as it is.
 */
export function oneBelowOther(sheet: Sheet): Sheet {
  const { header, rows, isGrid } = sheet;
  const names = header?.cells.map((cell) => plainText(textOf(cell))) ?? [];
  const starts = blockStarts(names);
  if (!header || starts.length < 2) return sheet;
  const at = (row: InputRow, column: number) => textOf(row.cells[column]);
  const isApart = rows.some((row) =>
    starts.some(
      ({ place }) => at(row, place) !== '' && at(row, place) !== at(row, starts[0]!.place),
    ),
  );
  const isNameless = names.some(
    (name, column) => name === '' && rows.some((row) => at(row, column)),
  );
  if (!isApart || isNameless) return sheet;

  const { columns, layouts } = layoutsOf(names, starts);
  const width = filledWidth(header);
  const below = layouts.flatMap((layout, block) => {
    const own = layout.filter((column) => column !== null && column >= starts[block]!.from);
    return rows.flatMap((row) => {
      // What has more cells than there are names is not known to be in its column.
      if (!isGrid && filledWidth(row) > width) return block === 0 ? [row] : [];
      return own.some((column) => at(row, column!) !== '') ? [laidOut(row, layout)] : [];
    });
  });
  const cells = columns.map((column) => header.cells[column]!);
  return { ...sheet, header: { line: header.line, cells, strayQuote: false }, rows: below };
}

/** Where tables begin, and their columns of places. */
function blockStarts(names: readonly string[]) {
  const roles = names.map((name) => (name === '' ? null : nameRole(name, [])));
  const isPlace = (at: number) => roles[at] === 'county' || roles[at] === 'code';
  const first = names.findIndex((name, at) => isPlace(at) && names.lastIndexOf(name) > at);
  if (first < 0) return [];
  const places = names.flatMap((name, at) => (name === names[first] ? [at] : []));
  // A number of the row or a province may stand before each.
  let before = 0;
  const isSame = (place: number) =>
    names[place - before - 1] !== '' && names[place - before - 1] === names[first - before - 1];
  while (before < first && places.every(isSame)) before += 1;
  const starts = places.map((place) => ({ from: place - before, place }));
  const hasFigures = starts.every(({ from }, index) => {
    const to = starts[index + 1]?.from ?? names.length;
    return names.some(
      (name, at) =>
        at >= from && at < to && name !== '' && (roles[at] === null || roles[at] === 'value'),
    );
  });
  return hasFigures ? starts : [];
}

function layoutsOf(names: readonly string[], starts: readonly { readonly from: number }[]) {
  const [{ from: first }] = starts as [{ from: number }];
  const left = names.flatMap((name, at) => (at < first && name !== '' ? [at] : []));
  const blocks = starts.map(({ from }, index) => {
    const to = starts[index + 1]?.from ?? names.length;
    const seen = new Map<string, number>();
    return names.flatMap((name, at) => {
      if (at < from || at >= to || name === '') return [];
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [{ key: `${name} ${times}`, at }];
    });
  });
  const columns = new Map<string, number>();
  for (const { key, at } of blocks.flat()) if (!columns.has(key)) columns.set(key, at);
  const layouts = blocks.map((block, index): Layout => {
    const own = new Map(block.map(({ key, at }) => [key, at]));
    const shared = left.map((at) =>
      index === 0 || SHARED.includes(nameRole(names[at]!, [])) ? at : null,
    );
    return [...shared, ...[...columns.keys()].map((key) => own.get(key) ?? null)];
  });
  return { columns: [...left, ...columns.values()], layouts };
}

function laidOut(row: InputRow, layout: Layout): InputRow {
  const cells = layout.map((at) => (at === null ? '' : (row.cells[at] ?? '')));
  const moved = <T>(map: ReadonlyMap<number, T>) =>
    new Map(
      layout.flatMap((at, to) => (at !== null && map.has(at) ? [[to, map.get(at)!] as const] : [])),
    );
  const { merged, line, strayQuote } = row;
  return { line, cells, strayQuote, ...(merged && { merged: moved(merged) }) };
}

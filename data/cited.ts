import type { Source } from './product.ts';
import type { Tables } from './schema.ts';

/** Parts a cell of ids. */
export function idsOf(cell: string | null): string[] {
  return cell ? cell.split('|') : [];
}

const toSource = ({ id, title, publisher, url, date }: Tables['sources'][number]): Source => ({
  id,
  title,
  publisher: publisher ?? '',
  url: url ?? '',
  date: date ?? '',
});

/** Gives the sources that a product cites, in the order of the table. */
export function citedSources(
  tables: Tables,
  rows: readonly { sources?: readonly string[]; source?: string | null }[],
): Source[] {
  const cited = new Set(rows.flatMap(({ sources, source }) => sources ?? idsOf(source ?? null)));
  return tables.sources.filter(({ id }) => cited.has(id)).map(toSource);
}

/** Gives the sources of the atlas: all but those that only a layer cites, which are in the layer's product. */
export function atlasSources(tables: Tables): Source[] {
  const { counties, list, observations, announcements } = tables;
  const { figures, stories, reserves, forests, hubs, renames, context } = tables;
  const own = new Set([
    ...counties.flatMap((row) => [row.source, row.villages_source, row.name_source]),
    ...list.flatMap((row) => [row.source, row.left_source]),
    ...observations.flatMap(({ source }) => idsOf(source)),
  ]);
  const ofLayers = new Set(
    [announcements, figures, stories, reserves, forests, hubs, renames, context].flatMap((table) =>
      table.flatMap(({ source }) => idsOf(source)),
    ),
  );
  return tables.sources.filter(({ id }) => own.has(id) || !ofLayers.has(id)).map(toSource);
}

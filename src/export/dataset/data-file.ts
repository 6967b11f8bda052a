import type { BoundaryTopology } from '../../core/geography/tessellation.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import type { CitationContext } from './cited-sources.ts';
import type { DataExtract } from './extract.ts';
import { fileName } from '../file-name.ts';
import { withPins } from './pin-column.ts';
import { readingCode } from './table.ts';
import { titleOf } from '../../i18n/format/atlas-title.ts';

/** The formats in which a download can be had, in the order in which they are listed. */
export const DATA_FORMATS = [
  'csv',
  'geojson',
  'topojson',
  'parquet',
  'citation',
  'bibtex',
] as const;
export type FormatId = (typeof DATA_FORMATS)[number];

/** How a table is laid out: a row a number, or a row a county. */
export const LAYOUTS = ['long', 'wide'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What is to be written. */
export interface DataFileRequest extends CitationContext {
  readonly extract: DataExtract;
  /** Of CSV; other formats are wide. */
  readonly layout: Layout;
  /** Whether CSV begins with the mark of UTF-8. */
  readonly bom: boolean;
  /** Adcodes of the pinned counties in the order of their letters. */
  readonly pinned: readonly string[];
  /** Gives the boundaries of the release, asked for only by formats that need them. */
  boundaries(): Promise<BoundaryTopology>;
}

const MEDIA: Readonly<
  Record<FormatId, { readonly type: string; readonly ending: string; readonly form?: string }>
> = {
  csv: { type: 'text/csv;charset=utf-8', ending: 'csv' },
  geojson: { type: 'application/geo+json', ending: 'geojson' },
  topojson: { type: 'application/json', ending: 'topojson' },
  parquet: { type: 'application/vnd.apache.parquet', ending: 'parquet' },
  citation: { type: 'text/plain;charset=utf-8', form: 'citation', ending: 'txt' },
  bibtex: { type: 'application/x-bibtex', ending: 'bib' },
};

/** Several half-years on end go by the first and the last, others with `+` between. */
export function dataFileName(
  format: FormatId,
  { extract, layout }: Pick<DataFileRequest, 'extract' | 'layout'>,
): string {
  const { atlas, layers, reading } = extract;
  const { form, ending } = MEDIA[format];
  return fileName(
    {
      of: layers.length > 1 ? 'all' : (layers[0] ?? 'list'),
      at: layers.length > 0 ? [periodsName(extract), ...readingCode(reading)] : [],
      release: atlas.release,
      form: format === 'csv' && layout === 'wide' ? 'wide' : form,
    },
    ending,
  );
}

function periodsName({ atlas, places }: DataExtract): string {
  const ids = places.map((at) => atlas.periods[at]!.id);
  const isRun = ids.length > 1 && places.at(-1)! - places[0]! === ids.length - 1;
  return isRun ? `${ids[0]!}-${ids.at(-1)!}` : ids.join('+');
}

/**
 * Writes a file; the code of each format is loaded when it is first asked for.
 * @throws as the format's own module does, or as `boundaries` does.
 */
export async function formatData(format: FormatId, order: DataFileRequest): Promise<Blob> {
  return new Blob([await contentOf(format, order)], { type: MEDIA[format].type });
}

async function contentOf(format: FormatId, order: DataFileRequest): Promise<string | ArrayBuffer> {
  const { layout, bom } = order;
  switch (format) {
    case 'csv': {
      const { formatCsv } = await import('./csv.ts');
      return formatCsv(await csvTable(order, layout), { bom });
    }
    case 'citation':
      return (await import('./citation.ts')).formatCitation(order.extract, order);
    case 'bibtex':
      return (await import('./bibtex.ts')).bibTeX(order.extract, order);
    case 'geojson': {
      const { makeGeoJson } = await import('./geojson.ts');
      return JSON.stringify(makeGeoJson(...(await outlined(order))));
    }
    case 'topojson': {
      const { makeTopoJson } = await import('./topojson.ts');
      return JSON.stringify(makeTopoJson(...(await outlined(order))));
    }
    case 'parquet': {
      const { formatGeoParquet } = await import('./geoparquet.ts');
      return formatGeoParquet(...(await outlined(order)));
    }
  }
}

async function csvTable({ extract, pinned }: DataFileRequest, layout: Layout) {
  const table =
    layout === 'wide'
      ? (await import('./wide-table.ts')).wideTable(extract, { nation: 'columns' })
      : (await import('./long-table.ts')).longTable(extract);
  return withPins(table, pinned);
}

async function outlined(order: DataFileRequest) {
  const { extract, filter } = order;
  const { formatCitation } = await import('./citation.ts');
  const { wideTable } = await import('./wide-table.ts');
  const metadata = {
    title: titleOf(extract.language, 'full'),
    release: extract.atlas.release,
    filter,
    coordinates: EXPORT[extract.language].datum,
    citation: formatCitation(extract, order),
  };
  const table = withPins(wideTable(extract), order.pinned);
  return [table, await order.boundaries(), metadata] as const;
}

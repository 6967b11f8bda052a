import type { CellType } from '../../src/export/dataset/table.ts';
import { titleOf } from '../../src/i18n/format/atlas-title.ts';
import { COLUMNS } from '../../src/i18n/messages/export-columns.ts';
import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';
import { ESTIMATE } from './dataset.ts';
import { sha256, type PublishedDataset } from './data-files.ts';

const TABLE_SCHEMA = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  flag: 'boolean',
} as const satisfies Record<CellType, string>;

/** Describes the CSV files of datasets as a Tabular Data Package of Frictionless. */
export function dataPackage(published: readonly PublishedDataset[], notice: string) {
  return {
    profile: 'tabular-data-package',
    name: 'relief-atlas',
    title: titleOf('en', 'full'),
    description: ESTIMATE.en,
    version: published[0]!.release,
    licenses: [{ path: notice, title: OPEN_DATA_WORDS.en.notice }],
    resources: published.map(
      ({ id, title, about, estimate, doubt, table, key, sources, files: { csv } }) => ({
        name: id,
        title: title.en,
        description: [about, estimate, doubt].flatMap((words) => words?.en ?? []).join(' '),
        path: csv.path,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: csv.type,
        encoding: 'utf-8',
        bytes: csv.bytes.length,
        hash: `sha256:${sha256(csv)}`,
        sources: sources.map(({ title, url }) => ({ title, ...(url && { path: url }) })),
        schema: {
          fields: table.columns.map(({ name, type, meaning }) => ({
            name,
            type: TABLE_SCHEMA[type],
            description: COLUMNS.en[meaning],
            ...(key.includes(name) && { constraints: { required: true } }),
          })),
          missingValues: [''],
          primaryKey: key,
        },
      }),
    ),
  };
}

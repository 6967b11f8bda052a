import { createHash } from 'node:crypto';
import { formatCsv } from '../../src/export/dataset/csv.ts';
import { formatParquet } from '../../src/export/dataset/parquet.ts';
import type { Dataset } from './dataset.ts';
import { metadata } from './metadata.ts';

/** A file that is published, by its path below the folder of datasets. */
export interface DataFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The kinds of files of a dataset, in the order in which they are listed. */
export const FILE_KINDS = ['csv', 'parquet', 'metadata'] as const;
type FileKind = (typeof FILE_KINDS)[number];

/** A dataset with its files. */
export interface PublishedDataset extends Dataset {
  readonly release: string;
  readonly files: Readonly<Record<FileKind, DataFile>>;
}

/** Writes the files of a dataset. */
export function publish(dataset: Dataset, release: string): PublishedDataset {
  const { id, table } = dataset;
  const about = metadata(dataset, release);
  return {
    ...dataset,
    release,
    files: {
      csv: textFile(`${id}.csv`, 'text/csv', formatCsv(table)),
      parquet: {
        path: `${id}.parquet`,
        type: 'application/vnd.apache.parquet',
        bytes: new Uint8Array(formatParquet(table, about)),
      },
      metadata: jsonFile(`${id}.metadata.json`, about),
    },
  };
}

export function textFile(path: string, type: string, text: string): DataFile {
  return { path, type, bytes: new TextEncoder().encode(text) };
}

export function jsonFile(path: string, value: unknown): DataFile {
  return textFile(path, 'application/json', `${JSON.stringify(value, null, 2)}\n`);
}

/** The SHA-256 of a file, in lower-case hexadecimal. */
export function sha256({ bytes }: DataFile): string {
  return createHash('sha256').update(bytes).digest('hex');
}

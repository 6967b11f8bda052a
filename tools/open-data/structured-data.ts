import type { CellType } from '../../src/export/dataset/table.ts';
import { titleOf } from '../../src/i18n/format/atlas-title.ts';
import { COLUMNS } from '../../src/i18n/messages/export-columns.ts';
import { OPEN_DATA_WORDS } from '../../src/i18n/messages/open-data.ts';
import { ESTIMATE } from './dataset.ts';
import { sha256, type DataFile, type PublishedDataset } from './data-files.ts';

const DATA_TYPE = {
  text: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  flag: 'sc:Boolean',
} as const satisfies Record<CellType, string>;

/** Where things are, as addresses that end with a slash: of the page, and of the folder of datasets. */
interface Where {
  readonly atlas: string;
  readonly data: string;
  readonly notice: string;
}

/** Describes all datasets as one of schema.org, for search engines. */
export function schemaOrg(published: readonly PublishedDataset[], where: Where) {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...subject(published, where),
    variableMeasured: published.map(({ title }) => title.en),
    distribution: published.flatMap(({ title, files: { csv, parquet } }) =>
      [csv, parquet].map((file) => ({
        '@type': 'DataDownload',
        name: title.en,
        encodingFormat: file.type,
        contentUrl: where.data + file.path,
      })),
    ),
  };
}

/** Describes the CSV files by Croissant 1.0, column by column. */
export function croissant(published: readonly PublishedDataset[], where: Where) {
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    ...subject(published, where),
    distribution: published.map(({ files }) => fileObject(files.csv, where)),
    recordSet: published.map(recordSet),
  };
}

function subject(published: readonly PublishedDataset[], { atlas, data, notice }: Where) {
  const { release } = published[0]!;
  return {
    name: titleOf('en', 'full'),
    alternateName: titleOf('zh', 'full'),
    description: [OPEN_DATA_WORDS.en.lead(titleOf('en', 'short')), ESTIMATE.en].join(' '),
    url: atlas,
    mainEntityOfPage: data,
    version: release,
    license: data + notice,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: titleOf('en', 'short') },
  };
}

function fileObject(file: DataFile, { data }: Where) {
  return {
    '@type': 'cr:FileObject',
    '@id': file.path,
    name: file.path,
    contentUrl: data + file.path,
    contentSize: `${file.bytes.length} B`,
    encodingFormat: file.type,
    sha256: sha256(file),
  };
}

function recordSet({ id, title, about, table, key, files: { csv } }: PublishedDataset) {
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    description: `${title.en}. ${about.en}`,
    key: key.map((name) => ({ '@id': `${id}/${name}` })),
    field: table.columns.map(({ name, type, meaning }) => ({
      '@type': 'cr:Field',
      '@id': `${id}/${name}`,
      name,
      description: COLUMNS.en[meaning],
      dataType: DATA_TYPE[type],
      source: { fileObject: { '@id': csv.path }, extract: { column: name } },
    })),
  };
}

/** What the terms of Croissant 1.0 that are used here stand for. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  citeAs: 'cr:citeAs',
  recordSet: 'cr:recordSet',
  field: 'cr:field',
  key: 'cr:key',
  source: 'cr:source',
  fileObject: 'cr:fileObject',
  extract: 'cr:extract',
  column: 'cr:column',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
};

import type { Atlas } from '../../src/core/atlas/atlas.ts';
import type { LayerProducts } from '../../src/core/atlas/layer-products.ts';
import { OPEN_DATA } from '../../src/core/base/served-paths.ts';
import { jsonFile, publish, textFile, type DataFile } from './data-files.ts';
import { dataPackage } from './data-package.ts';
import { dataPage } from './data-page.ts';
import { datasets } from './dataset.ts';
import { croissant, schemaOrg } from './structured-data.ts';

const DESCRIBED = {
  package: 'datapackage.json',
  croissant: 'croissant.json',
  notice: 'NOTICE.txt',
} as const;

/** The page that lists the datasets. */
export const INDEX = 'index.html';

/** What is published of a release. */
export interface OpenData {
  /** All below the folder of datasets. */
  readonly files: readonly DataFile[];
  /** The description that search engines read in the atlas' page, as JSON. */
  readonly linked: string;
}

/**
 * Writes the datasets of a release with the page that lists them and what describes them. The same release gives the
 * same bytes.
 * @param notice the terms of the data
 * @param site the address of the page's folder, with a slash at its end; without it addresses are relative
 */
export function openData(
  atlas: Atlas,
  products: Pick<LayerProducts, 'exits' | 'context' | 'programme'>,
  { notice, site }: { readonly notice: string; readonly site: string | undefined },
): OpenData {
  const published = datasets(atlas, products).map((dataset) => publish(dataset, atlas.release));
  const near = {
    atlas: site ?? '../',
    data: site ? `${site}${OPEN_DATA}/` : './',
    notice: DESCRIBED.notice,
  };
  const far = { ...near, atlas: site ?? './', data: `${site ?? './'}${OPEN_DATA}/` };
  const beside = `<script type="application/ld+json">${json(schemaOrg(published, near))}</script>`;
  return {
    files: [
      ...published.flatMap(({ files }) => Object.values(files)),
      jsonFile(DESCRIBED.package, dataPackage(published, DESCRIBED.notice)),
      jsonFile(DESCRIBED.croissant, croissant(published, near)),
      textFile(DESCRIBED.notice, 'text/plain;charset=utf-8', notice),
      textFile(INDEX, 'text/html;charset=utf-8', dataPage(published, DESCRIBED, site, beside)),
    ],
    linked: json(schemaOrg(published, far)),
  };
}

/** JSON that no element of HTML can be closed by. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

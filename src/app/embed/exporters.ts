import type { Exporters } from './host-connection.svelte.ts';
import { productsOf } from '../../core/atlas/layer.ts';
import { filterText } from '../../i18n/format/filter-text.ts';
import { formatCount } from '../../i18n/format/number.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { PAPER_SIZES } from '../../render/svg/paper-size.ts';
import { boundariesOf } from '../files/boundaries.ts';
import { formatView } from '../../core/view/url.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import type { PictureFormat } from '../files/picture-file.ts';

/** The formats that the page around a frame can ask for. */
export const EXPORTERS: Exporters = {
  csv,
  png: picture('png'),
  svg: picture('svg'),
  pdf: picture('pdf'),
  pptx: picture('pptx'),
};

/** A picture of the usual size, in the colours of the page. */
function picture(kind: PictureFormat): Exporters[string] {
  return async (store) => {
    const { makePicture } = await import('../files/picture-file.ts');
    const order = { ...PAPER_SIZES.wide, theme: store.scheme, review: '', page: location.href };
    return makePicture(store, kind, order);
  };
}

/** The leading layer at the half-year that is shown, of what the filter keeps, a row a number. */
async function csv(store: ViewStore) {
  const { fileName, makeFile } = await import('../../export/dataset/data-file.ts');
  const { valueLayer, view, language, filter, layer, reading, filtered } = store;
  const layers = valueLayer ? [valueLayer] : [];
  await Promise.all(layers.flatMap(productsOf).map((product) => store.loadProduct(product)));
  const { counties, periodIndex } = store;
  const atlas = store.atlas!;
  const count = formatCount(counties.length, language);
  const t = EXPORT[language];
  const order = {
    extract: { atlas, counties, layers, places: [periodIndex], reading, language },
    layout: layers.length > 0 ? 'long' : 'wide',
    bom: true,
    filter: filtered.all
      ? t.allCounties(count)
      : t.filteredCounties(count, filterText(filter, { atlas, layer, reading, language })),
    url: `${location.href.split('#')[0]!}#${formatView({ ...view, release: atlas.release })}`,
    day: new Date().toISOString().slice(0, 10),
    boundaries: () => boundariesOf(store),
  } as const;
  return { name: fileName('csv', order), blob: await makeFile('csv', order) };
}

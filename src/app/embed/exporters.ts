import type { Exporters } from './host-connection.svelte.ts';
import { productsOf } from '../../core/atlas/layer.ts';
import { filterText } from '../../i18n/format/filter-text.ts';
import { formatCount } from '../../i18n/format/number.ts';
import type { Explorer } from '../view-store.svelte.ts';
import { FORMATS } from '../../render/svg/paper-size.ts';
import { readBoundaries } from '../../release/load-topology.ts';
import { formatView } from '../../core/view/url.ts';
import { EXPORT } from '../../i18n/messages/export.ts';
import type { Picture } from '../files/picture-file.ts';

/** The formats that the page around a frame can ask for. */
export const EXPORTERS: Exporters = {
  csv,
  png: picture('png'),
  svg: picture('svg'),
  pdf: picture('pdf'),
  pptx: picture('pptx'),
};

/** A picture of the usual size, in the colours of the page. */
function picture(kind: Picture): Exporters[string] {
  return async (explorer) => {
    const { makePicture } = await import('../files/picture-file.ts');
    const order = { ...FORMATS.wide, theme: explorer.scheme, review: '', page: location.href };
    return makePicture(explorer, kind, order);
  };
}

/** The leading layer at the half-year that is shown, of what the filter keeps, a row a number. */
async function csv(explorer: Explorer) {
  const { fileName, makeFile } = await import('../../export/dataset/data-file.ts');
  const { valueLayer, view, language, filter, layer, reading, kept } = explorer;
  const layers = valueLayer ? [valueLayer] : [];
  await Promise.all(layers.flatMap(productsOf).map((product) => explorer.need(product)));
  const { counties, periodIndex } = explorer;
  const atlas = explorer.atlas!;
  const count = formatCount(counties.length, language);
  const words = EXPORT[language];
  const order = {
    extract: { atlas, counties, layers, places: [periodIndex], reading, language },
    layout: layers.length > 0 ? 'long' : 'wide',
    bom: true,
    filter: kept.all
      ? words.allCounties(count)
      : words.filteredCounties(count, filterText(filter, { atlas, layer, reading, language })),
    url: `${location.href.split('#')[0]!}#${formatView({ ...view, release: atlas.release })}`,
    day: new Date().toISOString().slice(0, 10),
    boundaries: () => readBoundaries(explorer.release!),
  } as const;
  return { name: fileName('csv', order), blob: await makeFile('csv', order) };
}

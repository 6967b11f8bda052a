import { sourcesOf, type Atlas, type Source } from '../../src/core/atlas/atlas.ts';
import type { ValueLayerId } from '../../src/core/atlas/layer.ts';
import type { LayerProducts } from '../../src/core/atlas/layer-products.ts';
import type { PeriodId } from '../../src/core/atlas/period.ts';
import type { Value } from '../../src/core/atlas/value.ts';
import { escapeXml } from '../../src/core/base/escape-xml.ts';
import type { Language } from '../../src/core/base/language.ts';
import { PLACES } from '../../src/core/base/served-paths.ts';
import type { Geometry } from '../../src/core/geography/mesh.ts';
import { indicatorUnit } from '../../src/i18n/format/county-text.ts';
import { publisherText } from '../../src/i18n/format/publisher-text.ts';
import { layerName } from '../../src/i18n/format/layer-words.ts';
import { formatAmount } from '../../src/i18n/format/number.ts';
import { placeInFull, placeName } from '../../src/i18n/format/place-name.ts';
import { valueText } from '../../src/i18n/format/value-text.ts';
import { MESSAGES, periodName } from '../../src/i18n/messages/index.ts';
import { PLACE_PAGES } from '../../src/i18n/messages/place-pages.ts';
import { locatorOf } from '../../src/render/svg/locator.ts';
import { inBoth, type Words } from '../open-data/dataset.ts';
import { inline, paragraphs, staticPage } from '../static-page.ts';
import { headOf } from './page-head.ts';

/** What the pages are written from. */
export interface PlacesKnown {
  readonly atlas: Atlas;
  readonly products: Partial<LayerProducts>;
  readonly geometry: Geometry;
}

/** A page of a county or a province. */
export interface PlacePage {
  /** Adcode. */
  readonly code: string;
  /** That of the province of a county. */
  readonly within?: string;
  /** What it says first, for those who see no more than that. */
  readonly summary: Words;
  /** Markup. */
  readonly sections: readonly string[];
  /** Ids of the documents behind it. */
  readonly sources: readonly string[];
  /** The view of the atlas that shows the place, as a hash. */
  readonly hash: string;
}

export const say = (pick: (t: (typeof PLACE_PAGES)[Language], language: Language) => string) =>
  inBoth((language) => pick(PLACE_PAGES[language], language));

/** Writes the page of a place. */
export function placePage(
  { atlas, products, geometry }: PlacesKnown,
  site: string | undefined,
  { code, within, summary, sections, sources, hash }: PlacePage,
): string {
  const name = inBoth((language) => placeName(atlas, undefined, code, language));
  const full = inBoth((language) => placeInFull(atlas, undefined, code, language));
  const documents = sourcesOf(atlas, products);
  const found = [...new Set(sources)].flatMap((id) => documents.get(id) ?? []);
  const above = within
    ? ` · <a href="${within}.html">${inline(inBoth((language) => placeName(atlas, undefined, within, language)))}</a>`
    : '';
  const head = headOf({ path: `${PLACES}/${code}.html`, title: full, summary, site, code, within });
  return staticPage(
    { title: full, head },
    `<header>
<p><a href="../">${inline(say((t) => t.toAtlas))}</a> · <a href="./">${inline(say((t) => t.allPlaces))}</a>${above}</p>
<h1>${inline(name)}</h1>
${locator(geometry, code, within, name)}
<p><a href="../#${hash}">${inline(say((t) => t.inAtlas))}</a></p>
</header>
<main>
${sections.join('\n')}
<section><h2>${inline(say((t) => t.sources))}</h2><ul>${found.map(sourceLine).join('')}</ul></section>
</main>
<footer><p>${inline(inBoth((language) => MESSAGES[language].disclaimer))}</p></footer>`,
  );
}

/** The estimates of a half-year as a table: the range leads, and no number stands without its status. */
export function estimateTable(
  atlas: Atlas,
  period: PeriodId,
  values: readonly (readonly [layer: ValueLayerId, value: Value])[],
  note: Words,
): string {
  const heads = (['indicator', 'range', 'median', 'expected', 'status'] as const)
    .map((part) => `<th scope="col">${inline(say((t) => t[part]))}</th>`)
    .join('');
  const rows = values.map(([layer, value]) => {
    const cell = (pick: (text: ReturnType<typeof valueText>, language: Language) => string) =>
      `<td>${inline(
        inBoth((language) =>
          pick(valueText(value, language, indicatorUnit(atlas, layer, language)), language),
        ),
      )}</td>`;
    return (
      `<tr><th scope="row">${inline(inBoth((language) => layerName(atlas, layer, language)))}</th>` +
      cell(({ range }) => range ?? '–') +
      cell((_, language) =>
        value.median === undefined
          ? '–'
          : indicatorUnit(atlas, layer, language)(formatAmount(value.median, language)),
      ) +
      cell(({ amount }) => (value.amount === null ? '–' : amount)) +
      cell(({ status }) => status) +
      '</tr>'
    );
  });
  return (
    `<section><h2>${inline(say((t, language) => t.estimates(periodName(period, MESSAGES[language]))))}</h2>` +
    `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${paragraphs(note)}</section>`
  );
}

function sourceLine(source: Source): string {
  const { title, date, url } = source;
  const publisher = publisherText(source, 'zh', 'en');
  const said = escapeXml([publisher, title, date].filter(Boolean).join(' · '));
  return `<li>${url ? `<a href="${escapeXml(url)}">${said}</a>` : said}</li>`;
}

/** Where a place lies in the country, as a picture. */
function locator(geometry: Geometry, code: string, within: string | undefined, name: Words) {
  const { width, height, nation, dashes, shapeOf } = locatorOf(geometry);
  const label = escapeXml(
    [PLACE_PAGES.zh.drawn(name.zh), PLACE_PAGES.en.drawn(name.en)].join(' · '),
  );
  const path = (d: string, style: string) => `<path d="${d}" ${style}/>`;
  return (
    `<svg class="locator" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">` +
    path(nation, 'fill="var(--outside)" stroke="var(--nation-line)" stroke-width="0.8"') +
    path(dashes, 'fill="none" stroke="var(--nation-line)" stroke-width="1.2"') +
    (within ? path(shapeOf(within), 'fill="var(--hairline)"') : '') +
    path(shapeOf(code), 'fill="var(--accent)"') +
    '</svg>'
  );
}

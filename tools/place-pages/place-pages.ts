import type { Atlas, County, Province } from '../../src/core/atlas/atlas.ts';
import { isContextId, type ValueLayerId } from '../../src/core/atlas/layer.ts';
import { countyValue, sumValue } from '../../src/core/atlas/value.ts';
import { escapeXml } from '../../src/core/base/escape-xml.ts';
import { LANGUAGES } from '../../src/core/base/language.ts';
import { PLACES } from '../../src/core/base/served-paths.ts';
import type { Claim } from '../../src/core/evidence/claim.ts';
import { evidenceOf } from '../../src/core/evidence/evidence.ts';
import { pinning } from '../../src/core/view/pins.ts';
import { formatView } from '../../src/core/view/url.ts';
import { DEFAULT_VIEW, OPENING_VIEW } from '../../src/core/view/view.ts';
import { countyFacts } from '../../src/i18n/format/county-facts.ts';
import { exitText } from '../../src/i18n/format/exit-text.ts';
import { formatCount } from '../../src/i18n/format/number.ts';
import { placeName } from '../../src/i18n/format/place-name.ts';
import { explainCounty } from '../../src/i18n/messages/county-explained.ts';
import { textFile, type DataFile } from '../open-data/data-files.ts';
import { inBoth, type Words } from '../open-data/dataset.ts';
import { inline, paragraphs, staticPage } from '../static-page.ts';
import { headOf } from './page-head.ts';
import { estimateTable, placePage, say, type PlacesKnown } from './place-page.ts';

/** A province with its counties of the list, which may be none. */
interface Listed {
  readonly province: Province;
  readonly counties: readonly County[];
}

/** The half-year whose estimates the pages tell. */
const { period } = DEFAULT_VIEW;

/**
 * Writes a page for each county of the list and for each province, one that leads to them, and where the address
 * of the site is known a list of all for search engines. The same release gives the same bytes.
 * @param site the address of the atlas' folder, with a slash at its end; without it pages say no absolute address
 */
export function placePages(known: PlacesKnown, site: string | undefined): DataFile[] {
  const { atlas } = known;
  const provinces = atlas.provinces.map((province) => ({
    province,
    counties: atlas.counties.filter((county) => county.province === province),
  }));
  const page = (path: string, html: string) => textFile(path, 'text/html;charset=utf-8', html);
  const pages = [
    page('index.html', indexPage(atlas, provinces, site)),
    ...provinces.map((one) => page(`${one.province.id}.html`, provincePage(known, one, site))),
    ...atlas.counties.map((county) => page(`${county.id}.html`, countyPage(known, county, site))),
  ];
  return site ? [...pages, siteMap(pages, site)] : pages;
}

function countyPage(known: PlacesKnown, county: County, site: string | undefined): string {
  const { atlas, products } = known;
  const layers = estimated(atlas);
  const explained = inBoth((language) =>
    explainCounty(countyFacts(atlas, products, county, DEFAULT_VIEW, language), language),
  );
  const claims: readonly Claim[] = [
    { kind: 'listing', county: county.id },
    ...layers.map((layer) => {
      const at = { period, reading: { kind: 'period' }, perHead: false } as const;
      return { kind: 'county', layer, county: county.id, ...at } as const;
    }),
  ];
  const hash = formatView({ ...OPENING_VIEW, ...pinning([county.id]) });
  return placePage(known, site, {
    code: county.id,
    within: county.province.id,
    summary: inBoth((language) => explained[language][0]!),
    hash,
    sections: [
      `<section>${LANGUAGES.map((language) =>
        explained[language].map((text) => `<p lang="${language}">${escapeXml(text)}</p>`).join(''),
      ).join('')}</section>`,
      estimateTable(
        atlas,
        period,
        layers.map((layer) => [layer, countyValue(atlas, layer, county, period)]),
        say((t) => t.rangeNote),
      ),
    ],
    sources: claims.flatMap((claim) => evidenceOf(atlas, products, claim)?.sources ?? []),
  });
}

function provincePage(
  known: PlacesKnown,
  { province, counties }: Listed,
  site: string | undefined,
): string {
  const { atlas, products } = known;
  const layers = estimated(atlas);
  const ids = counties.map(({ id }) => id);
  const title = countOf(counties);
  const claims: readonly Claim[] = [
    { kind: 'on-list', counties: ids, period },
    ...layers.map(
      (layer) =>
        ({ kind: 'union', layer, counties: ids, period, reading: { kind: 'period' } }) as const,
    ),
  ];
  const links = counties.map(
    (county) =>
      `<li>${link(atlas, county.id)} ${inline(inBoth((language) => exitText(county, language)))}</li>`,
  );
  return placePage(known, site, {
    code: province.id,
    summary: title,
    hash: formatView({
      ...OPENING_VIEW,
      filter: { ...OPENING_VIEW.filter, places: [province.id] },
    }),
    sections:
      counties.length === 0
        ? [`<section>${paragraphs(title)}</section>`]
        : [
            estimateTable(
              atlas,
              period,
              layers.map((layer) => [layer, sumValue(atlas, layer, counties, period)]),
              inBoth((language) =>
                [say((t) => t.sumNote), say((t) => t.rangeNote)]
                  .map((words) => words[language])
                  .join(' '),
              ),
            ),
            `<section><h2>${inline(title)}</h2><ul>${links.join('')}</ul></section>`,
          ],
    sources:
      counties.length === 0
        ? atlas.countySources.list
        : claims.flatMap((claim) => evidenceOf(atlas, products, claim)?.sources ?? []),
  });
}

function indexPage(atlas: Atlas, provinces: readonly Listed[], site: string | undefined): string {
  const [title, summary] = [say((t) => t.title), say((t) => t.lead)];
  const rows = provinces.map(
    ({ province, counties }) => `<li>${link(atlas, province.id)} ${inline(countOf(counties))}</li>`,
  );
  return staticPage(
    { title, head: headOf({ path: `${PLACES}/`, title, summary, site }) },
    `<header>
<p><a href="../">${inline(say((t) => t.toAtlas))}</a></p>
<h1>${inline(title)}</h1>
${paragraphs(summary)}
</header>
<main><ul>${rows.join('')}</ul></main>`,
  );
}

/** Addresses that search engines are to read: that of the atlas, and all pages. */
function siteMap(pages: readonly DataFile[], site: string): DataFile {
  const addresses = [site, ...pages.map(({ path }) => `${site}${PLACES}/${path}`)];
  const urls = addresses.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`);
  return textFile(
    'sitemap.xml',
    'application/xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
}

/** The layers of the programme that are estimated for counties in the half-year of the pages. */
function estimated(atlas: Atlas): ValueLayerId[] {
  return [...atlas.layers.keys()].filter(
    (layer) =>
      !isContextId(layer) &&
      atlas.counties.some((county) => countyValue(atlas, layer, county, period).amount !== null),
  );
}

/** How many rows of the list some counties stand for, in words. */
function countOf(counties: readonly County[]): Words {
  const rows = counties.reduce((rows, { listed }) => rows + listed.length, 0);
  return say((t, language) => (rows === 0 ? t.noCounty : t.counties(formatCount(rows, language))));
}

function link(atlas: Atlas, code: string): string {
  const name: Words = inBoth((language) => placeName(atlas, undefined, code, language));
  return `<a href="${code}.html">${inline(name)}</a>`;
}

import sharp from 'sharp';
import type { Plugin } from 'vite';
import { escapeXml } from '../../src/core/base/escape-xml.ts';
import type { Atlas } from '../../src/core/atlas/atlas.ts';
import { scene } from '../../src/scene/scene.ts';
import { homeBox } from '../../src/core/geography/home-box.ts';
import { readTopology } from '../../src/release/load-topology.ts';
import { latestRelease, openFromDisk } from '../open-from-disk.ts';
import { nationalValue } from '../../src/core/atlas/value.ts';
import { DEFAULT_VIEW, SCHEMES, type Scheme } from '../../src/core/view/view.ts';
import { BACKDROP_SCALE, renderBackdrop } from '../../src/render/svg/backdrop.ts';
import { renderInset } from '../../src/render/svg/inset.ts';
import { staticMapStyle } from '../../src/render/svg/static-map-style.ts';
import { STATIC_MAP_SCALE, renderStaticMap } from '../../src/render/svg/static-map.ts';
import { THEMES, themeDeclarations } from '../../src/core/theme/theme.ts';
import { valueText, type ValueText } from '../../src/i18n/format/value-text.ts';
import { publisherText } from '../../src/i18n/format/publisher-text.ts';
import { MESSAGES, periodName } from '../../src/i18n/messages/index.ts';
import { indicatorUnit } from '../../src/i18n/format/county-text.ts';
import { layerName } from '../../src/i18n/format/layer-words.ts';

/** The layer of the default view. */
const FIRST = DEFAULT_VIEW.layer;

/** The still picture that stands in for the map is drawn in the place of an empty one. */
const NOTHING_FETCHED = { plate: '<svg class="picture"></svg>', preload: '', opening: '' };

/**
 * Puts into the page what must stand before any script runs: the colours, the static map of the default
 * view, the inset, the national figures as a table, and hints to fetch the release early. A page that
 * `standsAlone` gets no static map and no hints, which are fetched.
 */
export function firstPage(releases: string, { standsAlone = false } = {}): Plugin {
  const release = latestRelease(releases);
  let opened: ReturnType<typeof readPage> | undefined;
  const page = () => (opened ??= readPage(releases));
  const paintPage = async (scheme: Scheme) => paint((await page()).picture(scheme));
  return {
    name: 'relief-atlas:first-page',
    async buildStart() {
      if (this.meta.watchMode || standsAlone) return;
      for (const scheme of SCHEMES) {
        const source = await paintPage(scheme);
        this.emitFile({ type: 'asset', fileName: platePath(release, scheme), source });
      }
    },
    configureServer({ middlewares }) {
      for (const scheme of SCHEMES) {
        middlewares.use(`/${platePath(release, scheme)}`, (_request, response) => {
          void paintPage(scheme).then((bytes) => response.end(bytes));
        });
      }
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { slots } = await page();
        return fill(html, standsAlone ? { ...slots, ...NOTHING_FETCHED } : slots);
      },
    },
  };
}

async function readPage(releases: string) {
  const open = await openFromDisk(releases, '');
  const { release, atlas, geometry, asked } = open;
  const { boundaries, land } = await readTopology(release);
  const home = homeBox(geometry.provinces);
  const always = await askedBy(releases, 'v=1&layer=none');
  const picture = (scheme: Scheme) => {
    const shown = scene({ ...open, language: 'zh', theme: THEMES[scheme] });
    const style = staticMapStyle(shown.theme, shown.fill.classes?.colors ?? []);
    return renderStaticMap({ boundaries, scene: shown }).replace(
      '<defs>',
      `<style>${style}</style><defs>`,
    );
  };
  const [light, dark] = SCHEMES.map((scheme) => `./${platePath(release.id, scheme)}`);
  return {
    picture,
    slots: {
      colors: colorSheet((home[2] - home[0]) / (home[3] - home[1])),
      backdrop: renderBackdrop(boundaries, land, home),
      plate:
        `<picture><source media="(prefers-color-scheme: dark)" srcset="${dark}" />` +
        `<img class="picture" src="${light}" alt="" fetchpriority="high" decoding="sync" /></picture>`,
      inset: renderInset(boundaries, land),
      figures: nationalTable(atlas),
      preload: always.map(preloadLink).join(''),
      opening: openingScript([...asked], always),
    },
  };
}

/** What any view fetches, but for what the worker of the boundaries fetches by itself. */
async function askedBy(releases: string, hash: string): Promise<string[]> {
  const { asked } = await openFromDisk(releases, hash);
  return [...asked].filter(isPreloaded);
}

const isPreloaded = (path: string) => !path.endsWith('.topo.json');

function preloadLink(path: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="./releases/${path}">`;
}

/** Asks early for what the opening view needs besides, where no link names another view. */
function openingScript(asked: readonly string[], always: readonly string[]): string {
  const paths = asked.filter((path) => isPreloaded(path) && !always.includes(path));
  return (
    `<script>if(!document.documentElement.dataset.view)${JSON.stringify(paths)}.forEach(function(path){` +
    `document.head.append(Object.assign(document.createElement('link'),` +
    `{rel:'preload',as:'fetch',crossOrigin:'',href:'./releases/'+path}))})</script>`
  );
}

function platePath(release: string, scheme: Scheme): string {
  return `plates/${release}.${scheme}.webp`;
}

/** Across the still picture, which most windows show not much smaller until the map itself is there. */
const PLATE_PIXELS = 1100;

/** Paints the static map in at most 80 kB. */
function paint(picture: string): Promise<Buffer> {
  return sharp(Buffer.from(picture))
    .resize(PLATE_PIXELS)
    .webp({ quality: 65, effort: 6 })
    .toBuffer();
}

function fill(html: string, slots: Record<string, string>): string {
  return Object.entries(slots).reduce((page, [name, content]) => {
    const slot = `<!--${name}-->`;
    if (!page.includes(slot)) throw new Error(`index.html: expected a slot ${slot}, got none`);
    return page.replace(slot, () => content);
  }, html);
}

/** The colours that the browser asks for, unless the page says which by `data-theme`. */
function colorSheet(aspect: number): string {
  const rules = (scheme: Scheme, root: string) => `${root}{${themeDeclarations(THEMES[scheme])}}`;
  const sizes = `--home-aspect:${aspect.toFixed(5)};--plate-scale:${STATIC_MAP_SCALE};--backdrop-scale:${BACKDROP_SCALE}`;
  const browsers = rules('dark', ':root:not([data-theme=light])');
  const forced = rules('dark', ':root[data-theme=dark]');
  return (
    `<style>:root{${sizes}}${rules('light', ':root')}` +
    `@media (prefers-color-scheme:dark){${browsers}}${forced}</style>`
  );
}

/** A document by its title and publisher, with a link where it has an address at its outlet. */
function sourceCell({ sourceById }: Atlas, id: string): string {
  const source = sourceById.get(id)!;
  const { title, url } = source;
  const named = escapeXml(title);
  const linked = url ? `<a href="${escapeXml(url)}">${named}</a>` : named;
  return `${linked} <small>${escapeXml(publisherText(source, 'zh', 'en'))}</small>`;
}

/** An amount with its range below it, where it has one. */
function ranged({ amount, range }: ValueText): string {
  return range === null ? amount : `${amount} <small>${range}</small>`;
}

function nationalTable(atlas: Atlas): string {
  const { zh, en } = MESSAGES;
  const both = (a: string, b: string) => `${a}<br /><span lang="en">${b}</span>`;
  const cell = (tag: string, a: string, b: string) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${both(a, b)}</${tag}>`;
  const values = atlas.periods.map(({ id }) => nationalValue(atlas, FIRST, id));
  const sources = [...new Set(values.flatMap((value) => value.sources))];
  const rows = atlas.periods.map(({ id }, at) => {
    const value = values[at]!;
    const chinese = valueText(value, 'zh', indicatorUnit(atlas, FIRST, 'zh'));
    const english = valueText(value, 'en', indicatorUnit(atlas, FIRST, 'en'));
    return (
      `<tr><th scope="row">${both(periodName(id, zh), periodName(id, en))}</th>` +
      cell('td', ranged(chinese), ranged(english)) +
      cell('td', chinese.status, english.status) +
      `<td>${value.sources.map((source) => `[${sources.indexOf(source) + 1}]`).join(' ')}</td></tr>`
    );
  });
  return (
    `<table class="rows"><caption>${both(zh.nationalTable, en.nationalTable)}</caption><thead><tr>` +
    cell('th', zh.periodColumn, en.periodColumn) +
    cell('th', layerName(atlas, FIRST, 'zh'), layerName(atlas, FIRST, 'en')) +
    cell('th', zh.statusColumn, en.statusColumn) +
    cell('th', zh.source, en.source) +
    `</tr></thead><tbody>${rows.join('')}</tbody></table>` +
    `<ol>${sources.map((source) => `<li>${sourceCell(atlas, source)}</li>`).join('')}</ol>`
  );
}

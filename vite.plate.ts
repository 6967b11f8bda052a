import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { AtlasProduct, Manifest } from './data/product.ts';
import { countyValues } from './src/layers/county-values.ts';
import { createAtlas, type Atlas } from './src/model/atlas.ts';
import { homeBox } from './src/model/home.ts';
import { tessellate } from './src/model/tessellation.ts';
import { nationalValue } from './src/model/value.ts';
import { DEFAULT_VIEW } from './src/model/view.ts';
import { renderInset } from './src/plate/inset.ts';
import { PLATE_SCALE, renderPlate } from './src/plate/plate.ts';
import { rateScale } from './src/scales/fixed-scales.ts';
import { THEMES, themeDeclarations } from './src/scales/theme.ts';
import { valueText } from './src/scales/value-text.ts';
import { MESSAGES, periodName } from './src/text/messages.ts';

/** The release that a build of the page opens. */
export function latestRelease(releases: string): string {
  const { release } = JSON.parse(readFileSync(join(releases, 'latest.json'), 'utf8'));
  return release as string;
}

/**
 * Puts into the page what must stand before any script runs: the colours, the plate of the default
 * view, the inset, the national figures as a table, and hints to fetch the release early.
 */
export function plate(releases: string): Plugin {
  return {
    name: 'relief-atlas:plate',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const release = latestRelease(releases);
        const manifest = readJson<Manifest>(releases, `${release}.json`);
        const read = <T>(name: string) => readJson<T>(releases, pathOf(manifest, name));
        const atlas = createAtlas(read<AtlasProduct>('atlas'), release);
        const boundaries = read<Parameters<typeof tessellate>[1]>('overview');
        const land = read<Parameters<typeof tessellate>[2]>('land-overview');
        const geometry = tessellate('overview', boundaries, land);
        const home = homeBox(geometry.provinces);
        const picture = renderPlate({
          ...{ boundaries, land, atlas, home, view: DEFAULT_VIEW },
          scale: rateScale(atlas, DEFAULT_VIEW.layer, THEMES.light.sales),
          values: countyValues(atlas, DEFAULT_VIEW.layer, geometry.mesh.ids),
        });
        const aspect = (home[2] - home[0]) / (home[3] - home[1]);
        return fill(html, {
          colors: colorSheet(aspect),
          plate: picture,
          inset: renderInset(boundaries, land),
          figures: nationalTable(atlas),
          preload: ['atlas', 'overview', 'land-overview']
            .map((name) => pathOf(manifest, name))
            .concat(`${release}.json`)
            .map((path) => `<link rel="preload" as="fetch" crossorigin href="./releases/${path}">`)
            .join(''),
        });
      },
    },
  };
}

function readJson<T>(folder: string, path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
}

function pathOf(manifest: Manifest, name: string): string {
  const product = manifest.products.find((product) => product.name === name);
  if (!product) throw new Error(`release ${manifest.release}: no product ${name}`);
  return product.path;
}

function fill(html: string, slots: Record<string, string>): string {
  return Object.entries(slots).reduce((page, [name, content]) => {
    const slot = `<!--${name}-->`;
    if (!page.includes(slot)) throw new Error(`index.html: expected a slot ${slot}, got none`);
    return page.replace(slot, () => content);
  }, html);
}

function colorSheet(aspect: number): string {
  const rules = (name: 'light' | 'dark') => {
    const bins = THEMES[name].sales.map((color, bin) => `--bin-${bin}:${color}`);
    return `:root{${[themeDeclarations(THEMES[name]), ...bins].join(';')}}`;
  };
  return (
    `<style>:root{--home-aspect:${aspect.toFixed(5)};--plate-scale:${PLATE_SCALE}}` +
    `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}</style>`
  );
}

function nationalTable(atlas: Atlas): string {
  const { zh, en } = MESSAGES;
  const both = (a: string, b: string) => `${a}<br><span lang="en">${b}</span>`;
  const rows = atlas.periods.map(({ id }) => {
    const value = nationalValue(atlas, DEFAULT_VIEW.layer, id);
    const [inChinese, inEnglish] = [
      valueText(value, 'zh', zh.amountOfYuan),
      valueText(value, 'en', en.amountOfYuan),
    ];
    return (
      `<tr><th scope="row">${both(periodName(id, zh), periodName(id, en))}</th>` +
      `<td>${both(inChinese.amount, inEnglish.amount)}</td>` +
      `<td>${both(inChinese.status, inEnglish.status)}</td></tr>`
    );
  });
  return (
    `<table><caption>${both(`${zh.total}·${zh.nationalTable}`, `${en.total}, ${en.nationalTable.toLowerCase()}`)}</caption>` +
    `<thead><tr><th scope="col">${both(zh.periodColumn, en.periodColumn)}</th>` +
    `<th scope="col">${both(zh.valueColumn, en.valueColumn)}</th>` +
    `<th scope="col">${both(zh.statusColumn, en.statusColumn)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

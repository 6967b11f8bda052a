import { familyOf, hasValues, isOwnId, type ValueLayerId } from '../model/layer.ts';
import { AREAS, groupOf, LEAVING_YEARS } from '../model/list.ts';
import { ownKey } from '../model/own.ts';
import { rateAmountRead, readCounty } from '../model/read.ts';
import { isUniformChange } from '../model/uniform.ts';
import { isFilled, markOf } from '../model/view.ts';
import { classText, classTitle } from '../scales/class-text.ts';
import { formatAmount, formatCount } from '../scales/format.ts';
import { layerName } from '../scales/county-text.ts';
import { classesOf } from '../scales/layer-scales.ts';
import { areaName } from '../text/areas.ts';
import { MESSAGES } from '../text/messages.ts';
import { TIME } from '../text/time.ts';
import { unitText } from '../text/units.ts';
import { readAt, type DeckInput } from './deck-input.ts';
import type { Fill } from './paint.ts';
import { heading, note, swatch, type LegendEntry, type Sign } from './legend-entry.ts';
import { overlayEntries } from './overlay-legend.ts';
import { COLUMN } from './symbol-shapes.ts';

/** What fills and symbols mean, in the words of the page. */
export function legendEntries(input: DeckInput): LegendEntry[] {
  const { view, scale } = input;
  const messages = MESSAGES[input.language];
  const layer = hasValues(view.layer) ? view.layer : undefined;
  const mark = markOf(view);
  return [
    ...(layer && !scale ? [note(messages.noData)] : []),
    ...(layer && scale && isFilled(view) ? classEntries(input, layer) : []),
    ...(view.layer === 'list' ? groupEntries(input) : []),
    ...(layer && mark !== 'fill' ? totalEntries(input, layer, mark === 'columns') : []),
    ...[...view.overlays].reverse().flatMap(({ id }) => {
      if (hasValues(id)) return totalEntries(input, id, false);
      return overlayEntries(id, input);
    }),
    ...kindEntries(input),
  ];
}

function classEntries(input: DeckInput, layer: ValueLayerId): LegendEntry[] {
  const { atlas, kept, scale, theme, view, language } = input;
  const messages = MESSAGES[language];
  const words = TIME[language];
  const now = readAt(input);
  const title = classTitle(atlas, layer, now.reading, language);
  const bins = kept.counties.map((county) => ({
    bin: scale!.binOf(rateAmountRead(atlas, layer, county, now)),
    rows: county.listed.length,
  }));
  const isChange = now.reading.kind === 'change';
  const classing = view.classing ?? classesOf(layer).usual;
  const fit = atlas.fits[layer];
  return [
    heading(`${title.name} ${title.unit}`),
    ...(view.scaling === 'rescale' ? [note(words.rescaled)] : []),
    ...scale!.bins().map((bin, at) => {
      const count = bins.reduce((sum, one) => sum + (one.bin === at ? one.rows : 0), 0);
      const pattern = isOwnId(layer) ? 'dashes' : 'dots';
      const fill: Fill = { pattern, front: theme.dots, ground: bin.color };
      const counted = messages.counties(formatCount(count, language));
      return swatch(input.theme, fill, `${classText(bin, now.reading, language)}\u2003${counted}`);
    }),
    note(`${title.base} · ${isChange ? words.colorsChange : messages.classing[classing]}`),
    ...(!isChange && classing === 'average' ? [note(messages.colorsAverage)] : []),
    ...(isChange && isUniformChange(atlas, layer, kept.counties, now) ? [note(words.uniform)] : []),
    ...(fit ? [note(`⚠ ${messages.fit[fit.fit]}`)] : []),
  ];
}

function groupEntries(input: DeckInput): LegendEntry[] {
  const { kept, scale, view, language } = input;
  const messages = MESSAGES[language];
  const { grouping } = view;
  const counted = (at: number) =>
    kept.counties.reduce(
      (sum, county) =>
        sum + (groupOf(county, grouping, view.period) === at ? county.listed.length : 0),
      0,
    );
  const entry = (at: number, name: string, count: number | null) =>
    swatch(
      input.theme,
      { color: scale!.colors[at]! },
      count === null ? name : `${name}\u2003${messages.counties(formatCount(count, language))}`,
    );
  if (grouping === 'year') {
    const years = [
      { at: LEAVING_YEARS.length, name: messages.stillOnList },
      ...LEAVING_YEARS.map((year, at) => ({ at, name: messages.leftIn(year) })).reverse(),
    ];
    return [
      heading(messages.grouping.year),
      ...years.flatMap(({ at, name }) => (counted(at) > 0 ? [entry(at, name, counted(at))] : [])),
      note(messages.yearRule),
    ];
  }
  const outside = scale!.colors.length - 1;
  const none = grouping === 'area' ? messages.inNoArea : messages.inNoThree;
  // The page names areas on the map; a slide has no such names, so they stand here, by colour.
  const byColor = scale!.colors.slice(0, outside).map((_, at) => {
    const names = AREAS[grouping].filter(({ color }) => color === at);
    return entry(at, messages.list(names.map(({ zh }) => areaName(zh, language))), null);
  });
  return [heading(messages.grouping[grouping]), ...byColor, entry(outside, none, counted(outside))];
}

function totalEntries(input: DeckInput, layer: ValueLayerId, columns: boolean): LegendEntry[] {
  const { atlas, theme, language, view } = input;
  const messages = MESSAGES[language];
  const scale = input.totalsOf(layer);
  if (!scale) return [];
  const unit = unitText(atlas.indicatorById.get(layer)?.unit ?? 'text', language);
  const isSum = layer === view.layer && readAt(input).reading.kind === 'cumulative';
  const name = layerName(atlas, layer, language);
  const color = theme.symbols[familyOf(layer)];
  const look = { fill: { color, alpha: 0.14 }, line: { color, width: 0.5 } };
  const fit = atlas.fits[layer];
  const perUnit = columns ? columnPixels(input) : 0;
  const signs = scale.ticks().map((tick): LegendEntry => {
    const across = 2 * scale(tick);
    const sign: Sign = columns
      ? { preset: 'rect', ...look, pixels: { width: 3, height: tick * perUnit } }
      : { preset: 'ellipse', ...look, pixels: { width: across, height: across } };
    return { kind: 'sign', sign, text: formatAmount(tick, language) };
  });
  return [
    heading(`${isSum ? TIME[language].rateSum(name) : name} ${unit('').trim()}`),
    ...signs,
    note(columns ? messages.legendColumns : messages.legendCircles),
    ...(fit ? [note(`⚠ ${messages.fit[fit.fit]}`)] : []),
  ];
}

/** How high a column is for each unit of its total, in pixels as drawn; 0 where none is drawn. */
function columnPixels({ symbols, kept, atlas, view }: DeckInput): number {
  for (const part of symbols) {
    if (part.kind !== 'columns') continue;
    for (const county of kept.counties) {
      const height = part.state.heightOf(county);
      const { amount } = readCounty(atlas, part.state.layer, county, readAt({ atlas, view }));
      if (height && amount) return (height * COLUMN.shortened) / amount;
    }
  }
  return 0;
}

function kindEntries(input: DeckInput): LegendEntry[] {
  const { view, theme, atlas, language } = input;
  const messages = MESSAGES[language];
  const filled = isFilled(view);
  const { layer } = view;
  const hasOwn = filled && atlas.periods.some(({ id }) => atlas.own.has(ownKey(layer, id)));
  const dashes: Fill = { pattern: 'dashes', front: theme.quiet, ground: theme.paper };
  const dots: Fill = { pattern: 'dots', front: theme.dots, ground: theme.quiet };
  const hatch: Fill = { pattern: 'hatch', front: theme.hatch, ground: theme.missing };
  const isUnverified = layer === 'list' && view.grouping !== 'year';
  return [
    ...(hasValues(layer) && !isOwnId(layer) && filled
      ? [swatch(input.theme, dots, messages.legendEstimate)]
      : []),
    ...(filled ? [] : [swatch(theme, { color: theme.listed }, messages.legendTinted)]),
    ...(isUnverified ? [swatch(input.theme, dashes, messages.legendUnverified)] : []),
    ...(hasOwn ? [swatch(input.theme, dashes, messages.legendOwn)] : []),
    swatch(input.theme, hatch, messages.legendMissing),
    swatch(theme, { color: theme.outside }, messages.legendOutside),
  ];
}

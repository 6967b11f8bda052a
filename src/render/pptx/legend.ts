import { AREAS } from '../../core/atlas/poverty-list.ts';
import { isFilled } from '../../core/view/view.ts';
import { legendOf } from '../../scene/legend.ts';
import type { LegendBlock, LegendRow } from '../../scene/legend-block.ts';
import { areaName } from '../../i18n/format/area-name.ts';
import { MESSAGES } from '../../i18n/messages/index.ts';
import { countyIds, deckValues } from './county-shape.ts';
import { readAt, type DeckInput } from './deck-input.ts';
import { heading, note, rowSign, sizeSign, type LegendEntry } from './legend-entry.ts';

/** What fills and symbols mean, in the words of sheets. */
export function legendEntries(input: DeckInput): LegendEntry[] {
  return blocksOf(input).flatMap(({ title, unit, warning, rows, sizes, notes }) => [
    ...(title ? [heading(`${title} ${unit}`)] : []),
    ...(warning ? [note(warning)] : []),
    ...rows.map(({ key, text, count }) => ({
      kind: 'sign' as const,
      sign: rowSign(key, input),
      text: count ? `${text}\u2003${count}` : text,
    })),
    ...(sizes?.ticks ?? []).map(([pixels, text]) => ({
      kind: 'sign' as const,
      sign: sizeSign(sizes!, pixels),
      text,
    })),
    ...notes.map(note),
  ]);
}

function blocksOf(input: DeckInput): LegendBlock[] {
  const { view } = input;
  const blocks = legendOf({
    ...input,
    at: readAt(input),
    values: deckValues(input),
    scale: isFilled(view) ? input.scale : undefined,
    geometry: { mesh: { ids: countyIds(input) } },
  });
  if (view.layer !== 'list' || view.grouping === 'year') return blocks;
  // A sheet names areas on the map; a slide has no such names, so they stand here, by colour.
  return blocks.map((block, index) =>
    index === 0 ? { ...block, rows: [...areaRows(input), ...block.rows], notes: [] } : block,
  );
}

function areaRows({ scale, view, language }: DeckInput): LegendRow[] {
  const { list } = MESSAGES[language];
  const named = scale?.colors.slice(0, -1) ?? [];
  return named.map((_, index) => {
    const names = AREAS[view.grouping as keyof typeof AREAS].filter(({ color }) => color === index);
    return {
      key: { kind: 'fill', name: `bin-${index}`, patterns: [] },
      text: list(names.map(({ zh }) => areaName(zh, language))),
    };
  });
}

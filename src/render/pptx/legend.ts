import { blockNotes } from '../../scene/legend-block.ts';
import { legend } from '../../scene/legend.ts';
import type { DeckInput } from './deck-input.ts';
import { heading, note, rowSign, sizeSign, type LegendEntry } from './legend-entry.ts';

/** What fills and symbols mean; a slide has no names of areas, so they stand here, by colour. */
export function legendEntries(input: DeckInput): LegendEntry[] {
  return legend(input, { areasByColor: true }).flatMap((block) => [
    ...(block.title ? [heading(`${block.title} ${block.unit}`)] : []),
    ...(block.warning ? [note(block.warning)] : []),
    ...block.rows.map(({ key, text, count }) => ({
      kind: 'sign' as const,
      sign: rowSign(key, input),
      text: count ? `${text}\u2003${count}` : text,
    })),
    ...(block.sizes?.ticks ?? []).map(([pixels, text]) => ({
      kind: 'sign' as const,
      sign: sizeSign(block.sizes!, pixels),
      text,
    })),
    ...blockNotes(block).map(note),
  ]);
}

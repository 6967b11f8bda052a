import type { GlyphShape, GlyphStroke } from './marks.ts';
import { periodIndexOf } from '../core/atlas/atlas.ts';
import { FLOW_INDICATOR, type ItemLayerId } from '../core/atlas/layer.ts';
import { formatAmount } from '../i18n/format/number.ts';
import { flowScale } from './flow-scale.ts';
import { MESSAGES, periodName } from '../i18n/messages/index.ts';
import { indicatorUnit } from '../i18n/format/county-text.ts';
import type { LegendBlock, LegendRow } from './legend-block.ts';
import type { Theme } from '../core/theme/theme.ts';
import type { Scene } from './scene.ts';

const glyph = (shape: GlyphShape, stroke: GlyphStroke, color: string, text: string): LegendRow => ({
  key: { kind: 'glyph', shape, stroke, color },
  text,
});

/** What the shapes and lines of each layer of items mean. */
export const OVERLAY_BLOCKS: Readonly<Record<ItemLayerId, (scene: Scene) => LegendBlock>> = {
  network: ({ atlas, products: { network }, view, theme, language }) => {
    const messages = MESSAGES[language];
    const color = theme.network;
    const scenario = network?.scenario;
    const hasFlows = scenario?.period === view.period;
    const scale = network && flowScale(network);
    const unit = indicatorUnit(atlas, FLOW_INDICATOR, language);
    const elsewhere = scenario && !hasFlows ? periodName(scenario.period, messages) : null;
    const flows = hasFlows && scale ? scale.ticks() : [];
    return {
      id: 'network',
      title: messages.layer.network,
      unit: '',
      ...(hasFlows && { warning: messages.legendScenario }),
      rows: [
        ...flows.map((tick): LegendRow => ({
          key: { kind: 'line', color, width: scale!(tick), arrow: true },
          text: `≈ ${unit(formatAmount(tick, language))}`,
        })),
        ...(hasFlows ? [glyph('square', 'hollow', color, messages.legendWarehouse)] : []),
        glyph('diamond', 'solid', color, messages.legendHub),
        glyph('diamond', 'dashed', color, messages.legendHubUnverified),
      ],
      notes: elsewhere ? [messages.legendNoFlows(elsewhere)] : [],
      ...(elsewhere && {
        goTo: {
          periodIndex: periodIndexOf(atlas, scenario!.period),
          text: messages.nearest(elsewhere),
        },
      }),
    };
  },
  ecology: ({ view, theme, language }) => {
    const messages = MESSAGES[language];
    const color = theme.ecology;
    const line = (text: string, dashed: boolean): LegendRow => ({
      key: { kind: 'line', color, width: 2, dashed },
      text,
    });
    return {
      id: 'ecology',
      title: messages.layer.ecology,
      unit: periodName(view.period, messages),
      notes: [],
      rows: [
        glyph('disc', 'solid', color, messages.legendReserve),
        glyph('disc', 'dashed', color, messages.legendReserveUnsure),
        line(messages.legendForest, false),
        line(messages.legendForestUnsure, true),
      ],
    };
  },
  programmes: ({ theme, language }) => {
    const messages = MESSAGES[language];
    return {
      id: 'programmes',
      title: messages.layer.programmes,
      unit: '',
      notes: [messages.legendPinsByDate],
      rows: [
        glyph('pin', 'solid', theme.pin, messages.legendPin),
        glyph('pin', 'dashed', theme.pin, messages.legendPinUnverified),
      ],
    };
  },
};

/** The shape and the colour by which a layer of items is known. */
export function overlayKey(id: ItemLayerId, theme: Theme) {
  const keys = {
    programmes: { shape: 'pin', color: theme.pin },
    ecology: { shape: 'disc', color: theme.ecology },
    network: { shape: 'diamond', color: theme.network },
  } as const satisfies Record<ItemLayerId, { shape: GlyphShape; color: string }>;
  return { ...keys[id], stroke: 'solid' } as const;
}

import type { OverlayId } from '../model/layer.ts';
import { formatAmount } from '../scales/format.ts';
import { MESSAGES, periodName } from '../text/messages.ts';
import { unitText } from '../text/units.ts';
import type { DeckInput } from './deck-input.ts';
import { heading, note, type LegendEntry, type Sign } from './legend-entry.ts';

/** What the shapes and lines of an overlay without county values mean. */
export function overlayEntries(
  id: Extract<OverlayId, 'network' | 'ecology' | 'programmes'>,
  input: DeckInput,
): LegendEntry[] {
  if (id === 'network') return networkEntries(input);
  return id === 'ecology' ? ecologyEntries(input) : programmeEntries(input);
}

function networkEntries({ theme, language, flows, symbols, atlas }: DeckInput): LegendEntry[] {
  const messages = MESSAGES[language];
  const line = { color: theme.network, width: 0.75 };
  const hollow: Sign = { preset: 'rect', fill: { color: theme.paper }, line };
  const hub: Sign = { preset: 'diamond', fill: { color: theme.network }, line };
  const unsure: Sign = {
    preset: 'diamond',
    fill: { color: theme.paper },
    line: { ...line, dashed: true },
  };
  const drawn = symbols.some(
    (part) => part.kind === 'flows' && part.visible && part.flows.length > 0,
  );
  const unit = unitText(atlas.indicatorById.get('parcels')?.unit ?? 'parcels', language);
  const widths = (flows?.ticks() ?? []).map((tick): LegendEntry => {
    const width = flows!(tick) * 0.4;
    const sign: Sign = { preset: 'line', fill: null, line: { color: theme.network, width } };
    return { kind: 'sign', sign, text: `≈ ${unit(formatAmount(tick, language))}` };
  });
  return [
    heading(messages.layer.network),
    ...(drawn
      ? [
          note(messages.legendScenario),
          ...widths,
          { kind: 'sign' as const, sign: hollow, text: messages.legendWarehouse },
        ]
      : []),
    { kind: 'sign', sign: hub, text: messages.legendHub },
    { kind: 'sign', sign: unsure, text: messages.legendHubUnverified },
  ];
}

function ecologyEntries({ theme, language, view }: DeckInput): LegendEntry[] {
  const messages = MESSAGES[language];
  const color = theme.ecology;
  const outline = (dashed: boolean): Sign => ({
    ...{ preset: 'line', fill: null, line: { color, width: 1, dashed } },
  });
  const reserve = (sure: boolean): Sign => ({
    preset: 'ellipse',
    fill: { color: sure ? color : theme.paper },
    line: { color, width: 0.75, dashed: !sure },
  });
  return [
    heading(`${messages.layer.ecology} ${periodName(view.period, messages)}`),
    { kind: 'sign', sign: reserve(true), text: messages.legendReserve },
    { kind: 'sign', sign: reserve(false), text: messages.legendReserveUnsure },
    { kind: 'sign', sign: outline(false), text: messages.legendForest },
    { kind: 'sign', sign: outline(true), text: messages.legendForestUnsure },
  ];
}

function programmeEntries({ theme, language }: DeckInput): LegendEntry[] {
  const messages = MESSAGES[language];
  const pin = (sure: boolean): Sign => ({
    preset: 'teardrop',
    fill: { color: sure ? theme.pin : theme.paper },
    line: { color: theme.pin, width: 0.75, dashed: !sure },
  });
  return [
    heading(messages.layer.programmes),
    { kind: 'sign', sign: pin(true), text: messages.legendPin },
    { kind: 'sign', sign: pin(false), text: messages.legendPinUnverified },
    note(messages.legendPinsByDate),
  ];
}

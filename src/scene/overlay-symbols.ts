import type { Theme } from '../core/theme/theme.ts';
import type { FlowMark, PointMark } from './marks.ts';
import type { FlowsPart, SitesPart } from './symbols.ts';

/** What an overlay of places draws. */
export interface OverlayMarks {
  readonly sites: readonly PointMark[];
  readonly flows?: readonly FlowMark[];
}

/** The parts of an overlay of places: its flows, which stand still, and its sites above them. */
export function overlaySymbols(
  id: string,
  { sites, flows }: OverlayMarks,
  opacity: number,
  theme: Theme,
): (FlowsPart | SitesPart)[] {
  const shared = { opacity, visible: true, theme };
  return [
    ...(flows
      ? [{ ...shared, kind: 'flows', id: `${id}-flows`, flows, phase: null } as const]
      : []),
    { ...shared, kind: 'sites', id: `${id}-sites`, sites },
  ];
}

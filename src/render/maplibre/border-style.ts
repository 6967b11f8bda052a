import { BORDER_KINDS, type BorderKind } from '../../core/geography/borders.ts';
import { channels, type Theme } from '../../core/theme/theme.ts';

/** Widths at zoom 2 and below, and at zoom 8 and above, in screen pixels; linear between. */
const WIDTHS: Readonly<Record<BorderKind, readonly [far: number, near: number]>> = {
  county: [0.4, 1.2],
  province: [0.7, 1.6],
  nation: [1, 2],
  dash: [1.6, 3],
  shore: [0, 0],
};
const [FAR, NEAR] = [2, 8];

/** The width of each kind of border at a zoom, in screen pixels. */
export function borderWidths(zoom: number): number[] {
  const share = Math.min(1, Math.max(0, (zoom - FAR) / (NEAR - FAR)));
  return BORDER_KINDS.map((kind) => WIDTHS[kind][0] + (WIDTHS[kind][1] - WIDTHS[kind][0]) * share);
}

/**
 * The colours of county, province and nation lines, as four channels each, and that of county lines where they would be
 * lost; dashes have that of the nation.
 */
export function borderColors(theme: Theme): number[] {
  const { countyLine, provinceLine, nationLine, countyLineOver } = theme;
  return [countyLine, provinceLine, nationLine, countyLineOver].flatMap(channels);
}

/** How opaque each kind of border is. */
export function borderAlphas({ countyLine, provinceLine, nationLine }: Theme): number[] {
  const colors: Readonly<Record<BorderKind, string>> = {
    county: countyLine,
    province: provinceLine,
    nation: nationLine,
    dash: nationLine,
    shore: '#00000000',
  };
  return BORDER_KINDS.map((kind) => channels(colors[kind])[3]);
}

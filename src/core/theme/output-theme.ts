import { SCHEMES } from '../view/view.ts';
import { THEMES, type Theme } from './theme.ts';
import { PRINT } from './print-theme.ts';

/** The colours that a print layout can have: those of the page, or black on white. */
export const OUTPUT_THEMES = [...SCHEMES, 'print'] as const;
export type OutputTheme = (typeof OUTPUT_THEMES)[number];

/** The colours of the theme of a print layout. */
export function outputColors(theme: OutputTheme): Theme {
  return theme === 'print' ? PRINT : THEMES[theme];
}

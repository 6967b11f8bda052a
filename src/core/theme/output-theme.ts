import { SCHEMES } from '../view/view.ts';
import { THEMES, type Theme } from './theme.ts';
import { PRINT } from './print-theme.ts';

/** The colours that a sheet can have: those of the page, or black on white. */
export const OUTPUT_THEMES = [...SCHEMES, 'print'] as const;
export type OutputTheme = (typeof OUTPUT_THEMES)[number];

/** The colours of a sheet's theme. */
export function outputColors(theme: OutputTheme): Theme {
  return theme === 'print' ? PRINT : THEMES[theme];
}

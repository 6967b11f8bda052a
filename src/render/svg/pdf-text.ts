/** What is used of a font of fontkit. */
export interface FaceFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
  layout(text: string): {
    readonly glyphs: readonly {
      readonly advanceWidth: number;
      readonly path: { toSVG(): string };
    }[];
  };
}

/** What stands for a character that the font has no shape for. */
const UNKNOWN = '□';

/** Puts □ in place of what a font has no shape for, and says what that was. */
export function replaceUnknown(
  text: string,
  font: Pick<FaceFont, 'hasGlyphForCodePoint'>,
): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const known = [...text].map((character) => {
    if (font.hasGlyphForCodePoint(character.codePointAt(0)!)) return character;
    // A space that does not break is as wide as one that does.
    if (/\s/.test(character)) return ' ';
    unknown.push(character);
    return UNKNOWN;
  });
  return { text: known.join(''), unknown: [...new Set(unknown)] };
}

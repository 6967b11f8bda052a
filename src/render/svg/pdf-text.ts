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

/** Quotation marks that a font for Chinese draws as wide as its characters, and what a language without these has for them. */
const WIDE_QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** Sets quotation marks of a language that does not write Chinese characters as narrow as its letters. */
export function narrowQuotes(text: string, language: string): string {
  return language.startsWith('zh') ? text : text.replace(/[‘’“”]/g, (mark) => WIDE_QUOTES[mark]!);
}

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

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Control characters but tab and newline, halves of pairs, and what is no character. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Writes text for an element or an attribute of XML or HTML, so that it is read back; characters that XML knows no way to
 * write are left out.
 */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"\n]/g, (character) => ENTITIES[character]!);
}

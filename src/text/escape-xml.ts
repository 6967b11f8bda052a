const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Writes text for an element or an attribute of XML or HTML, so that it is read back; characters that XML knows no way to write are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"\n]/g, (character) => ENTITIES[character]!)
  );
}

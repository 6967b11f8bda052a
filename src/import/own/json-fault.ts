/** Where a text breaks the rules of JSON. */
export interface JsonFault {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Whether it ends too early, and is right up to there. */
  readonly isCut: boolean;
}

const BLANK = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;

/** Finds the first fault of a text that is no JSON, the same in each browser; `null` for one that is. */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let next: 'value' | 'first' | 'name' | 'colon' | 'more' = 'value';
  let at = 0;
  const past = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const fault = (): JsonFault => {
    const lines = text.slice(0, at).split('\n');
    const isCut = at >= text.trimEnd().length;
    return { line: lines.length, column: lines.at(-1)!.length + 1, isCut };
  };
  for (;;) {
    past(BLANK);
    const letter = text.charAt(at);
    const inside = open.at(-1);
    if (next === 'more' && inside === undefined) return letter === '' ? null : fault();
    const isEnd = letter === (inside === '{' ? '}' : ']') && inside !== undefined;
    if (isEnd && (next === 'more' || next === 'first')) {
      open.pop();
      next = 'more';
      at += 1;
    } else if (next === 'more') {
      if (letter !== ',') return fault();
      next = inside === '{' ? 'name' : 'value';
      at += 1;
    } else if (next === 'colon') {
      if (letter !== ':') return fault();
      next = 'value';
      at += 1;
    } else if (letter === '"') {
      const end = endOfString();
      if (!end) return fault();
      next = next === 'name' || (next === 'first' && inside === '{') ? 'colon' : 'more';
    } else if (next === 'name' || (next === 'first' && inside === '{')) return fault();
    else if (letter === '{' || letter === '[') {
      open.push(letter);
      next = 'first';
      at += 1;
    } else if (letter !== '' && past(SCALAR)) next = 'more';
    else return fault();
  }

  /** Goes behind a string; `false` at what no string may have. */
  function endOfString(): boolean {
    at += 1;
    while (at < text.length) {
      const letter = text.charAt(at);
      if (letter === '"') {
        at += 1;
        return true;
      }
      if (letter === '\\') {
        if (!past(ESCAPE)) return false;
      } else if (letter < ' ') return false;
      else at += 1;
    }
    return false;
  }
}

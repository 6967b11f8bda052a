/**
 * The keys and values of a link, with or without its `#` or `?`, in spite of what chats and mails do to one: `&amp;` for `&`,
 * one layer of percent-encoding too many. No value of a link has a space, `%`, `&` or `=` of its own.
 */
export function pairsOf(text: string): [key: string, value: string][] {
  const plain = text
    .replace(/^([#?]|%23|%3f)/i, '')
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/%26/g, '&')
    .replace(/%3d/gi, '=')
    .replace(/&(amp(;|%3b|$))+/gi, '&')
    .replaceAll('+', '%2B');
  return [...new URLSearchParams(plain)];
}

/**
 * How a value may have been meant, the likeliest first: as it is, without words or marks that the text around the link left at its
 * end, the fewest first, and each in another case.
 */
export function* spellingsOf(value: string): Generator<string> {
  const own = /^[!-~]*/.exec(value.trim())![0].replace(/[?#].*$/, '');
  const marks = /[^\w-]*$/.exec(own)![0].length;
  const shorter = Array.from({ length: marks + 1 }, (_, cut) => own.slice(0, own.length - cut));
  for (const meant of [value, value.normalize('NFKC'), ...shorter]) {
    yield meant;
    yield meant.toLowerCase();
    yield meant.toUpperCase();
  }
}

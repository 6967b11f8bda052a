import type { ViewRequest } from './message.ts';

/** Keys that say how the atlas stands in its host rather than what it shows. */
const FRAMING = ['ui', 'keys', 'lang', 'theme', 'bg', 'd'];

/** Keys of which one drops the other: a county or an item is chosen, never both. */
const RIVALS: Readonly<Record<string, string>> = { county: 'item', item: 'county' };

/**
 * Gives the hash that a request asks for, both without `#`. Keys change the present view; a hash takes its place, but for
 * how the atlas stands in its host, which stays unless the hash says it.
 */
export function requestedHash(request: ViewRequest, present: string): string {
  const now = new URLSearchParams(present);
  if (typeof request === 'string') {
    const hash = new URLSearchParams(request.replace(/^[#?]/, ''));
    for (const key of FRAMING) {
      const value = now.get(key);
      if (value !== null && !hash.has(key)) hash.set(key, value);
    }
    return hash.toString();
  }
  for (const [key, value] of Object.entries(request)) {
    if (value === null) {
      now.delete(key);
      continue;
    }
    now.set(key, Array.isArray(value) ? value.join(',') : String(value));
    const rival = RIVALS[key];
    if (rival && !Object.hasOwn(request, rival)) now.delete(rival);
  }
  return now.toString();
}

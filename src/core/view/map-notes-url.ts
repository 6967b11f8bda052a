import { LANGUAGES } from '../base/language.ts';
import type { KeyRule } from './url-rule.ts';
import {
  boundNote,
  FARTHEST,
  MOST_CHARACTERS,
  MOST_LABELS,
  MOST_NOTES,
  NO_LABELS,
  type LabelChoice,
  type MapNote,
} from './map-notes.ts';

/** The keys of what is written on the map. */
export const MAP_NOTE_RULES = {
  label: {
    isList: true,
    read: (text) => {
      const labels = readLabels(text);
      return labels && { labels };
    },
    write: ({ labels: { top, places } }) =>
      [...(top > 0 ? [`top${top}`] : []), ...places].join(',') || undefined,
  },
  note: {
    isList: true,
    separator: ';',
    read: (text) => {
      const notes = text.split(';').map(readNote);
      const isWhole = notes.every((note) => note !== undefined) && notes.length <= MOST_NOTES;
      return isWhole ? { notes } : undefined;
    },
    write: ({ notes }) => notes.map(writeNote).join(';') || undefined,
  },
} satisfies Readonly<Record<string, KeyRule>>;

function readLabels(text: string): LabelChoice | undefined {
  const [first = '', ...rest] = text.split(',');
  const top = /^top([1-9]\d?)$/.exec(first);
  const labels = {
    top: top ? Number(top[1]) : NO_LABELS.top,
    places: top ? rest : text.split(','),
  };
  const isUnique = new Set(labels.places).size === labels.places.length;
  const isWhole = labels.places.every((place) => /^\d{6}$/.test(place));
  const count = Math.max(labels.top, labels.places.length);
  return isWhole && isUnique && count <= MOST_LABELS ? labels : undefined;
}

/** `520121,120,-80,words,words`: a place, its offset, and the words in each language, packed as `pack` does. */
function readNote(text: string): MapNote | undefined {
  const [, place, x, y, ...words] =
    /^(\d{6}),(-?\d{1,4}),(-?\d{1,4}),([\w-]*),([\w-]*)$/.exec(text) ?? [];
  const [zh, en] = words.map(unpack);
  if (place === undefined || zh === undefined || en === undefined || !(zh || en)) return undefined;
  const note: MapNote = { place, offset: [Number(x), Number(y)], text: { zh, en } };
  const isBound = note.offset.every((along) => Math.abs(along) <= FARTHEST);
  return isBound && JSON.stringify(boundNote(note)) === JSON.stringify(note) ? note : undefined;
}

function writeNote({ place, offset, text }: MapNote): string {
  return [place, ...offset, ...LANGUAGES.map((language) => pack(text[language]))].join(',');
}

/** Words as base64url: chats leave it as it is, and a character takes four letters, where a percent-encoded one takes nine. */
function pack(words: string): string {
  const bytes = new TextEncoder().encode(words);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What `pack` has packed; `undefined` where it cannot have. */
function unpack(packed: string): string | undefined {
  if (packed.length > MOST_CHARACTERS * 6) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return pack(words) === packed ? words : undefined;
  } catch {
    return undefined;
  }
}

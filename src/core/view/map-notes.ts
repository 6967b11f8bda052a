import type { Point } from '../geography/albers.ts';
import type { Language } from '../base/language.ts';

/** What has its value written on the map: the places that are named, and of reported figures so many of the greatest. */
export interface LabelChoice {
  /** None where it is 0. */
  readonly top: number;
  /** Six-digit codes of counties, prefectures and provinces; none twice. */
  readonly places: readonly string[];
}

/** Words on the map that a line joins to a place. */
export interface MapNote {
  /** The six-digit code of a county, a prefecture or a province. */
  readonly place: string;
  /** From the place to the middle of the words, in thousandths of the shorter side of the map; y grows downwards. */
  readonly offset: Point;
  /** At least one of the languages has words; the other may be empty and then shows the same. */
  readonly text: Readonly<Record<Language, string>>;
}

export const NO_LABELS: LabelChoice = { top: 0, places: [] };

/** The most that a view holds, so that its link stays one that can be sent. */
export const MOST_LABELS = 12;
export const MOST_NOTES = 6;
/** Characters of a note in each language. */
export const MOST_CHARACTERS = 60;
/** How far words may lie from their place, along each axis. */
export const FARTHEST = 1000;

/** Notes as a link can hold them: those that say something, as many as there may be. */
export function boundNotes(notes: readonly MapNote[]): readonly MapNote[] {
  return notes
    .map(boundNote)
    .filter(({ text }) => text.zh || text.en)
    .slice(0, MOST_NOTES);
}

/** A note as a link can hold it: one line of bounded length, a whole offset within reach. */
export function boundNote({ place, offset, text }: MapNote): MapNote {
  const along = (value: number) => Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value))) + 0;
  const line = (words: string) =>
    [...words.replace(/[\p{Cc}\p{Cs}\s]/gu, ' ')].slice(0, MOST_CHARACTERS).join('');
  return {
    place,
    offset: [along(offset[0]), along(offset[1])],
    text: { zh: line(text.zh), en: line(text.en) },
  };
}

/** What a note says in a language. */
export function noteWords({ text }: MapNote, language: Language): string {
  return text[language] || text.zh || text.en;
}

/** Whether anything is written on the map of a view besides names: on a slide, what its claim names. */
export function hasCallouts({
  labels,
  notes,
  interface: shown,
}: {
  readonly labels: LabelChoice;
  readonly notes: readonly MapNote[];
  readonly interface: string;
}): boolean {
  return labels.top > 0 || labels.places.length > 0 || notes.length > 0 || shown === 'slide';
}

import type { SheetSize } from '../../render/svg/paper-size.ts';

/** The kinds of files that a film is written to. */
export const FILM_FORMATS = ['mp4', 'webm', 'gif'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

/** How large a film is, by names of sizes. */
export const SIZES = {
  '360p': { width: 640, height: 360 },
  '540p': { width: 960, height: 540 },
  '720p': { width: 1280, height: 720 },
  '1080p': { width: 1920, height: 1080 },
  '4K': { width: 3840, height: 2160 },
} as const satisfies Readonly<Record<string, SheetSize>>;
export type SizeName = keyof typeof SIZES;

/** The sizes that each format is offered in: a GIF is held in memory as a whole. */
export const SIZES_OF: Readonly<Record<FilmFormat, readonly SizeName[]>> = {
  mp4: ['720p', '1080p', '4K'],
  webm: ['720p', '1080p', '4K'],
  gif: ['360p', '540p', '720p'],
};

/** How long each half-year stands, in seconds. */
export const PACES = ['1', '2', '3', '5'] as const;
export type Pace = (typeof PACES)[number];

/** Frames a second: a GIF counts in hundredths of a second. */
export const RATES: Readonly<Record<FilmFormat, number>> = { mp4: 30, webm: 30, gif: 12.5 };

/** The film of the half-years; any other is that of the story of its id. */
export const PERIOD_FILM = 'timeline';

/** What film is wanted. */
export interface FilmRequest extends SheetSize {
  /** `TIMELINE` or the id of a story. */
  readonly what: string;
  readonly format: FilmFormat;
  /** For how long each half-year stands; stories have their own time. */
  readonly seconds: number;
  /** Frames a second. */
  readonly rate: number;
}

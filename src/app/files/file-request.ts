import type { ValueLayerId } from '../../core/atlas/layer.ts';
import type { OutputTheme } from '../../core/theme/output-theme.ts';
import type { DataFileRequest, FormatId } from '../../export/dataset/data-file.ts';
import type { OutputSize } from '../../render/svg/paper-size.ts';

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
} as const satisfies Readonly<Record<string, OutputSize>>;
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
export interface FilmRequest extends OutputSize {
  /** `TIMELINE` or the id of a story. */
  readonly what: string;
  readonly format: FilmFormat;
  /** For how long each half-year stands; stories have their own time. */
  readonly seconds: number;
  /** Frames a second. */
  readonly rate: number;
}

/** The kinds of files that show a view without the atlas. */
export const PICTURES = ['png', 'svg', 'pdf', 'pptx'] as const;
export type PictureFormat = (typeof PICTURES)[number];

/** What a picture of the present view is to be like. */
export interface PictureRequest extends OutputSize {
  readonly kind: 'picture';
  readonly format: PictureFormat;
  readonly theme: OutputTheme;
  /** The review number (审图号) that the map was given; empty where it has none. */
  readonly review: string;
  /** The address of the atlas, which the picture says together with the view. */
  readonly page: string;
}

/** The counties that the filter keeps, with figures; `DataFileRequest` says the same of an atlas at hand. */
export interface DataRequest extends Pick<DataFileRequest, 'layout' | 'bom'> {
  readonly kind: 'data';
  readonly format: FormatId;
  readonly layers: readonly ValueLayerId[];
  /** Places of half-years in the order of time, ascending. */
  readonly places: readonly number[];
}

/** One HTML file that opens the present view without a network; see `singleFile`. */
export interface SingleFileRequest {
  readonly kind: 'single';
  readonly detailed: boolean;
  /** Other files to go along, by their path below the page's folder. */
  readonly others: readonly string[];
}

/** What a story can be taken away as, besides a film: slides, and a handout. */
export const STORY_FILES = ['pptx', 'pdf'] as const;

/** Slides or a handout of a story. */
export interface StoryFileRequest extends Pick<PictureRequest, 'theme' | 'review' | 'page'> {
  readonly kind: 'story';
  /** The id of the story. */
  readonly what: string;
  readonly format: (typeof STORY_FILES)[number];
}

/** A file that is wanted of what the page shows. */
export type FileRequest =
  | PictureRequest
  | DataRequest
  | SingleFileRequest
  | StoryFileRequest
  | (FilmRequest & { readonly kind: 'film' });

import { fileName } from '../../export/file-name.ts';
import { captionHeight, captionSvg } from '../../render/film/caption.ts';
import type { FilmOptions } from '../../render/film/frames.ts';
import { timelineFrames, type ReelFrames } from '../../render/film/timeline-frames.ts';
import type { FilmTimeline } from '../../render/film/film-timeline.ts';
import { paintStack } from '../../render/film/paint-stack.ts';
import { storyTimeline } from '../../render/film/story-timeline.ts';
import { periodTimeline } from '../../render/film/period-timeline.ts';
import type { View } from '../../core/view/view.ts';
import type { ViewStore } from '../view-store.svelte.ts';
import { drawPrintLayout } from './picture-file.ts';
import { readStoryOf } from './read-story.ts';
import { IssueError, type IssueOf } from '../../core/issue.ts';
import { PERIOD_FILM, type FilmRequest } from './file-request.ts';

/** A film that can be drawn, frame by frame. */
export interface Film {
  readonly frames: ReelFrames;
  readonly seconds: number;
  /** Such as `relief-atlas_timeline_sales_zh_0123456789ab_1280x720.mp4`. */
  readonly name: string;
  /** Scenes of the story that are left out. */
  readonly broken: readonly IssueOf<'broken-scene'>[];
}

/**
 * Prepares a film in the page's language and colours as they are now; whatever is shown meanwhile does not change it. Its
 * frames follow from the view or the story, the release and the request alone: they have no date.
 * @throws IssueError
 */
export async function prepareFilm(store: ViewStore, order: FilmRequest): Promise<Film> {
  const { atlas, geometry } = store;
  if (!atlas || !geometry) throw new IssueError({ code: 'not-loaded' });
  return order.what === PERIOD_FILM ? timelineFilm(store, order) : storyFilm(store, order);
}

/** Encodes a film; its pictures are let go however that ends. @throws IssueError, or the reason of the signal. */
export async function encodeFilm(
  { frames }: Film,
  { format }: FilmRequest,
  options: FilmOptions,
): Promise<Blob> {
  try {
    if (format === 'gif') {
      const { encodeGif } = await import('../../render/film/gif.ts');
      return await encodeGif(frames, options);
    }
    const { encodeVideo } = await import('../../render/film/video.ts');
    return await encodeVideo(frames, format, options);
  } finally {
    frames.close();
  }
}

function timelineFilm(store: ViewStore, order: FilmRequest): Film {
  const { view, userData, counties } = store;
  if (userData.some(view.own).length < view.own.length)
    throw new IssueError({ code: 'no-own', got: view.own.join(',') });
  const isBlank = view.layer === 'none' && view.overlays.length === 0;
  if (isBlank || counties.length === 0) throw new IssueError({ code: 'empty-film' });
  const periods = store.atlas!.periods.map(({ id }) => id);
  const timeline = periodTimeline(view, periods, order.seconds);
  const layoutOf = layoutsOf(store, order.width, order.height);
  const svgsOf = async (view: View) => [await layoutOf(view)];
  const name = `timeline_${view.layer}`;
  return film(store, order, { timeline, svgsOf, name, broken: [] });
}

async function storyFilm(store: ViewStore, order: FilmRequest): Promise<Film> {
  const { what: id, width, height } = order;
  const { language, theme } = store;
  const resolved = await readStoryOf(store, id);
  const layoutOf = layoutsOf(store, width, height - captionHeight(height));
  return film(store, order, {
    timeline: storyTimeline(resolved),
    name: id,
    broken: resolved.broken,
    svgsOf: async ({ view, scene }) => {
      const words = { title: scene.title[language], text: scene.text[language] };
      return [await layoutOf(view), captionSvg({ ...words, language, theme }, order)];
    },
  });
}

interface Scripted<Picture> extends Pick<Film, 'name' | 'broken'> {
  readonly timeline: FilmTimeline<Picture>;
  /** Draws a picture, from the top. */
  readonly svgsOf: (picture: Picture) => Promise<string[]>;
}

function film<Picture>(
  { language, atlas }: ViewStore,
  order: FilmRequest,
  { timeline, svgsOf, name, broken }: Scripted<Picture>,
): Film {
  const { width, height, format } = order;
  const paint = async (picture: Picture) => paintStack(await svgsOf(picture), order);
  return {
    frames: timelineFrames(timeline, order, paint),
    seconds: timeline.seconds,
    broken,
    name: fileName(
      { of: name, at: [language], release: atlas!.release, form: `${width}x${height}` },
      format,
    ),
  };
}

/** Draws print layouts of a size in the language and the colours of now. */
function layoutsOf(store: ViewStore, width: number, height: number) {
  const { language, scheme: theme } = store;
  return (view: View) => drawPrintLayout(store, { view, language, theme, width, height });
}

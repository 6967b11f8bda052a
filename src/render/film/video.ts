import { IssueError } from '../../core/issue.ts';
import {
  BufferTarget,
  canEncodeVideo,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import {
  checkFrames,
  endOfRun,
  type FilmOptions,
  type FrameLimits,
  type Frames,
} from './frames.ts';

/** The kinds of files that a video is written to. */
export const VIDEO_FORMATS = ['mp4', 'webm'] as const;
export type VideoFormat = (typeof VIDEO_FORMATS)[number];

/** Codecs that each kind can hold, first those that most programs play. */
const CODECS: Readonly<Record<VideoFormat, readonly VideoCodec[]>> = {
  mp4: ['avc', 'vp9', 'av1'],
  webm: ['vp9', 'vp8', 'av1'],
};

/** Codecs halve colours along both sides, so sides are even; up to 4K. */
const LIMITS: FrameLimits = { step: 2, longest: 4096, fastest: 60, most: 60 * 60 * 10 };

/** Seconds between frames that a player can jump to. */
const KEY_INTERVAL = 2;

/** Seconds that a picture which repeats stays as one frame; players must not wait long for the next. */
const LONGEST = 0.5;

const QUALITY = new Quality('very-high');

/**
 * The codec that a video of this size is encoded with here, so that a reader can be told: programs that play MP4
 * often know H.264 (`avc`) alone. `null` where there is none, or no WebCodecs.
 */
export async function videoCodec(
  format: VideoFormat,
  { width, height, rate }: Pick<Frames, 'width' | 'height' | 'rate'>,
): Promise<VideoCodec | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  for (const codec of CODECS[format]) {
    const size = { width, height, frameRate: rate, quality: QUALITY };
    if (await canEncodeVideo(codec, size)) return codec;
  }
  return null;
}

/**
 * Encodes frames as a video without sound; the type of the blob names the codec. The times of frames follow from
 * their places alone. It waits for the encoder, so that no more than a few frames are held at once.
 * @throws IssueError, or the reason of the signal (an `AbortError`) once it has been aborted; encoders are then closed.
 */
export async function encodeVideo(
  frames: Frames,
  format: VideoFormat,
  { onProgress, signal }: FilmOptions = {},
): Promise<Blob> {
  const { width, height, rate, count } = frames;
  checkFrames(frames, LIMITS);
  signal?.throwIfAborted();
  const codec = await codecFor(format, frames);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  const source = new CanvasSource(canvas, {
    codec,
    quality: QUALITY,
    keyFrameInterval: KEY_INTERVAL,
  });
  const output = new Output({
    format:
      format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target: new BufferTarget(),
  });
  output.addVideoTrack(source, { frameRate: rate });
  try {
    await output.start();
    for (let index = 0, next: number; index < count; index = next) {
      // The last frame stays by itself: how long it does is not written in a WebM.
      const most = Math.min(LONGEST * rate, count - 1 - index);
      next = endOfRun(frames, index, Math.max(1, most));
      signal?.throwIfAborted();
      // The canvas still has the frame before.
      if (!frames.repeats?.(index)) await frames.draw(index, context);
      signal?.throwIfAborted();
      // What is left of a fade would stay in the picture that stands after it.
      const keyFrame = next - index > 1 && !frames.repeats?.(index);
      await source.add(index / rate, (next - index) / rate, keyFrame ? { keyFrame } : {});
      onProgress?.(next / (count + 1));
    }
    await output.finalize();
    signal?.throwIfAborted();
  } catch (error) {
    if (output.state !== 'finalized') await output.cancel();
    throw error;
  }
  onProgress?.(1);
  return new Blob([output.target.buffer!], { type: await output.getMimeType() });
}

async function codecFor(format: VideoFormat, frames: Frames): Promise<VideoCodec> {
  if (!('VideoEncoder' in globalThis)) {
    throw new IssueError({ code: 'no-encoder' });
  }
  const codec = await videoCodec(format, frames);
  if (codec) return codec;
  const expected = CODECS[format].join(', ');
  const size = `${frames.width} × ${frames.height}`;
  throw new IssueError({ code: 'no-codec', got: `${format} at ${size}`, expected });
}

import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';
import { afterEach, expect, test, vi } from 'vitest';
import type { Frames } from './frames.ts';
import { encodeVideo, VIDEO_FORMATS, videoCodec } from './video.ts';

const COUNT = 10;

/** Frames that turn from black to red. */
function frames(change: Partial<Frames> = {}): Frames {
  return {
    width: 64,
    height: 48,
    rate: 25,
    count: COUNT,
    draw: async (index, context) => {
      context.fillStyle = `rgb(${index * 25} 0 0)`;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    },
    ...change,
  };
}

afterEach(() => vi.unstubAllGlobals());

test.each(VIDEO_FORMATS)(
  'a video is a %s of all frames, at times that follow from their places',
  async (format) => {
    const blob = await encodeVideo(frames(), format);
    expect(blob.type).toMatch(new RegExp(`^video/${format}; codecs="`));
    const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
    const track = (await input.getPrimaryVideoTrack())!;
    expect([track.displayWidth, track.displayHeight]).toEqual([64, 48]);
    expect(await track.canDecode()).toBe(true);
    const times: number[] = [];
    const reds: number[] = [];
    for await (const sample of new VideoSampleSink(track).samples()) {
      times.push(sample.timestamp);
      const canvas = new OffscreenCanvas(64, 48);
      const context = canvas.getContext('2d')!;
      sample.draw(context, 0, 0);
      sample.close();
      reds.push(context.getImageData(32, 24, 1, 1).data[0]!);
    }
    expect(times).toHaveLength(COUNT);
    times.forEach((time, index) => expect(time).toBeCloseTo(index / 25, 2));
    reds.forEach((red, index) => expect(Math.abs(red - index * 25)).toBeLessThan(20));
    expect(await input.computeDuration()).toBeCloseTo(COUNT / 25, 2);
  },
);

test.each(VIDEO_FORMATS)(
  'a picture that repeats is few frames of a %s, which takes its whole time',
  async (format) => {
    const draw = vi.fn(frames().draw);
    const repeats = (index: number) => index % 30 !== 0;
    const blob = await encodeVideo(frames({ count: 60, draw, repeats }), format);
    expect(draw.mock.calls.map(([index]) => index)).toEqual([0, 30]);
    const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
    const times: number[] = [];
    for await (const sample of new VideoSampleSink(
      (await input.getPrimaryVideoTrack())!,
    ).samples()) {
      times.push(sample.timestamp);
      sample.close();
    }
    expect(times.map((time) => Math.round(time * 25))).toEqual([0, 13, 26, 30, 43, 56, 59]);
    expect(await input.computeDuration()).toBeCloseTo(60 / 25, 2);
  },
);

test('progress never goes back and ends at all', async () => {
  const shares: number[] = [];
  await encodeVideo(frames(), 'webm', { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toHaveLength(COUNT + 1);
});

test('a cancelled video draws no more frames, closes its encoder and says so', async () => {
  const closed = vi.spyOn(VideoEncoder.prototype, 'close');
  const cancel = new AbortController();
  const draw = vi.fn(async (index: number) => {
    if (index === 3) cancel.abort();
  });
  const made = encodeVideo(frames({ draw }), 'webm', { signal: cancel.signal });
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(draw).toHaveBeenCalledTimes(4);
  expect(closed).toHaveBeenCalled();
  closed.mockRestore();
});

test('a frame that cannot be drawn ends the video with its error', async () => {
  const draw = () => Promise.reject(new Error('no picture'));
  await expect(encodeVideo(frames({ draw }), 'webm')).rejects.toThrow('no picture');
});

test.each([
  [{ width: 63 }, '63 × 48', /^sides from 2 to 4096 pixels, each a multiple of 2$/],
  [{ height: 9000 }, '64 × 9000', /^sides/],
  [{ rate: 0 }, 'a rate of 0', /^above 0/],
  [{ count: 0 }, '0 frames', /^1 to /],
  [{ width: NaN }, 'NaN × 48', /^sides/],
])('frames of %o are refused by name', async (change, got, expected) => {
  const made = encodeVideo(frames(change), 'mp4');
  await expect(made).rejects.toMatchObject({
    issue: { code: 'bad-frames', got, expected: expect.stringMatching(expected) },
  });
});

test('a browser without WebCodecs is told apart from one without the codec', async () => {
  const isSupported = vi
    .spyOn(VideoEncoder, 'isConfigSupported')
    .mockResolvedValue({ supported: false });
  // Answers are kept by size, so this one has a size of its own.
  const odd = frames({ width: 66 });
  await expect(encodeVideo(odd, 'mp4')).rejects.toMatchObject({ issue: { code: 'no-codec' } });
  expect(await videoCodec('webm', odd)).toBeNull();
  isSupported.mockRestore();
  const { VideoEncoder: encoder } = globalThis;
  Reflect.deleteProperty(globalThis, 'VideoEncoder');
  try {
    await expect(encodeVideo(frames(), 'mp4')).rejects.toMatchObject({
      issue: { code: 'no-encoder' },
    });
    expect(await videoCodec('mp4', frames())).toBeNull();
  } finally {
    globalThis.VideoEncoder = encoder;
  }
});

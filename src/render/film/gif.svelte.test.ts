import { expect, test, vi } from 'vitest';
import type { Frames } from './frames.ts';
import { encodeGif } from './gif.ts';

const COUNT = 10;
const COLORS = ['#4E2B20', '#7A3824', '#A84B2B', '#D4683A', '#F2935C'];

/** Frames of one flat colour each. */
function frames(change: Partial<Frames> = {}): Frames {
  return {
    width: 31,
    height: 20,
    rate: 30,
    count: COUNT,
    draw: async (index, context) => {
      context.fillStyle = COLORS[index % COLORS.length]!;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    },
    ...change,
  };
}

/** The frames of a GIF as the browser decodes them: their colours in the middle, and how long they stay. */
async function decode(blob: Blob) {
  const decoder = new ImageDecoder({ type: blob.type, data: await blob.arrayBuffer() });
  await decoder.tracks.ready;
  const { frameCount, repetitionCount } = decoder.tracks.selectedTrack!;
  const shown = [];
  for (let index = 0; index < frameCount; index += 1) {
    const { image } = await decoder.decode({ frameIndex: index });
    const context = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const [red, green, blue] = context.getImageData(15, 10, 1, 1).data;
    const color = [red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('');
    shown.push({ color: `#${color.toUpperCase()}`, microseconds: image.duration ?? 0 });
    image.close();
  }
  return { shown, repetitionCount };
}

test('a GIF has all frames in their exact colours, plays again and again, and takes its time', async () => {
  const blob = await encodeGif(frames());
  expect(blob.type).toBe('image/gif');
  const { shown, repetitionCount } = await decode(blob);
  expect(shown.map(({ color }) => color)).toEqual([...COLORS, ...COLORS]);
  expect(repetitionCount).toBe(Infinity);
  const total = shown.reduce((sum, { microseconds }) => sum + microseconds, 0);
  expect(total).toBe(Math.round((COUNT * 100) / 30) * 10_000);
});

test('a picture that repeats is written once and stays as long', async () => {
  const repeats = (index: number) => index > 0 && index < 4;
  const { shown } = await decode(await encodeGif(frames({ repeats })));
  expect(shown).toHaveLength(COUNT - 3);
  expect(shown[0]).toEqual({ color: COLORS[0], microseconds: 130_000 });
});

test('colours that fill most of a picture stay exact among thousands of others', async () => {
  const draw: Frames['draw'] = async (_, context) => {
    const { width, height } = context.canvas;
    const fade = context.createLinearGradient(0, 0, width, 0);
    ['red', 'lime', 'blue', 'white'].forEach((color, index) => fade.addColorStop(index / 3, color));
    context.fillStyle = fade;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#D4683A';
    context.fillRect(0, 4, width, height);
  };
  const { shown } = await decode(await encodeGif(frames({ draw, width: 1200, count: 2 })));
  expect(shown.map(({ color }) => color)).toEqual(['#D4683A', '#D4683A']);
});

test('progress never goes back and ends at all', async () => {
  const shares: number[] = [];
  await encodeGif(frames(), { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('a cancelled GIF draws no more frames and says so', async () => {
  const cancel = new AbortController();
  const draw = vi.fn(async (index: number) => {
    if (index === 3) cancel.abort();
  });
  const made = encodeGif(frames({ draw }), { signal: cancel.signal });
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(draw).toHaveBeenCalledTimes(4);
});

test.each([[{ width: 5000 }], [{ rate: 60 }], [{ count: 1.5 }]])(
  'frames of %o are refused by name',
  async (change) => {
    await expect(encodeGif(frames(change))).rejects.toMatchObject({
      issue: { code: 'bad-frames' },
    });
  },
);

import { expect, test } from './atlas.ts';
import { difference, takePicture } from './picture.ts';

for (const [mark, hash, tag] of [
  // The fill of estimates would not change with the half-year, as that of the list does.
  ['filled', 'v=1&layer=list', ['@long']],
  // With circles, the fill comes back, too.
  ['with circles', 'v=1&mark=both', []],
] as const) {
  test(
    `a map ${mark} comes back after the graphics context was lost`,
    { tag: [...tag] },
    async ({ page, atlas }) => {
      await atlas.open(hash);
      const before = await takePicture(page);
      const canvas = await atlas.map.locator('canvas').elementHandle();
      const lost = await canvas!.evaluateHandle(async (canvas) => {
        const gl = (canvas as HTMLCanvasElement).getContext('webgl2')!;
        const extension = gl.getExtension('WEBGL_lose_context')!;
        const isLost = new Promise((resolve) =>
          canvas.addEventListener('webglcontextlost', resolve),
        );
        extension.loseContext();
        await isLost;
        return extension;
      });
      await lost.evaluate((extension) => extension.restoreContext());
      await expect
        .poll(async () => difference(before, await takePicture(page)), { timeout: 30_000 })
        .toBeLessThan(0.5);
      await atlas.slider.press('End');
      await expect
        .poll(async () => difference(before, await takePicture(page)), { timeout: 30_000 })
        .toBeGreaterThan(1);
    },
  );
}

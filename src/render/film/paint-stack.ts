import { svgImage } from '../svg/files.ts';
import type { OutputSize } from '../svg/paper-size.ts';

/**
 * Paints SVG documents below one another, from the top, as one picture of so many pixels.
 * @throws IssueError where the browser cannot read one.
 */
export async function paintStack(
  svgs: readonly string[],
  { width, height }: OutputSize,
): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  let y = 0;
  for (const svg of svgs) {
    const image = await svgImage(svg);
    context.drawImage(image, 0, y);
    y += image.naturalHeight;
  }
  return canvas.transferToImageBitmap();
}

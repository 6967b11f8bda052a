import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** The pixels of a screenshot: red, green and blue, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a window of 1440 × 900 that shows nothing but the map; the south lies below it. */
export const MAP_AREA: Area = { x: 430, y: 70, width: 880, height: 510 };

/** Takes a picture of an area as soon as two in a row are the same. */
export async function takePicture(page: Page, area: Area = MAP_AREA): Promise<Picture> {
  const shoot = () => page.screenshot({ clip: area, animations: 'disabled' });
  let last = await shoot();
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(250);
    const next = await shoot();
    if (next.equals(last)) break;
    last = next;
  }
  return readPicture(last);
}

/** Reads the pixels of a screenshot. */
export async function readPicture(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/**
 * Mean absolute difference of two pictures, from 0 to 255, after both are shrunk to a quarter so
 * that names and the edges of lines weigh little.
 */
export async function difference(a: Picture, b: Picture): Promise<number> {
  const [first, second] = await Promise.all([shrink(a), shrink(b)]);
  return (
    first.reduce((sum, byte, index) => sum + Math.abs(byte - second[index]!), 0) / first.length
  );
}

function shrink({ pixels, width, height }: Picture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(Math.round(width / 4), Math.round(height / 4), { kernel: 'cubic' })
    .raw()
    .toBuffer();
}

/** How many pixels have the warm colours of the fill, and the box around them. */
export function fillOf({ pixels, width, height }: Picture) {
  const box = { left: width, top: height, right: -1, bottom: -1 };
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (pixels[at]! - pixels[at + 2]! < 60) continue;
    const x = (at / 3) % width;
    const y = Math.floor(at / 3 / width);
    count++;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { count, box };
}

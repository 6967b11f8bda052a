import { channels } from '../../core/theme/theme.ts';

/** A CSS hex colour with an alpha of 0 to 1, as deck.gl takes it: four numbers from 0 to 255. */
export function rgba(color: string, alpha: number): [number, number, number, number] {
  const [red, green, blue] = channels(color);
  const byte = (channel: number) => Math.round(channel * 255);
  return [byte(red), byte(green), byte(blue), byte(alpha)];
}

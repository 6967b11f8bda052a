import type { View } from './view.ts';

type Pinned = Pick<View, 'county' | 'pins'>;

/** How many counties can be pinned. */
export const MOST_PINS = 4;

/** The adcodes of the pinned counties, in the order in which they were pinned. */
export function pinnedOf({ county, pins }: Pinned): readonly string[] {
  return county === null ? [] : [county, ...pins];
}

/** The part of a view that pins counties, of each the first time it is named, and no more than there is room for. */
export function pinning(ids: readonly string[]): Pinned {
  const [county = null, ...pins] = [...new Set(ids)].slice(0, MOST_PINS);
  return { county, pins };
}

/** What the county at a place among the pinned ones is called. */
export function pinLetter(place: number): string {
  return 'ABCD'[place] ?? '';
}

/** What a county is called among several that are pinned; empty where it is not, or is alone. */
export function letterOf(pinned: readonly string[], id: string): string {
  return pinned.length > 1 ? pinLetter(pinned.indexOf(id)) : '';
}

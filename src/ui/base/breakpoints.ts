/** The widths at which the page changes, as the least in pixels of what a name stands for. */
export const WIDTHS = {
  /** More than the narrowest of windows. */
  narrow: 336,
  /** Buttons keep their words beside their signs. */
  worded: 360,
  /** The line at the foot of a map that stands alone has two rows at the most. */
  line: 400,
  /** A panel has two columns. */
  columned: 480,
  /** Figures stand beside their words. */
  beside: 600,
  /** More than a phone: panels stand over a part of the map. */
  tablet: 700,
  /** The timeline is one row. */
  row: 900,
  /** A card and the workbench have room of their own beside the map. */
  desk: 1100,
  /** A wall to be read from afar. */
  wall: 2200,
  /** One of twice as many pixels. */
  largeWall: 3400,
} as const;

/** The heights at which the page changes, likewise. */
export const HEIGHTS = {
  /** A slide has its timeline. */
  timed: 200,
  /** The legend of a slide lies beside the map rather than across it. */
  strip: 300,
  /** The page stands still; below, it scrolls. */
  still: 340,
  /** What can be pressed on a slide can be hit. */
  slide: 500,
  /** The legend has all its notes. */
  desk: 561,
  /** The bars of the timeline have their full height. */
  tall: 781,
} as const;

export type WidthName = keyof typeof WIDTHS;

/** The media query of windows that are at least so wide. */
export function from(name: WidthName): string {
  return `(min-width: ${WIDTHS[name]}px)`;
}

/** The media query of windows that are narrower. */
export function below(name: WidthName): string {
  return `(max-width: ${WIDTHS[name] - 1}px)`;
}

/** The media query of windows that are lower than a height. */
export function lowerThan(name: keyof typeof HEIGHTS): string {
  return `(max-height: ${HEIGHTS[name] - 1}px)`;
}

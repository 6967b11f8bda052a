/** The widths at which the page changes, as the least in pixels of what a name stands for. */
export const WIDTHS = {
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
  /** The rail and the workbench have room of their own beside the map. */
  desk: 1100,
  /** A wall to be read from afar. */
  wall: 2200,
} as const;

/** The heights at which the page changes, likewise. */
export const HEIGHTS = {
  /** The legend of a slide lies beside the map rather than across it. */
  strip: 300,
  /** What can be pressed on a slide can be hit. */
  slide: 500,
  /** The legend has all its notes. */
  desk: 561,
  /** The legend of a tablet has room of its own below the map. */
  tall: 900,
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

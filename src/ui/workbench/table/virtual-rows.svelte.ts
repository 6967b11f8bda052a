import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

/** The rows that a scrolling element may show; all lengths in CSS pixels. */
export interface RowsToShow {
  readonly count: number;
  /** The height of every row. */
  readonly size: number;
  /** What stands above the rows. */
  readonly head: number;
  /** A row that stays although it is not in sight, or -1. */
  readonly kept: number;
}

/** The window of rows that is in sight of a scrolling element. */
export interface VirtualRows {
  /** Those in sight and a few beyond, with `start` below the head, in order. */
  readonly items: readonly VirtualItem[];
  /** Whether an element is followed; before, it is scrolled to its top. */
  readonly ready: boolean;
  /** Takes the element that scrolls; give it to `{@attach}`. */
  attach(element: HTMLElement): () => void;
}

/** Follows an element as it scrolls and gives the rows in sight. Made once, while a component is. */
export function virtualRows(rows: () => RowsToShow): VirtualRows {
  type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
  let element: HTMLElement | null = null;
  let changes = 0;
  let seen = $state(0);
  let ready = $state(false);

  const options = ({ count, size, head, kept }: RowsToShow): Options => ({
    count,
    getScrollElement: () => element,
    estimateSize: () => size,
    overscan: 2,
    scrollMargin: head,
    rangeExtractor(range) {
      const inSight = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || inSight.includes(kept)) return inSight;
      return kept < inSight[0]! ? [kept, ...inSight] : [...inSight, kept];
    },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    // Counted apart from what is rendered: whoever lets it change must not follow it.
    onChange: () => (seen = ++changes),
  });
  const virtualizer = new Virtualizer(options({ count: 0, size: 1, head: 0, kept: -1 }));

  const items = $derived.by(() => {
    void seen;
    const shown = rows();
    virtualizer.setOptions(options(shown));
    return virtualizer
      .getVirtualItems()
      .map((item) => ({ ...item, start: item.start - shown.head }));
  });

  return {
    get items() {
      return items;
    },
    get ready() {
      return ready;
    },
    attach(scrolling) {
      element = scrolling;
      const unmount = virtualizer._didMount();
      virtualizer._willUpdate();
      ready = true;
      return () => {
        unmount();
        ready = false;
        element = null;
      };
    },
  };
}

import type { Attachment } from 'svelte/attachments';

/**
 * Says in `--tallest` how high an element has been at most in this width of the window, so that a style can keep it there and what
 * lies beside it has one size while the words change. Where `of` changes, it starts anew.
 */
export function keepHeight(of: () => unknown): Attachment<HTMLElement> {
  return (element) => {
    // Read, so that a change runs this again.
    of();
    let [width, tallest] = [innerWidth, 0];
    const observer = new ResizeObserver(() => {
      if (innerWidth !== width) {
        [width, tallest] = [innerWidth, 0];
        element.style.removeProperty('--tallest');
      }
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height <= tallest) return;
      tallest = height;
      element.style.setProperty('--tallest', `${height}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      element.style.removeProperty('--tallest');
    };
  };
}

import type { Attachment } from 'svelte/attachments';

/** Keeps a length of the root at the height of an element while that is there, so that what stands beside it keeps clear. */
export function heightAs(property: `--${string}`): Attachment<HTMLElement> {
  return (element) => {
    const { style } = document.documentElement;
    const write = () => style.setProperty(property, `${element.offsetHeight}px`);
    write();
    const observer = new ResizeObserver(write);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  };
}

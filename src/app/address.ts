import { linkInQuery } from '../core/view/url.ts';

/** Where the view is kept outside the app: the hash of the page's address. */
export interface UrlBinding {
  /** The hash, or where a host dropped it the query string. */
  read(): string;
  /** Records a choice as a step of the history, or a motion in place of the present step. */
  write(text: string, how: 'push' | 'replace'): void;
  /** Calls back when the reader goes back, forward, or edits the address; returns how to stop. */
  listen(onChange: () => void): () => void;
}

/**
 * The address of a browser's page. A page in a frame takes no steps, which would be steps of the page around it.
 * Where the browser lets a page without an origin write none, the address is left as it was.
 */
export function pageAddress(page: Window, takesSteps = true): UrlBinding {
  return {
    read: () => page.location.hash || linkInQuery(page.location.search),
    write(text, how) {
      const { pathname, search, hash } = page.location;
      const url = text ? `${pathname}#${text}` : pathname;
      if (url === pathname + search + hash) return;
      try {
        if (how === 'push' && takesSteps) page.history.pushState(null, '', url);
        else page.history.replaceState(null, '', url);
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
      }
    },
    listen(onChange) {
      page.addEventListener('popstate', onChange);
      return () => page.removeEventListener('popstate', onChange);
    },
  };
}

/** An address that only the app knows, for pages that have none to write to. */
export function memoryAddress(text: string): UrlBinding {
  return { read: () => text, write: (next) => void (text = next), listen: () => () => {} };
}

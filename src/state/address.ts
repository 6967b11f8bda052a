/** Where the view is kept outside the app: the hash of the page's address. */
export interface Address {
  /** The hash, or where a host dropped it the query string. */
  read(): string;
  /** Records a choice as a step of the history, or a motion in place of the present step. */
  write(text: string, how: 'push' | 'replace'): void;
  /** Calls back when the reader goes back, forward, or edits the address; returns how to stop. */
  listen(onChange: () => void): () => void;
}

/** The address of a browser's page. */
export function pageAddress(page: Window): Address {
  return {
    read: () => page.location.hash || page.location.search,
    write(text, how) {
      const { pathname, search, hash } = page.location;
      const url = text ? `${pathname}#${text}` : pathname;
      if (url === pathname + search + hash) return;
      if (how === 'push') page.history.pushState(null, '', url);
      else page.history.replaceState(null, '', url);
    },
    listen(onChange) {
      page.addEventListener('popstate', onChange);
      return () => page.removeEventListener('popstate', onChange);
    },
  };
}

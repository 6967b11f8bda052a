const KEY = 'relief-atlas:visited';

/** Whether the page is opened for the first time in this browser, which it then is no more; not where nothing is kept. */
export function noteVisit(): boolean {
  try {
    const isFirst = localStorage.getItem(KEY) === null;
    localStorage.setItem(KEY, '1');
    return isFirst;
  } catch {
    // A sandboxed frame has no storage.
    return false;
  }
}

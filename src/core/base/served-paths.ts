/** The service worker, below the page's folder; the build writes it. */
export const WORKER = 'sw.js';

/** The service worker, below the page's folder; the build writes it. */
export const WORKER = 'sw.js';

/** The folder of the published datasets, below the page's; the build writes it. */
export const OPEN_DATA = 'data';

/** The folder of the pages of provinces and counties, below the page's; the build writes it. */
export const PLACES = 'places';

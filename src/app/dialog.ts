/** What opens over the map as a page of its own. */
export type Panel = 'overview' | 'places' | 'method' | 'share';

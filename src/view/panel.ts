/** What opens over the map as a page of its own. */
export type Panel = 'table' | 'overview' | 'places' | 'method';

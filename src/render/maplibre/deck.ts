/** The width of deck.gl's world in its common units; that of the square is 1. */
export const WORLD_UNITS = 512;

/**
 * Drawing parameters of layers that lie on the map: none hides another by depth, or they would
 * flicker where the map is tilted; the later lies above.
 */
export const FLAT = { depthWriteEnabled: false, depthCompare: 'always' } as const;
